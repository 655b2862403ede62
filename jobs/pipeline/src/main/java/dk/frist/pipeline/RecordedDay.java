package dk.frist.pipeline;

/**
 * A recorded day that the input has reached.
 *
 * @param epochDay the local day in the plan's zone, as an epoch day
 */
public record RecordedDay(int epochDay) {}
