package dk.frist.boards.alerts;

import dk.frist.connectors.prometheus.MetricCatalogue;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Every series that rules, alerts and runbooks may ask for. */
final class KnownSeries {
  /** What Flink's reporter, Prometheus, Pushgateway and Alertmanager give by themselves. */
  private static final Set<String> OF_OTHERS =
      Set.of(
          "flink_jobmanager_numRunningJobs",
          "flink_jobmanager_numRegisteredTaskManagers",
          "flink_jobmanager_job_numRestarts",
          "flink_jobmanager_job_lastCheckpointCompletedTimestamp",
          "flink_jobmanager_job_lastCheckpointDuration",
          "flink_jobmanager_job_lastCheckpointFullSize",
          "flink_jobmanager_job_numberOfFailedCheckpoints",
          "flink_jobmanager_job_numberOfInProgressCheckpoints",
          "flink_taskmanager_Status_JVM_Memory_Heap_Used",
          "flink_taskmanager_Status_JVM_Memory_Heap_Max",
          "flink_taskmanager_job_task_backPressuredTimeMsPerSecond",
          "flink_taskmanager_job_task_busyTimeMsPerSecond",
          "flink_taskmanager_job_task_operator_currentInputWatermark",
          "flink_taskmanager_job_task_operator_pendingRecords",
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
            Stream.of(MetricCatalogue.values()).map(MetricCatalogue::metricName),
            Rule.recordings().stream().map(Rule::name))
        .flatMap(names -> names)
        .collect(Collectors.toSet());
  }
}
