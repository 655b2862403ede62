package dk.frist.connectors.kafka;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.concurrent.locks.LockSupport;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.Config;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.config.ConfigResource;
import org.apache.kafka.common.config.TopicConfig;
import org.apache.kafka.common.errors.TopicExistsException;
import org.apache.kafka.common.errors.UnknownTopicOrPartitionException;

/**
 * Creates the topics that are missing, each with the cleanup that its records need, and looks at
 * those that exist. Changes nothing that exists.
 *
 * <ul>
 *   <li>case events are kept for ever: figures are about the whole past
 *   <li>verdicts, figures and scorecards are compacted: the last record of a key counts. Tombstones
 *       stay a week, so that a reader may be away that long
 *   <li>rejections are kept for 30 days
 * </ul>
 */
public final class Topics {
  private static final int MOST_REPLICAS = 3;
  private static final String FOR_EVER = "-1";
  private static final Duration KNOWN_DELAY = Duration.ofMillis(100);
  private static final Duration KNOWN_LIMIT = Duration.ofSeconds(30);

  private Topics() {}

  /**
   * What was found and done.
   *
   * @param created names of topics that were missing
   * @param warnings what is wrong with topics that exist, and what would be right
   */
  public record Report(List<String> created, List<String> warnings) {
    public Report {
      created = List.copyOf(created);
      warnings = List.copyOf(warnings);
    }
  }

  /**
   * Sees to it that every topic exists.
   *
   * @param partitions of each topic that has to be created: the most subtasks that can read it, and
   *     the most that write it at full speed; at least 1
   * @throws KafkaException if the broker refuses or does not answer
   */
  public static Report ensure(KafkaSettings settings, int partitions) {
    return ensure(settings, partitions, wanted(settings.topics()));
  }

  /** The same for the topics that a job writes; what is read is left alone. */
  public static Report ensureResults(KafkaSettings settings, int partitions) {
    List<String> written = settings.topics().results();
    return ensure(
        settings,
        partitions,
        wanted(settings.topics()).stream()
            .filter(topic -> written.contains(topic.name()))
            .toList());
  }

  private static Report ensure(KafkaSettings settings, int partitions, List<Topic> wanted) {
    try (Admin admin = Admin.create(settings.client())) {
      Set<String> existing = BrokerAnswer.of(admin.listTopics().names());
      int replicas =
          Math.min(MOST_REPLICAS, BrokerAnswer.of(admin.describeCluster().nodes()).size());
      List<String> created = new ArrayList<>();
      List<String> warnings = new ArrayList<>();
      for (Topic topic : wanted) {
        if (existing.contains(topic.name())) {
          topic.mistakeIn(configOf(admin, topic.name())).ifPresent(warnings::add);
        } else if (create(admin, topic, partitions, (short) replicas)) {
          created.add(topic.name());
        }
      }
      awaitKnown(admin, created);
      return new Report(created, warnings);
    }
  }

  private static List<Topic> wanted(TopicNames names) {
    return List.of(
        new Topic(names.caseEvents(), Cleanup.NEVER),
        new Topic(names.verdicts(), Cleanup.COMPACT),
        new Topic(names.figures(), Cleanup.COMPACT),
        new Topic(names.scorecards(), Cleanup.COMPACT),
        new Topic(names.rejected(), Cleanup.AFTER_A_MONTH));
  }

  /** Whether it was created here; another process may have been first. */
  private static boolean create(Admin admin, Topic topic, int partitions, short replicas) {
    Map<String, String> config = new TreeMap<>(topic.cleanup().config());
    config.put(
        TopicConfig.MIN_IN_SYNC_REPLICAS_CONFIG, Integer.toString(Math.max(1, replicas - 1)));
    try {
      BrokerAnswer.of(
          admin
              .createTopics(
                  List.of(new NewTopic(topic.name(), partitions, replicas).configs(config)))
              .all());
      return true;
    } catch (TopicExistsException e) {
      return false;
    }
  }

  /** Brokers learn of a topic a moment after it was created; who uses it before is refused. */
  private static void awaitKnown(Admin admin, List<String> topics) {
    Backoff backoff = new Backoff(KNOWN_DELAY, KNOWN_DELAY, new SplittableRandom(0));
    long deadline = System.nanoTime() + KNOWN_LIMIT.toNanos();
    while (true) {
      try {
        BrokerAnswer.of(admin.describeTopics(topics).allTopicNames());
        return;
      } catch (UnknownTopicOrPartitionException e) {
        if (System.nanoTime() > deadline) {
          throw e;
        }
        LockSupport.parkNanos(backoff.next().toNanos());
      }
    }
  }

  private static Config configOf(Admin admin, String topic) {
    ConfigResource resource = new ConfigResource(ConfigResource.Type.TOPIC, topic);
    Config config = BrokerAnswer.of(admin.describeConfigs(List.of(resource)).all()).get(resource);
    if (config == null) {
      throw new IllegalStateException("the broker did not describe topic " + topic);
    }
    return config;
  }

  /** When the broker may drop a topic's records. */
  private enum Cleanup {
    NEVER,
    COMPACT,
    AFTER_A_MONTH;

    Map<String, String> config() {
      return switch (this) {
        case NEVER ->
            Map.of(
                TopicConfig.CLEANUP_POLICY_CONFIG, TopicConfig.CLEANUP_POLICY_DELETE,
                TopicConfig.RETENTION_MS_CONFIG, FOR_EVER,
                TopicConfig.RETENTION_BYTES_CONFIG, FOR_EVER);
        case COMPACT ->
            Map.of(
                TopicConfig.CLEANUP_POLICY_CONFIG,
                TopicConfig.CLEANUP_POLICY_COMPACT,
                TopicConfig.MIN_CLEANABLE_DIRTY_RATIO_CONFIG,
                "0.2",
                TopicConfig.MAX_COMPACTION_LAG_MS_CONFIG,
                millis(Duration.ofDays(7)),
                TopicConfig.DELETE_RETENTION_MS_CONFIG,
                millis(Duration.ofDays(7)));
        case AFTER_A_MONTH ->
            Map.of(
                TopicConfig.CLEANUP_POLICY_CONFIG,
                TopicConfig.CLEANUP_POLICY_DELETE,
                TopicConfig.RETENTION_MS_CONFIG,
                millis(Duration.ofDays(30)));
      };
    }

    private static String millis(Duration duration) {
      return Long.toString(duration.toMillis());
    }
  }

  private record Topic(String name, Cleanup cleanup) {

    Optional<String> mistakeIn(Config found) {
      String policy = found.get(TopicConfig.CLEANUP_POLICY_CONFIG).value();
      String retention = found.get(TopicConfig.RETENTION_MS_CONFIG).value();
      String bytes = found.get(TopicConfig.RETENTION_BYTES_CONFIG).value();
      return switch (cleanup) {
        case NEVER -> {
          if (!policy.equals(TopicConfig.CLEANUP_POLICY_DELETE)) {
            yield warning(
                "cleanup.policy", policy, "events of a case replace each other", "delete");
          }
          if (!retention.equals(FOR_EVER)) {
            yield warning("retention.ms", retention, "old events are lost", FOR_EVER);
          }
          yield bytes.equals(FOR_EVER)
              ? Optional.empty()
              : warning("retention.bytes", bytes, "old events are lost", FOR_EVER);
        }
        case COMPACT ->
            policy.equals(TopicConfig.CLEANUP_POLICY_COMPACT)
                ? Optional.empty()
                : warning("cleanup.policy", policy, "results that still hold are lost", "compact");
        case AFTER_A_MONTH ->
            policy.equals(TopicConfig.CLEANUP_POLICY_DELETE)
                ? Optional.empty()
                : warning("cleanup.policy", policy, "rejections are never dropped", "delete");
      };
    }

    private Optional<String> warning(String key, String found, String harm, String right) {
      return Optional.of(
          "topic %s has %s=%s, by which %s; set it to %s".formatted(name, key, found, harm, right));
    }
  }
}
