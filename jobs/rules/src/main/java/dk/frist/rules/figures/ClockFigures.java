package dk.frist.rules.figures;

import dk.frist.rules.calendar.DateRange;
import java.util.ArrayList;
import java.util.List;

/** The figures of a clock over a case type: lead times of stopped cases, and the open ones. */
final class ClockFigures {
  private ClockFigures() {}

  /** The figures as of a day. A window without cases gives no figure, never a zero. */
  static List<Figure> asOf(int day, Panes panes, DateRange period) {
    List<Figure> figures = new ArrayList<>();
    new WindowSweep(panes, day, period)
        .forEach(
            (window, leadTimes) -> {
              if (!leadTimes.isEmpty()) {
                addLeadTimes(figures, window, leadTimes);
              }
            },
            Column.LEAD_TIME);
    DayHistogram startDays = panes.pane(Column.OPEN, Contribution.STANDING);
    if (startDays != null) {
      addOpen(figures, ages(startDays, day));
    }
    return figures;
  }

  private static void addLeadTimes(List<Figure> figures, Window window, DayHistogram leadTimes) {
    long n = leadTimes.total();
    figures.add(new Figure(window, Measure.N, n));
    figures.add(new Figure(window, Measure.MIN, leadTimes.min()));
    figures.add(new Figure(window, Measure.MAX, leadTimes.max()));
    figures.add(Figure.fraction(window, Measure.MEAN, leadTimes.sum(), n));
    figures.add(new Figure(window, Measure.P50, leadTimes.percentile(50)));
    figures.add(new Figure(window, Measure.P80, leadTimes.percentile(80)));
    figures.add(new Figure(window, Measure.P90, leadTimes.percentile(90)));
    figures.add(new Figure(window, Measure.P95, leadTimes.percentile(95)));
    figures.add(new Figure(window, Measure.P99, leadTimes.percentile(99)));
  }

  private static void addOpen(List<Figure> figures, DayHistogram ages) {
    if (ages.isEmpty()) {
      return;
    }
    figures.add(new Figure(Window.NOW, Measure.OPEN, ages.total()));
    figures.add(new Figure(Window.NOW, Measure.OPEN_AGE_P50, ages.percentile(50)));
    figures.add(new Figure(Window.NOW, Measure.OPEN_AGE_P90, ages.percentile(90)));
    figures.add(new Figure(Window.NOW, Measure.OPEN_AGE_MAX, ages.max()));
  }

  /** A case whose start lies after the day is not open yet. */
  private static DayHistogram ages(DayHistogram startDays, int day) {
    DayHistogram ages = new DayHistogram();
    int[] starts = startDays.values();
    long[] counts = startDays.counts();
    for (int i = starts.length - 1; i >= 0; i--) {
      if (starts[i] <= day) {
        ages.add(day - starts[i], counts[i]);
      }
    }
    return ages;
  }
}
