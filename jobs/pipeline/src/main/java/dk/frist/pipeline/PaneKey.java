package dk.frist.pipeline;

import dk.frist.rules.figures.Column;
import java.util.Objects;

/**
 * Where a histogram of a series is kept.
 *
 * @param column the column it belongs to
 * @param day the counted day of a dated column, as an epoch day; 0 for a standing column
 */
public record PaneKey(Column column, int day) {
  public PaneKey {
    Objects.requireNonNull(column, "column");
  }
}
