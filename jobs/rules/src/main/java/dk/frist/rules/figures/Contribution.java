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
}
