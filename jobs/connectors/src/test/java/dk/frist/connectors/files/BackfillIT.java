package dk.frist.connectors.files;

import static dk.frist.connectors.PlanStory.ASYLUM_DECISIONS;
import static dk.frist.connectors.PlanStory.DECISION;
import static dk.frist.connectors.PlanStory.PLAN;
import static dk.frist.connectors.PlanStory.day;
import static dk.frist.connectors.PlanStory.figure;
import static dk.frist.connectors.ScoredPlan.IN_AARHUS;
import static dk.frist.connectors.ScoredPlan.IN_ODENSE;
import static org.assertj.core.api.Assertions.assertThat;

import dk.frist.connectors.Promtool;
import dk.frist.connectors.ScoredPlan;
import dk.frist.connectors.files.ReplayRun.Emitted;
import dk.frist.connectors.prometheus.MetricCatalogue;
import dk.frist.rules.figures.Figure;
import dk.frist.rules.figures.FigureSet;
import dk.frist.rules.figures.Measure;
import dk.frist.rules.figures.Series;
import dk.frist.rules.figures.Window;
import dk.frist.rules.score.Scorecard;
import dk.frist.testkit.PromQl;
import dk.frist.testkit.PrometheusProcess;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BackfillIT {
  private static final Series ODD = Series.of(PLAN, DECISION.id(), "family \"re\\union\",\nclose");

  @TempDir Path parent;

  @Test
  void everySampleOfTwoYearsReachesPrometheus() throws Exception {
    ReplayRun run = new ReplayRun(parent.resolve("out"), 3, ScoredPlan.PLANS);
    ReplaySummary summary = run.of(twoYears());
    Path server = Files.createDirectory(parent.resolve("server"));
    Path metrics = parent.resolve("out/metrics.om");

    Promtool.run(
        metrics,
        "tsdb",
        "create-blocks-from",
        "openmetrics",
        "--max-block-duration=744h",
        metrics.toString(),
        PrometheusProcess.blocks(server).toString());

    try (PrometheusProcess prometheus =
        PrometheusProcess.start(server, "global: {scrape_interval: 1m}")) {
      Instant end = Instant.parse("2025-01-02T00:00:00Z");
      PromQl queries = prometheus.queries();
      assertThat(samples(queries, end)).isEqualTo((double) summary.samples());
      assertThat(
              queries
                  .instant(
                      "frist_open_cases{case_type=\"asylum\"}",
                      Instant.parse("2024-05-03T22:00:00Z"))
                  .get(0)
                  .value())
          .isEqualTo(day("2024-05-03"));
      assertThat(queries.instant("last_over_time(frist_open_cases[2d])", end))
          .extracting(series -> series.labels().get("case_type"))
          .contains(ODD.caseType());
      assertThat(
              queries.instant("last_over_time(frist_target_state{target=\"1.1c\"}[2d]) == 1", end))
          .extracting(series -> series.labels().get("state"))
          .containsExactly("needs_a_decision");
    }
  }

  /** Metric by metric, because counting over time drops their names. */
  private static double samples(PromQl queries, Instant end) {
    double samples = 0;
    for (MetricCatalogue metric : MetricCatalogue.values()) {
      String query = "sum(count_over_time(%s[3y]))".formatted(metric.metricName());
      for (var sum : queries.instant(query, end)) {
        samples += sum.value();
      }
    }
    return samples;
  }

  private static Emitted twoYears() {
    List<FigureSet> sets = new ArrayList<>();
    List<Scorecard> cards = new ArrayList<>();
    for (int day = day("2023-01-01"); day <= day("2024-12-31"); day++) {
      for (Series series : List.of(ASYLUM_DECISIONS, ODD)) {
        Figure open = figure(Window.NOW, Measure.OPEN, day);
        Figure p90 = figure(Window.DAYS_30, Measure.P90, day % 40);
        sets.add(FigureSet.ofClock(series, day, false, List.of(open, p90)));
      }
      for (Series site : List.of(IN_AARHUS, IN_ODENSE)) {
        Figure ratio = figure(Window.PERIOD, Measure.RATIO, 0.629669);
        sets.add(FigureSet.ofClock(site, day, false, List.of(ratio)));
      }
      cards.add(ScoredPlan.card(LocalDate.ofEpochDay(day).toString()));
    }
    return new Emitted(sets, List.of(), List.of(), cards);
  }
}
