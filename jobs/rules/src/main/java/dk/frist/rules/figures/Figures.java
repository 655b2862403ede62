package dk.frist.rules.figures;

import dk.frist.rules.calendar.DateRange;
import dk.frist.rules.forecast.Forecast;
import dk.frist.rules.plan.Clock;
import dk.frist.rules.plan.Plan;
import dk.frist.rules.plan.Plans;
import dk.frist.rules.plan.Reading;
import dk.frist.rules.plan.Target;
import dk.frist.rules.plan.TargetRule;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Computes the figures of a series from its panes, by the plans. Pure; safe for threads. */
public final class Figures {
  private final Map<String, DateRange> periods = new HashMap<>();
  private final Map<String, Set<String>> clocks = new HashMap<>();
  private final Map<Series, TargetRule> rules = new HashMap<>();

  public Figures(Plans plans) {
    for (Plan plan : plans.all()) {
      periods.put(plan.id(), plan.period());
      clocks.put(plan.id(), plan.clocks().stream().map(Clock::id).collect(Collectors.toSet()));
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
    Panes seen = new PanesReadOnce(provisional ? new OpenDayPanes(panes) : panes, asOf);
    return series.isTarget()
        ? ofTarget(series, asOf, provisional, seen)
        : ofClock(series, asOf, provisional, seen);
  }

  private FigureSet ofClock(Series series, int asOf, boolean provisional, Panes panes) {
    DateRange period =
        Optional.ofNullable(periods.get(series.plan())).orElseThrow(() -> unknown(series));
    List<Figure> figures = ClockFigures.asOf(asOf, panes, period);
    if (isWholeClock(series)) {
      figures.addAll(ClockInsights.asOf(asOf, panes, period, List.copyOf(figures)));
    }
    return FigureSet.ofClock(series, asOf, provisional, figures);
  }

  /** Not so net and paused days: those are known of stopped cases only, which are no cohort. */
  private boolean isWholeClock(Series series) {
    return clocks.getOrDefault(series.plan(), Set.of()).contains(series.clock());
  }

  private FigureSet ofTarget(Series series, int asOf, boolean provisional, Panes panes) {
    TargetRule rule = rule(series);
    AsOf day = new AsOf(asOf, provisional ? asOf - 1 : asOf);
    TargetFigures facts = TargetFigures.asOf(day, panes, rule);
    List<Figure> figures = new ArrayList<>(facts.figures());
    Forecast forecast = TargetForecast.of(rule, day, panes, facts.units(), Assumption.AS_OF_LATE);
    if (forecast != null) {
      figures.addAll(ForecastFigures.of(forecast));
    }
    return new FigureSet(series, asOf, provisional, figures, facts.attainment());
  }

  /**
   * What a target's final figures will be, as far as that can be said at the end of a day; empty
   * where the plan gives nothing to forecast.
   *
   * @param asOf as an epoch day
   * @param assumption what is taken for granted of the time to come
   * @throws IllegalArgumentException if the plans have no such target's series
   */
  public Optional<Forecast> forecast(Series series, int asOf, Panes panes, Assumption assumption) {
    TargetRule rule = rule(series);
    Assumption.Decided decided = assumption.decided();
    TargetFigures facts =
        decided == null
            ? TargetFigures.asOf(AsOf.closed(asOf), panes, rule)
            : TargetFigures.asOf(AsOf.closed(decided.day()), decided.after(), rule);
    return Optional.ofNullable(
        TargetForecast.of(rule, AsOf.closed(asOf), panes, facts.units(), assumption));
  }

  private TargetRule rule(Series series) {
    return Optional.ofNullable(rules.get(series)).orElseThrow(() -> unknown(series));
  }

  private static IllegalArgumentException unknown(Series series) {
    return new IllegalArgumentException("no plan has the series " + series);
  }
}
