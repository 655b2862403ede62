package dk.frist.rules.figures;

import dk.frist.rules.calendar.DateRange;
import dk.frist.rules.plan.Plan;
import dk.frist.rules.plan.Reading;
import dk.frist.rules.plan.Target;
import dk.frist.rules.plan.TargetRule;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Computes the figures of a series from its panes, by the plan. Pure; safe for threads. */
public final class Figures {
  private final DateRange period;
  private final Map<Series, TargetRule> rules = new HashMap<>();

  public Figures(Plan plan) {
    this.period = plan.period();
    for (Target target : plan.targets()) {
      for (Reading reading : target.readings()) {
        rules.put(Series.of(target, reading), reading.rule());
      }
    }
  }

  /**
   * Every figure of a series as of a day.
   *
   * @param asOf the day at whose end the figures hold, as an epoch day
   * @return empty for a target that the plan does not have
   */
  public List<Figure> of(Series series, int asOf, Panes panes) {
    if (!series.isTarget()) {
      return ClockFigures.asOf(asOf, panes, period);
    }
    TargetRule rule = rules.get(series);
    return rule == null ? List.of() : TargetFigures.asOf(asOf, panes, rule);
  }
}
