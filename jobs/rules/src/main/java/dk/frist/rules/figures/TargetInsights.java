package dk.frist.rules.figures;

import dk.frist.rules.bunching.Bunching;
import dk.frist.rules.plan.Requirement;
import dk.frist.rules.plan.ServiceLevel;
import dk.frist.rules.plan.Share;
import dk.frist.rules.plan.TargetRule;
import dk.frist.rules.plan.Volume;
import dk.frist.rules.score.Attainments;
import dk.frist.rules.score.Units;
import java.util.ArrayList;
import java.util.List;

/**
 * What stands beside the figures of a target: its open cases by age, the share that owns up to
 * those overdue, what would win the target back, how close to the deadline cases stop, and whether
 * they bunch there.
 */
final class TargetInsights {
  private final int day;
  private final boolean settled;
  private final Panes panes;
  private final TargetRule rule;
  private final WindowSweep sweep;
  private final List<Figure> figures = new ArrayList<>();

  private TargetInsights(AsOf asOf, Panes panes, TargetRule rule) {
    this.day = asOf.day();
    this.settled = Attainments.isSettled(rule, asOf.closedDay());
    this.panes = panes;
    this.rule = rule;
    this.sweep = new WindowSweep(panes, day, rule.countedIn());
  }

  /**
   * As of a day.
   *
   * @param units how the units of the period stand
   */
  static List<Figure> asOf(AsOf asOf, Panes panes, TargetRule rule, Units units) {
    TargetInsights insights = new TargetInsights(asOf, panes, rule);
    insights.add(units);
    return insights.figures;
  }

  private void add(Units units) {
    if (rule instanceof Volume || rule instanceof ServiceLevel) {
      return; // neither has a deadline of its own for each open unit
    }
    DayBands.AGEING.addTo(figures, Window.NOW, daysToDeadline());
    if (rule.required() instanceof Requirement.ShareMet required) {
      addShares(required.share(), units);
    }
    Margins.of(rule)
        .ifPresent(
            margins ->
                margins.forEach(
                    sweep,
                    (window, days) -> {
                      DayBands.MARGINS.addTo(figures, window, days);
                      if (margins.reach(Bunching.LONGEST_AROUND)) {
                        addBunching(window, days);
                      }
                    }));
  }

  private void addBunching(Window window, DayHistogram margins) {
    Bunching.of(margins.values(), margins.counts())
        .ifPresent(
            bunching -> {
              figures.add(Figure.rounded(window, Measure.BUNCHING_SHARE, bunching.share()));
              figures.add(
                  Figure.rounded(
                      window, Measure.BUNCHING_EXPECTED_SHARE, bunching.expectedShare()));
              figures.add(Figure.rounded(window, Measure.BUNCHING_P_VALUE, bunching.pValue()));
            });
  }

  private void addShares(Share required, Units units) {
    long withOverdue = units.counted() + units.pendingOverdue();
    if (withOverdue > 0) {
      figures.add(
          Figure.fraction(Window.PERIOD, Measure.RATIO_WITH_OVERDUE, units.met(), withOverdue));
    }
    long further = required.furtherToReach(units.met(), units.counted());
    boolean possible = further == 0 || !settled; // what is over is not won back
    if (possible && further != Share.NEVER) {
      figures.add(new Figure(Window.PERIOD, Measure.DECISIONS_TO_WIN_BACK, further));
    }
  }

  /** Of each case pending in time or overdue; none when counting has ended. */
  private DayHistogram daysToDeadline() {
    DayHistogram left = new DayHistogram();
    if (day <= rule.countedIn().lastDay()) {
      addDaysLeft(left, Column.PENDING_RUNNING);
      addDaysLeft(left, Column.PENDING_LATE);
    }
    return left;
  }

  private void addDaysLeft(DayHistogram left, Column column) {
    DayHistogram deadlines = panes.pane(column, Contribution.STANDING);
    if (deadlines != null) {
      // What stopped too late is overdue even while its stop lies ahead of the day.
      int most = column == Column.PENDING_LATE ? -1 : Integer.MAX_VALUE;
      deadlines.forEach((deadline, count) -> left.add(Math.min(deadline - day, most), count));
    }
  }
}
