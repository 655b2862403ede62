package dk.frist.rules.figures;

import java.util.Objects;

/**
 * A signed difference in a series, from a recorded day on. Changes commute: adding them up in any
 * order gives the same panes.
 *
 * @param series what changes
 * @param recordedDay the epoch day from whose end on the change is known
 * @param column what changes within the series
 * @param day the counted day of a dated column, as an epoch day; 0 for a standing column
 * @param value what is counted, as in {@link Contribution#value()}
 * @param count how many to add; negative to take back. Zero only marks that the series exists
 */
public record Change(
    Series series, int recordedDay, Column column, int day, int value, long count) {
  public Change {
    Objects.requireNonNull(series, "series");
    Objects.requireNonNull(column, "column");
  }

  /** A contribution that is added or taken back from a recorded day on. */
  public static Change of(Contribution contribution, int recordedDay, long count) {
    return new Change(
        contribution.series(),
        recordedDay,
        contribution.column(),
        contribution.day(),
        contribution.value(),
        count);
  }

  /** Says that a series exists from a recorded day on, though nothing is counted in it yet. */
  public static Change begin(Series series, int recordedDay) {
    return new Change(series, recordedDay, Column.MET, Contribution.STANDING, 0, 0);
  }

  /** The same, counted differently. */
  public Change withCount(long newCount) {
    return new Change(series, recordedDay, column, day, value, newCount);
  }
}
