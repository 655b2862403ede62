package dk.frist.rules.figures;

import org.jspecify.annotations.Nullable;

/**
 * The panes of a day that is still open. Sums of changes may be seen in another order than the
 * changes came in, so that for a moment more was taken back of a value than was counted; such a
 * debt counts as nothing here, so every histogram can be read. The panes of a closed day have none.
 */
record OpenDayPanes(Panes panes) implements Panes {

  @Override
  public @Nullable DayHistogram pane(Column column, int day) {
    DayHistogram histogram = panes.pane(column, day);
    if (histogram == null || !histogram.hasDebts()) {
      return histogram;
    }
    DayHistogram counted = new DayHistogram();
    histogram.forEach((value, count) -> counted.add(value, Math.max(0, count)));
    return counted.isEmpty() ? null : counted;
  }

  @Override
  public int earliestDay() {
    return panes.earliestDay();
  }
}
