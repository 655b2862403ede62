package dk.frist.boards.alerts;

import dk.frist.boards.FlinkMetric;
import dk.frist.connectors.prometheus.MetricCatalogue;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Every series that rules, alerts and runbooks may ask for. */
final class KnownSeries {
  /** What Prometheus, Pushgateway and Alertmanager give by themselves. */
  private static final Set<String> OF_OTHERS =
      Set.of(
          "up",
          "scrape_duration_seconds",
          "ALERTS",
          "push_time_seconds",
          "push_failure_time_seconds",
          "alertmanager_notifications_failed_total");

  private KnownSeries() {}

  static Set<String> all() {
    return Stream.of(
            OF_OTHERS.stream(),
            Stream.of(FlinkMetric.values()).map(FlinkMetric::metricName),
            Stream.of(MetricCatalogue.values()).map(MetricCatalogue::metricName),
            Rule.recordings().stream().map(Rule::name))
        .flatMap(names -> names)
        .collect(Collectors.toSet());
  }
}
