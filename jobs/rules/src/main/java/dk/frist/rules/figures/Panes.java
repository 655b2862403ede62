package dk.frist.rules.figures;

import org.jspecify.annotations.Nullable;

/** The histograms of one series, by column and day. */
public interface Panes {

  /**
   * One histogram.
   *
   * @param day the counted day of a dated column; {@link Contribution#STANDING} for a standing one
   * @return null when nothing is counted there; otherwise not to be changed
   */
  @Nullable DayHistogram pane(Column column, int day);

  /** A day before which no dated column has a pane, as an epoch day. */
  int earliestDay();
}
