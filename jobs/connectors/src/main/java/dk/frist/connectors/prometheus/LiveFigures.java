package dk.frist.connectors.prometheus;

import dk.frist.rules.calendar.LocalDays;
import dk.frist.rules.figures.Figure;
import dk.frist.rules.figures.FigureSet;
import dk.frist.rules.figures.Series;
import dk.frist.rules.plan.Plans;
import dk.frist.rules.score.Scorecard;
import java.time.Clock;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.function.Consumer;

/**
 * The newest figures of every series, and the newest scorecard of every plan. One as of the same or
 * a later day replaces the former whole; one as of an earlier day says nothing new and is passed
 * over. Memory grows with the series of the plan, never with time. Written by one thread, read by
 * any.
 */
final class LiveFigures {
  private static final Comparator<Series> ORDER =
      Comparator.comparing(Series::plan)
          .thenComparing(Series::caseType)
          .thenComparing(Series::clock)
          .thenComparing(Series::target)
          .thenComparing(Series::reading);
  private static final double MILLIS = 1000.0;

  /** When figures of a plan came last, and the newest day they speak of. */
  private record Freshness(long publishedMillis, int asOf) {}

  private final LocalDays days;
  private final FigureFamilies families;
  private final List<Measured> ofPlans;
  private final Clock clock;
  private final ConcurrentSkipListMap<Series, FigureSet> newest =
      new ConcurrentSkipListMap<>(ORDER);
  private final ConcurrentSkipListMap<String, Scorecard> cards = new ConcurrentSkipListMap<>();
  private final ConcurrentSkipListMap<String, Freshness> freshness = new ConcurrentSkipListMap<>();

  LiveFigures(Plans plans, Clock clock) {
    this.days = plans.localDays();
    this.families = new FigureFamilies(plans);
    this.ofPlans = plans.all().stream().flatMap(plan -> PlanFamilies.of(plan).stream()).toList();
    this.clock = clock;
  }

  void accept(FigureSet figures) {
    newest.merge(
        figures.series(), figures, (held, next) -> next.asOf() < held.asOf() ? held : next);
    freshness.merge(
        figures.series().plan(),
        new Freshness(clock.millis(), figures.asOf()),
        (before, now) -> new Freshness(now.publishedMillis(), Math.max(before.asOf(), now.asOf())));
  }

  void accept(Scorecard card) {
    cards.merge(card.plan(), card, (held, next) -> next.asOf() < held.asOf() ? held : next);
  }

  /** Passes on everything that is to be shown now, series by series. */
  void forEach(Consumer<Measured> consumer) {
    for (FigureSet set : newest.values()) {
      for (Figure figure : set.figures()) {
        consumer.accept(families.of(set.series(), figure));
      }
    }
    cards.values().forEach(card -> ScorecardFamilies.of(card).forEach(consumer));
    families.required().forEach(consumer);
    ofPlans.forEach(consumer);
    freshness.forEach(
        (plan, now) -> {
          double day = days.startOf(now.asOf()) / MILLIS;
          consumer.accept(Measured.of(MetricCatalogue.FIGURES_AS_OF, plan, day));
          double published = now.publishedMillis() / MILLIS;
          consumer.accept(Measured.of(MetricCatalogue.FIGURES_PUBLISHED, plan, published));
        });
  }
}
