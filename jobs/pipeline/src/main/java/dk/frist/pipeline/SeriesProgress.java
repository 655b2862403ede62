package dk.frist.pipeline;

/**
 * How far a series has come.
 *
 * @param nextDay the epoch day that closes next
 * @param closedAny whether a day has closed; until then an earlier first day may still turn up
 * @param earliestDay a day before which no dated column has a pane, as an epoch day
 */
public record SeriesProgress(int nextDay, boolean closedAny, int earliestDay) {

  static SeriesProgress startingAt(int day) {
    return new SeriesProgress(day, false, Integer.MAX_VALUE);
  }

  /** The day whose closing applies a change that is recorded on a day. */
  int dueDay(int recordedDay) {
    return closedAny ? Math.max(recordedDay, nextDay) : recordedDay;
  }

  SeriesProgress startingNoLaterThan(int day) {
    return !closedAny && day < nextDay ? startingAt(day) : this;
  }

  SeriesProgress afterClosing(int earliest) {
    return new SeriesProgress(nextDay + 1, true, earliest);
  }
}
