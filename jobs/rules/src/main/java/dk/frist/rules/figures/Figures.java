package dk.frist.rules.figures;

import dk.frist.rules.calendar.DateRange;
import dk.frist.rules.plan.Plan;
import dk.frist.rules.plan.Plans;
import dk.frist.rules.plan.Reading;
import dk.frist.rules.plan.Target;
import dk.frist.rules.plan.TargetRule;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** Computes the figures of a series from its panes, by the plans. Pure; safe for threads. */
public final class Figures {
  private final Map<String, DateRange> periods = new HashMap<>();
  private final Map<Series, TargetRule> rules = new HashMap<>();

  public Figures(Plans plans) {
    for (Plan plan : plans.all()) {
      periods.put(plan.id(), plan.period());
      for (Target target : plan.targets()) {
        for (Reading reading : target.readings()) {
          Series.allOf(plan, target, reading).forEach(each -> rules.put(each, reading.rule()));
        }
      }
    }
  }

  /** Whether the plans have figures of a series. */
  public boolean know(Series series) {
    return series.isTarget() ? rules.containsKey(series) : periods.containsKey(series.plan());
  }

  /**
   * Every figure of a series as of a day.
   *
   * @param asOf the day at whose end the figures hold, as an epoch day
   * @param provisional whether that day is still open
   * @throws IllegalArgumentException if the plans do not {@link #know} the series
   */
  public FigureSet of(Series series, int asOf, boolean provisional, Panes panes) {
    if (series.isTarget()) {
      TargetRule rule = Optional.ofNullable(rules.get(series)).orElseThrow(() -> unknown(series));
      TargetFigures figures = TargetFigures.asOf(asOf, panes, rule);
      int closedDay = provisional ? asOf - 1 : asOf;
      return new FigureSet(
          series, asOf, provisional, figures.figures(), figures.attainment(closedDay));
    }
    DateRange period =
        Optional.ofNullable(periods.get(series.plan())).orElseThrow(() -> unknown(series));
    return FigureSet.ofClock(series, asOf, provisional, ClockFigures.asOf(asOf, panes, period));
  }

  private static IllegalArgumentException unknown(Series series) {
    return new IllegalArgumentException("no plan has the series " + series);
  }
}
