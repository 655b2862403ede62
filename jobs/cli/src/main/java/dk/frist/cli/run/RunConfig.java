package dk.frist.cli.run;

import dk.frist.connectors.kafka.KafkaSettings;
import dk.frist.connectors.prometheus.PrometheusDelivery;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Objects;

/**
 * Everything {@code frist run} needs to know, read once from a file by {@link RunConfigFile}. The
 * sample {@code frist.yaml} documents every key.
 *
 * @param plans the files of the plans, at least one
 * @param history what to read before the topic
 * @param kafka where events come from and results go
 * @param brokerTimeout how long to wait for a broker before giving up, a second to ten minutes
 * @param time how the stream's time advances
 * @param provisionalInterval how often the open day's figures are published, a second to a day
 * @param checkpoints how progress is kept
 * @param parallelism how many subtasks each stage has, 1 to 1024
 * @param stateBackend where case files live
 * @param prometheus how figures reach Prometheus; may be empty
 */
public record RunConfig(
    List<Path> plans,
    HistoryConfig history,
    KafkaSettings kafka,
    Duration brokerTimeout,
    TimeConfig time,
    Duration provisionalInterval,
    CheckpointConfig checkpoints,
    int parallelism,
    StateBackend stateBackend,
    List<PrometheusDelivery> prometheus) {

  /** Where case files live while the job runs. */
  public enum StateBackend {
    /** In memory: fast; all case files must fit. */
    HEAP("hashmap"),
    /** On disk: slower; as many case files as the disk holds. */
    ROCKSDB("rocksdb");

    private final String flinkName;

    StateBackend(String flinkName) {
      this.flinkName = flinkName;
    }

    /** What Flink calls it. */
    String flinkName() {
      return flinkName;
    }
  }

  static final DurationRange BROKER_TIMEOUT =
      new DurationRange(Duration.ofSeconds(1), Duration.ofMinutes(10));
  static final DurationRange PROVISIONAL_INTERVAL =
      new DurationRange(Duration.ofSeconds(1), Duration.ofDays(1));
  static final int MOST_PARALLEL = 1024;

  /**
   * @throws IllegalArgumentException if a value is outside its range
   */
  public RunConfig {
    plans = List.copyOf(plans);
    Objects.requireNonNull(history, "history");
    Objects.requireNonNull(kafka, "kafka");
    Objects.requireNonNull(time, "time");
    Objects.requireNonNull(checkpoints, "checkpoints");
    Objects.requireNonNull(stateBackend, "stateBackend");
    BROKER_TIMEOUT.require("kafka.broker-timeout", brokerTimeout);
    PROVISIONAL_INTERVAL.require("figures.provisional-interval", provisionalInterval);
    if (parallelism < 1 || parallelism > MOST_PARALLEL) {
      throw new IllegalArgumentException("parallelism is 1 to " + MOST_PARALLEL);
    }
    prometheus = List.copyOf(prometheus);
  }
}
