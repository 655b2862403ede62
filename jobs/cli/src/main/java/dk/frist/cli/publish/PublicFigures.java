package dk.frist.cli.publish;

import dk.frist.connectors.InvalidInputException;
import dk.frist.connectors.Mistake;
import dk.frist.connectors.files.FigureRow;
import dk.frist.connectors.files.ReplayResults;
import dk.frist.rules.figures.Series;
import dk.frist.rules.plan.Plan;
import dk.frist.rules.plan.Target;
import java.io.IOException;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;

/**
 * The figures of a replay that the public may see. Of a target's readings only the elected one: two
 * readings of one target differ by few cases, and those could be computed.
 */
final class PublicFigures {
  private record SeriesDay(LocalDate asOf, Series series) {}

  private final Plan plan;
  private final PublicationDays days;
  private final Map<SeriesDay, PublicSeries> all = new LinkedHashMap<>();

  private PublicFigures(Plan plan, PublicationDays days) {
    this.plan = plan;
    this.days = days;
  }

  /**
   * The public rows of a replay, sorted.
   *
   * @throws InvalidInputException if it has no figures of any day that may be published
   */
  static List<PublicRow> of(ReplayResults results, PublicationDays days) throws IOException {
    PublicFigures figures = new PublicFigures(results.plan(), days);
    TreeSet<LocalDate> seen = new TreeSet<>();
    results.figures(
        row -> {
          seen.add(row.asOf());
          figures.take(row);
        });
    if (seen.stream().noneMatch(days::include)) {
      throw new InvalidInputException(
          Mistake.in(
              results.folder().toString(),
              "has no figures of a day that is published: the last of every "
                  + (days.months() == 1 ? "month" : days.months() + " months")
                  + "; replay with --sample P1M"));
    }
    return figures.all.values().stream().flatMap(each -> each.rows().stream()).sorted().toList();
  }

  private void take(FigureRow row) {
    if (days.include(row.asOf()) && isPublic(row.series())) {
      all.computeIfAbsent(
              new SeriesDay(row.asOf(), row.series()),
              key -> new PublicSeries(row.asOf(), row.series()))
          .take(row.figure());
    }
  }

  private boolean isPublic(Series series) {
    return !series.isTarget()
        || plan.target(series.target())
            .map(Target::elected)
            .filter(elected -> elected.id().equals(series.reading()))
            .isPresent();
  }
}
