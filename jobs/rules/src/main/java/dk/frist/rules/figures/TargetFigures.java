package dk.frist.rules.figures;

import dk.frist.rules.plan.Requirement;
import dk.frist.rules.plan.Share;
import dk.frist.rules.plan.TargetRule;
import dk.frist.rules.plan.Volume;
import dk.frist.rules.score.Attainment;
import dk.frist.rules.score.Attainments;
import dk.frist.rules.score.Units;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * The figures of a target under one reading: its verdicts counted in each window. Counts are given
 * even where they are zero; a ratio or a mean never of none.
 */
final class TargetFigures {
  private final int day;
  private final int closedDay;
  private final Panes panes;
  private final TargetRule rule;
  private final WindowSweep sweep;
  private final Pending pending;
  private final List<Figure> figures = new ArrayList<>();
  private Units units = new Units(0, 0, 0, 0, 0, 0);

  private TargetFigures(AsOf asOf, Panes panes, TargetRule rule) {
    this.day = asOf.day();
    this.closedDay = asOf.closedDay();
    this.panes = panes;
    this.rule = rule;
    this.sweep = new WindowSweep(panes, day, rule.countedIn());
    this.pending = Pending.asOf(day, panes, rule);
  }

  /** The figures as of a day. */
  static TargetFigures asOf(AsOf asOf, Panes panes, TargetRule rule) {
    TargetFigures figures = new TargetFigures(asOf, panes, rule);
    figures.addWindows();
    figures.addNow();
    figures.figures.addAll(TargetInsights.asOf(asOf, panes, rule, figures.units));
    return figures;
  }

  List<Figure> figures() {
    return figures;
  }

  /** How the units of the period stand. */
  Units units() {
    return units;
  }

  /** How far the target has come: on its last day, while that is open, nothing is settled yet. */
  Attainment attainment() {
    return Attainments.of(rule, closedDay, units);
  }

  private void addWindows() {
    Map<Window, Long> leadDays = leadDaysOfFastest();
    Map<Window, Long> missed = new EnumMap<>(Window.class);
    sweep.forEach((window, histogram) -> missed.put(window, histogram.total()), Column.MISSED);
    sweep.forEach(
        (window, histogram) -> {
          long met = histogram.total();
          long n = met + missed.getOrDefault(window, 0L);
          addCounted(window, met, n, leadDays.getOrDefault(window, 0L));
          if (window == Window.PERIOD) {
            units =
                new Units(
                    n,
                    met,
                    pending.met,
                    pending.inTime,
                    pending.overdue,
                    leadDays.getOrDefault(window, 0L));
            addOutlook();
          }
        },
        Column.MET);
  }

  /** The lead days, added up, of the cases that a mean is over; empty when none is asked for. */
  private Map<Window, Long> leadDaysOfFastest() {
    Map<Window, Long> sums = new EnumMap<>(Window.class);
    if (rule.required() instanceof Requirement.MeanAtMost mean) {
      sweep.forEach(
          (window, leadTimes) ->
              sums.put(window, leadTimes.sumOfSmallest(mean.casesOf(leadTimes.total()))),
          Column.MET,
          Column.MISSED);
    }
    return sums;
  }

  private void addCounted(Window window, long met, long n, long leadDays) {
    figures.add(new Figure(window, Measure.N, n));
    figures.add(new Figure(window, Measure.MET, met));
    figures.add(new Figure(window, Measure.MISSED, n - met));
    boolean isVolume = rule.required() instanceof Requirement.AtLeast;
    if (n > 0 && !isVolume) {
      figures.add(Figure.fraction(window, Measure.RATIO, met, n));
    }
    if (n > 0 && rule.required() instanceof Requirement.MeanAtMost mean) {
      figures.add(Figure.fraction(window, Measure.MEAN, leadDays, mean.casesOf(n)));
    }
  }

  /** What the period comes to, and what can still become of it. */
  private void addOutlook() {
    if (rule.required() instanceof Requirement.ShareMet required) {
      addBreaches(required.share());
      addBestAndWorst();
    } else if (rule instanceof Volume volume) {
      addPeriod(Measure.REQUIRED, volume.units());
      int workingDays = volume.workingDays();
      if (workingDays > 0) {
        int passed = volume.workingDaysUpTo(day);
        figures.add(Figure.fraction(Window.PERIOD, Measure.PACE, passed, workingDays));
      }
    }
  }

  private void addBreaches(Share required) {
    long allowed = required.allowedToMiss(units.counted());
    addPeriod(Measure.BREACHES_ALLOWED, allowed);
    addPeriod(Measure.BREACHES_LEFT, allowed - (units.counted() - units.met()));
  }

  private void addBestAndWorst() {
    long all = units.counted() + pending.met + pending.inTime + pending.overdue;
    if (all > 0) {
      long worst = units.met() + pending.met;
      long best = worst + pending.inTime;
      figures.add(Figure.fraction(Window.PERIOD, Measure.RATIO_BEST, best, all));
      figures.add(Figure.fraction(Window.PERIOD, Measure.RATIO_WORST, worst, all));
    }
  }

  private void addPeriod(Measure measure, long value) {
    figures.add(new Figure(Window.PERIOD, measure, value));
  }

  private void addNow() {
    figures.add(new Figure(Window.NOW, Measure.PENDING_MET, pending.met));
    figures.add(new Figure(Window.NOW, Measure.PENDING_IN_TIME, pending.inTime));
    figures.add(new Figure(Window.NOW, Measure.PENDING_OVERDUE, pending.overdue));
    figures.add(new Figure(Window.NOW, Measure.EXCLUDED, excluded()));
  }

  private long excluded() {
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
