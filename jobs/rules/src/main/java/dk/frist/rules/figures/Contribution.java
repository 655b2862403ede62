package dk.frist.rules.figures;

import java.util.Objects;

/**
 * What one case adds to one series: a count of one in a column.
 *
 * @param series what it adds to
 * @param column what it counts as
 * @param day the counted day of a dated column, as an epoch day; 0 for a standing column
 * @param value what is counted: days of lead time in a dated column, an epoch day in a standing one
 */
public record Contribution(Series series, Column column, int day, int value) {

  /** The day of every contribution to a standing column. */
  public static final int STANDING = 0;

  public Contribution {
    Objects.requireNonNull(series, "series");
    Objects.requireNonNull(column, "column");
  }

  /**
   * A count that is dated by the day something became of a case, and whose value is how long that
   * took; what happened before the start is taken to have happened on it.
   *
   * @param startDay the day the case's clock started, as an epoch day
   */
  public static Contribution sinceStart(Series series, Column column, int startDay, int day) {
    int dated = Math.max(startDay, day);
    return new Contribution(series, column, dated, dated - startDay);
  }
}
