package dk.frist.connectors.kafka;

import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.function.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.IsolationLevel;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.InterruptException;
import org.apache.kafka.common.errors.TimeoutException;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;

/**
 * Reads partitions up to given offsets, outside of any job. Joins no group and commits nothing, so
 * a running job does not notice. To be closed; belongs to one thread.
 */
final class RecordReader implements AutoCloseable {
  /** How long the broker may be silent before the end is reached, unless told otherwise. */
  static final Duration PATIENCE = Duration.ofSeconds(30);

  private static final Duration POLL = Duration.ofMillis(500);

  private final KafkaConsumer<byte[], byte[]> consumer;
  private final String brokers;
  private final Duration patience;

  private RecordReader(KafkaConsumer<byte[], byte[]> consumer, String brokers, Duration patience) {
    this.consumer = consumer;
    this.brokers = brokers;
    this.patience = patience;
  }

  /**
   * @param settings where Kafka is
   * @param isolation whether records of transactions that were given up are read too
   * @throws KafkaException if the address cannot be resolved
   */
  static RecordReader open(KafkaSettings settings, IsolationLevel isolation, Duration patience) {
    Properties properties = settings.client();
    properties.setProperty("isolation.level", isolation.toString().toLowerCase(Locale.ROOT));
    properties.setProperty("enable.auto.commit", "false");
    properties.setProperty("auto.offset.reset", "none");
    properties.setProperty("allow.auto.create.topics", "false");
    properties.setProperty("max.poll.records", "5000");
    var bytes = new ByteArrayDeserializer();
    return new RecordReader(
        new KafkaConsumer<>(properties, bytes, bytes), settings.bootstrapServers(), patience);
  }

  /** The consumer, for questions; this object's thread alone may use it. */
  KafkaConsumer<byte[], byte[]> consumer() {
    return consumer;
  }

  /**
   * Hands over records, those of a partition in their order.
   *
   * @param starts where to begin in each partition
   * @param ends where to end in the same partitions
   * @throws org.apache.kafka.clients.consumer.OffsetOutOfRangeException if a first offset is gone
   * @throws KafkaException if a broker fails
   * @throws InterruptedException if the thread is interrupted
   */
  void read(
      Map<TopicPartition, Long> starts,
      Map<TopicPartition, Long> ends,
      Consumer<ConsumerRecord<byte[], byte[]>> taker)
      throws InterruptedException {
    try {
      consumer.assign(starts.keySet());
      starts.forEach(consumer::seek);
      long heard = System.nanoTime();
      while (isShortOf(ends)) {
        ConsumerRecords<byte[], byte[]> records = consumer.poll(POLL);
        heard = records.isEmpty() ? requireRecent(heard) : System.nanoTime();
        for (ConsumerRecord<byte[], byte[]> record : records) {
          if (record.offset() < ends.getOrDefault(partitionOf(record), 0L)) {
            taker.accept(record);
          }
        }
      }
    } catch (InterruptException e) {
      // Kafka sets the thread's flag again; the exception says it now.
      Thread.interrupted();
      var interrupted = new InterruptedException();
      interrupted.initCause(e);
      throw interrupted;
    }
  }

  /** Marks by which transactions end take offsets too: the position goes past them. */
  private boolean isShortOf(Map<TopicPartition, Long> ends) {
    return ends.entrySet().stream()
        .anyMatch(end -> consumer.position(end.getKey(), patience) < end.getValue());
  }

  /** A broker that is gone says nothing, and a consumer would wait for it for ever. */
  private long requireRecent(long heard) {
    if (System.nanoTime() - heard > patience.toNanos()) {
      throw new TimeoutException(
          "%s has said nothing for %d s, though there is more to read"
              .formatted(brokers, patience.toSeconds()));
    }
    return heard;
  }

  private static TopicPartition partitionOf(ConsumerRecord<byte[], byte[]> record) {
    return new TopicPartition(record.topic(), record.partition());
  }

  @Override
  public void close() {
    consumer.close();
  }
}
