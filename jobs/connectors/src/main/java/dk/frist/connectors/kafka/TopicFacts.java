package dk.frist.connectors.kafka;

import dk.frist.connectors.InvalidInputException;
import dk.frist.connectors.Mistake;
import dk.frist.connectors.yaml.Nearest;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.Config;
import org.apache.kafka.clients.admin.ListOffsetsOptions;
import org.apache.kafka.clients.admin.ListOffsetsResult.ListOffsetsResultInfo;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.admin.TopicDescription;
import org.apache.kafka.common.IsolationLevel;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.TopicPartitionInfo;
import org.apache.kafka.common.config.ConfigResource;
import org.apache.kafka.common.config.TopicConfig;
import org.apache.kafka.common.errors.InvalidTopicException;
import org.apache.kafka.common.errors.UnknownTopicOrPartitionException;

/** What brokers say of one topic. */
final class TopicFacts {
  private final Admin admin;
  private final String brokers;
  private final String topic;

  /**
   * @param brokers their addresses, for messages
   */
  TopicFacts(Admin admin, String brokers, String topic) {
    this.admin = admin;
    this.brokers = brokers;
    this.topic = topic;
  }

  /**
   * The numbers of its partitions, in order.
   *
   * @throws InvalidInputException if there is no such topic
   */
  Set<Integer> partitions() {
    try {
      TopicDescription found =
          BrokerAnswer.of(admin.describeTopics(List.of(topic)).allTopicNames()).get(topic);
      SortedMap<Integer, TopicPartitionInfo> byNumber = new TreeMap<>();
      if (found != null) {
        found.partitions().forEach(info -> byNumber.put(info.partition(), info));
      }
      return byNumber.keySet();
    } catch (UnknownTopicOrPartitionException | InvalidTopicException e) {
      Set<String> known = BrokerAnswer.of(admin.listTopics().names());
      throw new InvalidInputException(
          Mistake.in(
              TopicSurvey.TOPIC,
              "there is no topic '%s' at %s; %s"
                  .formatted(
                      topic,
                      brokers,
                      known.isEmpty() ? "there is none at all" : Nearest.hint(topic, known))));
    }
  }

  /** Offsets by partition, as readers of committed records see them; -1 where there is none. */
  Map<Integer, Long> offsets(Set<Integer> partitions, OffsetSpec asked) {
    Map<TopicPartition, OffsetSpec> question = new TreeMap<>(TopicFacts::compare);
    partitions.forEach(number -> question.put(new TopicPartition(topic, number), asked));
    Map<TopicPartition, ListOffsetsResultInfo> answer =
        BrokerAnswer.of(
            admin
                .listOffsets(question, new ListOffsetsOptions(IsolationLevel.READ_COMMITTED))
                .all());
    Map<Integer, Long> offsets = new TreeMap<>();
    answer.forEach((partition, found) -> offsets.put(partition.partition(), found.offset()));
    return offsets;
  }

  private static int compare(TopicPartition one, TopicPartition other) {
    return Integer.compare(one.partition(), other.partition());
  }

  /** Whether later records of a key may have replaced others. */
  boolean isCompacted() {
    ConfigResource resource = new ConfigResource(ConfigResource.Type.TOPIC, topic);
    Config config = BrokerAnswer.of(admin.describeConfigs(List.of(resource)).all()).get(resource);
    return config != null
        && config
            .get(TopicConfig.CLEANUP_POLICY_CONFIG)
            .value()
            .contains(TopicConfig.CLEANUP_POLICY_COMPACT);
  }
}
