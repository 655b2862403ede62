package dk.frist.cli.run;

import dk.frist.testkit.PromQl;
import dk.frist.testkit.PushgatewayProcess;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** What Prometheus has scraped of the job, by PromQL. */
final class ScrapedMetrics {
  private final PromQl prometheus;

  ScrapedMetrics(PromQl prometheus) {
    this.prometheus = prometheus;
  }

  /** The share of each target's reading in the period, once they are as expected. */
  Optional<Map<String, Double>> ratios(Map<String, Double> expected) {
    Map<String, Double> ratios = new TreeMap<>();
    for (PromQl.Series series : ask("frist_target_ratio{window=\"period\"}")) {
      Map<String, String> labels = series.labels();
      String site = labels.getOrDefault("site", "");
      String key = labels.get("target") + " " + labels.get("reading") + " " + site;
      ratios.put(key.strip(), series.value());
    }
    return ratios.equals(expected) ? Optional.of(ratios) : Optional.empty();
  }

  /** Insights as {@link Replayed#insights()} has them, once they are as expected. */
  Optional<Map<String, Double>> insights(Map<String, Double> expected) {
    Map<String, Double> insights = new TreeMap<>();
    for (PromQl.Series series : ask("frist_target_ratio_with_overdue{window=\"period\"}")) {
      Map<String, String> labels = series.labels();
      insights.put(labels.get("target") + " " + labels.get("reading"), series.value());
    }
    String medians =
        "frist_cohort_lead_time_calendardays"
            + "{window=\"period\",estimator=\"km\",stat=\"p50\",bound=\"estimate\"}";
    for (PromQl.Series series : ask(medians)) {
      Map<String, String> labels = series.labels();
      insights.put(labels.get("case_type") + " " + labels.get("clock"), series.value());
    }
    return insights.equals(expected) ? Optional.of(insights) : Optional.empty();
  }

  /** How records ended, once there are so many. */
  Optional<Map<String, Long>> fates(long least) {
    Map<String, Long> fates = new TreeMap<>();
    for (PromQl.Series series : ask("sum by (fate) (frist_records_total)")) {
      fates.put(series.labels().get("fate"), (long) series.value());
    }
    long read = fates.values().stream().mapToLong(Long::longValue).sum();
    return read >= least ? Optional.of(fates) : Optional.empty();
  }

  private List<PromQl.Series> ask(String query) {
    return prometheus.instant(query, Instant.now());
  }

  /** What a Pushgateway shows now. */
  static String of(PushgatewayProcess gateway) throws IOException, InterruptedException {
    URI metrics = gateway.url().resolve("/metrics");
    return HttpClient.newHttpClient()
        .send(HttpRequest.newBuilder(metrics).build(), HttpResponse.BodyHandlers.ofString())
        .body();
  }
}
