package dk.frist.connectors.kafka;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;

/** Tells which topics of results are not new, so that nobody mixes two histories in one. */
public final class WrittenTopics {
  private WrittenTopics() {}

  /**
   * The topics that a job writes and that something was written to before.
   *
   * @throws KafkaException if the broker refuses or does not answer
   */
  public static List<String> of(KafkaSettings settings) {
    try (Admin admin = Admin.create(settings.client())) {
      Set<String> existing = BrokerAnswer.of(admin.listTopics().names());
      return settings.topics().results().stream()
          .filter(existing::contains)
          .filter(topic -> isWrittenTo(admin, topic))
          .toList();
    }
  }

  private static boolean isWrittenTo(Admin admin, String topic) {
    Map<TopicPartition, OffsetSpec> ends = new HashMap<>();
    BrokerAnswer.of(admin.describeTopics(List.of(topic)).allTopicNames())
        .values()
        .forEach(
            found ->
                found
                    .partitions()
                    .forEach(
                        partition ->
                            ends.put(
                                new TopicPartition(topic, partition.partition()),
                                OffsetSpec.latest())));
    return BrokerAnswer.of(admin.listOffsets(ends).all()).values().stream()
        .anyMatch(end -> end.offset() > 0);
  }
}
