package dk.frist.rules.figures;

import dk.frist.rules.plan.TargetRule;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** The figures of a target under one reading: its verdicts counted in each window. */
final class TargetFigures {
  private TargetFigures() {}

  /** The figures as of a day. Counts are given even where they are zero; a ratio never of none. */
  static List<Figure> asOf(int day, Panes panes, TargetRule rule) {
    WindowSweep sweep = new WindowSweep(panes, day, rule.countedIn());
    Map<Window, Long> missed = new EnumMap<>(Window.class);
    sweep.forEach(Column.MISSED, (window, histogram) -> missed.put(window, histogram.total()));
    Pending pending = Pending.asOf(day, panes, rule);
    List<Figure> figures = new ArrayList<>();
    sweep.forEach(
        Column.MET,
        (window, histogram) -> {
          long met = histogram.total();
          long n = met + missed.getOrDefault(window, 0L);
          addCounted(figures, window, met, n);
          if (window == Window.PERIOD) {
            addOutlook(figures, rule, met, n, pending);
          }
        });
    figures.add(new Figure(Window.NOW, Measure.PENDING_MET, pending.met));
    figures.add(new Figure(Window.NOW, Measure.PENDING_IN_TIME, pending.inTime));
    figures.add(new Figure(Window.NOW, Measure.PENDING_OVERDUE, pending.overdue));
    figures.add(new Figure(Window.NOW, Measure.EXCLUDED, excluded(day, panes, rule)));
    return figures;
  }

  private static void addCounted(List<Figure> figures, Window window, long met, long n) {
    figures.add(new Figure(window, Measure.N, n));
    figures.add(new Figure(window, Measure.MET, met));
    figures.add(new Figure(window, Measure.MISSED, n - met));
    if (n > 0) {
      figures.add(Figure.fraction(window, Measure.RATIO, met, n));
    }
  }

  private static void addOutlook(
      List<Figure> figures, TargetRule rule, long met, long n, Pending pending) {
    long allowed = rule.required().allowedToMiss(n);
    figures.add(new Figure(Window.PERIOD, Measure.BREACHES_ALLOWED, allowed));
    figures.add(new Figure(Window.PERIOD, Measure.BREACHES_LEFT, allowed - (n - met)));
    long all = n + pending.met + pending.inTime + pending.overdue;
    if (all > 0) {
      long best = met + pending.met + pending.inTime;
      figures.add(Figure.fraction(Window.PERIOD, Measure.RATIO_BEST, best, all));
      long worst = met + pending.met;
      figures.add(Figure.fraction(Window.PERIOD, Measure.RATIO_WORST, worst, all));
    }
  }

  private static long excluded(int day, Panes panes, TargetRule rule) {
    long counted = total(panes, Column.EXCLUDED);
    return day > rule.countedIn().lastDay()
        ? counted
        : counted + total(panes, Column.EXCLUDED_UNCOUNTED);
  }

  private static long total(Panes panes, Column column) {
    DayHistogram histogram = panes.pane(column, Contribution.STANDING);
    return histogram == null ? 0 : histogram.total();
  }

  /** The cases in the population that do not count yet. None is left when counting has ended. */
  private record Pending(long met, long inTime, long overdue) {
    static Pending asOf(int day, Panes panes, TargetRule rule) {
      if (day > rule.countedIn().lastDay()) {
        return new Pending(0, 0, 0);
      }
      DayHistogram deadlines = panes.pane(Column.PENDING_RUNNING, Contribution.STANDING);
      long running = deadlines == null ? 0 : deadlines.total();
      long pastDeadline = deadlines == null ? 0 : deadlines.atMost(day - 1);
      return new Pending(
          total(panes, Column.PENDING_MET),
          running - pastDeadline,
          pastDeadline + total(panes, Column.PENDING_LATE));
    }
  }
}
