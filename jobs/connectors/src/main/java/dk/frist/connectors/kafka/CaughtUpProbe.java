package dk.frist.connectors.kafka;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import org.apache.kafka.clients.consumer.CloseOptions;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.jspecify.annotations.Nullable;

/**
 * Asks a broker whether a group has committed everything of a topic that can be read. Takes no part
 * in the group: it assigns itself partitions, and commits nothing.
 *
 * <p>A committed offset below the end is not always a lag: the marks by which transactions end, and
 * records of transactions that were given up, take offsets and are never read. So where offsets
 * differ, it tries to read between them. Blocks; every method but {@link #interrupt} belongs to one
 * thread.
 */
final class CaughtUpProbe implements AutoCloseable {
  private static final Duration POLL = Duration.ofMillis(100);

  /** New partitions must be seen before the source has had time to look for them. */
  private static final Duration METADATA_AGE = Duration.ofSeconds(10);

  private final KafkaConsumer<byte[], byte[]> consumer;
  private final String topic;
  private final Duration limit;

  private CaughtUpProbe(KafkaConsumer<byte[], byte[]> consumer, String topic, Duration limit) {
    this.consumer = consumer;
    this.topic = topic;
    this.limit = limit;
  }

  /**
   * @param client address, and whatever else every client needs
   * @param limit how long each question to the broker may take
   * @throws KafkaException if the address cannot be resolved
   */
  static CaughtUpProbe open(Properties client, String topic, String group, Duration limit) {
    Properties properties = new Properties();
    properties.putAll(client);
    properties.setProperty("group.id", group);
    properties.setProperty("isolation.level", "read_committed");
    properties.setProperty("enable.auto.commit", "false");
    properties.setProperty("allow.auto.create.topics", "false");
    properties.setProperty("auto.offset.reset", "earliest");
    properties.setProperty("max.poll.records", "1");
    properties.setProperty("max.partition.fetch.bytes", "4096");
    properties.setProperty("metadata.max.age.ms", Long.toString(METADATA_AGE.toMillis()));
    var bytes = new ByteArrayDeserializer();
    return new CaughtUpProbe(new KafkaConsumer<>(properties, bytes, bytes), topic, limit);
  }

  /**
   * Whether the group has committed every record that could be read when the question was asked.
   * False for a topic that does not exist.
   *
   * @throws KafkaException if the broker does not answer in time
   */
  boolean isCaughtUp() {
    Set<TopicPartition> partitions = new HashSet<>();
    for (var partition : consumer.partitionsFor(topic, limit)) {
      partitions.add(new TopicPartition(partition.topic(), partition.partition()));
    }
    if (partitions.isEmpty()) {
      return false;
    }
    List<Gap> gaps = gaps(partitions);
    return gaps.isEmpty() || nothingCanBeReadIn(gaps);
  }

  /** Makes a question that another thread is asking fail at once. */
  void interrupt() {
    consumer.wakeup();
  }

  @Override
  public void close() {
    consumer.close(CloseOptions.timeout(Duration.ZERO));
  }

  /**
   * Where the group's next offset, the committed one or else the first there is, is not the end.
   */
  private List<Gap> gaps(Set<TopicPartition> partitions) {
    Map<TopicPartition, Long> ends = consumer.endOffsets(partitions, limit);
    Map<TopicPartition, Long> next = new HashMap<>(consumer.beginningOffsets(partitions, limit));
    Map<TopicPartition, @Nullable OffsetAndMetadata> committed =
        consumer.committed(partitions, limit);
    committed.forEach(
        (partition, offset) -> {
          if (offset != null) {
            next.merge(partition, offset.offset(), Math::max);
          }
        });
    List<Gap> gaps = new ArrayList<>();
    ends.forEach(
        (partition, end) -> {
          long from = next.getOrDefault(partition, 0L);
          if (from < end) {
            gaps.add(new Gap(partition, from, end));
          }
        });
    return gaps;
  }

  private boolean nothingCanBeReadIn(List<Gap> gaps) {
    long deadline = System.nanoTime() + limit.toNanos();
    consumer.assign(gaps.stream().map(Gap::partition).toList());
    try {
      gaps.forEach(gap -> consumer.seek(gap.partition(), gap.from()));
      while (System.nanoTime() < deadline) {
        if (!consumer.poll(POLL).isEmpty()) {
          return false;
        }
        if (gaps.stream().allMatch(gap -> consumer.position(gap.partition(), limit) >= gap.end())) {
          return true;
        }
      }
      return false;
    } finally {
      consumer.unsubscribe();
    }
  }

  /**
   * Offsets of a partition, from (included) to end (excluded), that the group has not committed.
   */
  private record Gap(TopicPartition partition, long from, long end) {}
}
