package dk.frist.cli.run;

import java.time.Duration;
import java.util.Map;
import java.util.Objects;

/**
 * Where events come from and results go.
 *
 * @param bootstrap {@code host:port}, several parted by commas
 * @param topics the names of the topics
 * @param group the consumer group, and the prefix of transactional ids: one per job
 * @param start where a job without a checkpoint begins to read
 * @param exactlyOnce whether results are written in transactions
 * @param brokerTimeout how long to wait for a broker before giving up, a second to ten minutes
 * @param properties further settings of Kafka's clients, such as for security
 */
public record KafkaConfig(
    String bootstrap,
    Topics topics,
    String group,
    Start start,
    boolean exactlyOnce,
    Duration brokerTimeout,
    Map<String, String> properties) {
  static final DurationRange BROKER_TIMEOUT =
      new DurationRange(Duration.ofSeconds(1), Duration.ofMinutes(10));

  /** Where a job without a checkpoint begins to read. */
  public enum Start {
    /** Where the group left off; at the beginning if it has read nothing yet. */
    COMMITTED,
    /** At the beginning. */
    EARLIEST,
    /** At the end: cases filed earlier are not seen. */
    LATEST
  }

  /**
   * The names of the topics.
   *
   * @param events read
   * @param verdicts written, compacted
   * @param figures written, compacted
   * @param rejected written
   */
  public record Topics(String events, String verdicts, String figures, String rejected) {
    public Topics {
      Objects.requireNonNull(events, "events");
      Objects.requireNonNull(verdicts, "verdicts");
      Objects.requireNonNull(figures, "figures");
      Objects.requireNonNull(rejected, "rejected");
    }
  }

  /**
   * @throws IllegalArgumentException if the timeout is out of range, or a name is empty
   */
  public KafkaConfig {
    Objects.requireNonNull(topics, "topics");
    Objects.requireNonNull(start, "start");
    if (bootstrap.isBlank() || group.isBlank()) {
      throw new IllegalArgumentException("'kafka.bootstrap' and 'kafka.group' are not empty");
    }
    BROKER_TIMEOUT.require("kafka.broker-timeout", brokerTimeout);
    properties = Map.copyOf(properties);
  }
}
