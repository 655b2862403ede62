package dk.frist.connectors.prometheus;

import dk.frist.rules.figures.Figure;
import dk.frist.rules.figures.FigureSet;
import dk.frist.rules.figures.Series;
import dk.frist.rules.plan.Plan;
import java.time.Clock;
import java.util.Comparator;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * The newest figures of every series. A set as of the same or a later day replaces the former
 * whole; one as of an earlier day says nothing new and is passed over. Memory grows with the series
 * of the plan, never with time. Written by one thread, read by any.
 */
final class LiveFigures {
  private static final Comparator<Series> ORDER =
      Comparator.comparing(Series::caseType)
          .thenComparing(Series::clock)
          .thenComparing(Series::target)
          .thenComparing(Series::reading);
  private static final double MILLIS = 1000.0;

  /** When figures came last, and the newest day they speak of. */
  private record Freshness(long publishedMillis, int asOf) {}

  private final Plan plan;
  private final FigureFamilies families;
  private final Clock clock;
  private final ConcurrentSkipListMap<Series, FigureSet> newest =
      new ConcurrentSkipListMap<>(ORDER);
  private volatile @Nullable Freshness freshness;

  LiveFigures(Plan plan, Clock clock) {
    this.plan = plan;
    this.families = new FigureFamilies(plan);
    this.clock = clock;
  }

  void accept(FigureSet figures) {
    newest.merge(
        figures.series(), figures, (held, next) -> next.asOf() < held.asOf() ? held : next);
    Freshness before = freshness;
    int asOf = before == null ? figures.asOf() : Math.max(before.asOf(), figures.asOf());
    freshness = new Freshness(clock.millis(), asOf);
  }

  /** Passes on everything that is to be shown now, series by series. */
  void forEach(Consumer<Measured> consumer) {
    for (FigureSet set : newest.values()) {
      for (Figure figure : set.figures()) {
        consumer.accept(families.of(set.series(), figure));
      }
    }
    families.required().forEach(consumer);
    Freshness now = freshness;
    if (now != null) {
      double day = plan.localDays().startOf(now.asOf()) / MILLIS;
      consumer.accept(Measured.of(MetricCatalogue.FIGURES_AS_OF, day));
      double published = now.publishedMillis() / MILLIS;
      consumer.accept(Measured.of(MetricCatalogue.FIGURES_PUBLISHED, published));
    }
  }
}
