package dk.frist.connectors.kafka;

import dk.frist.connectors.InvalidInputException;
import dk.frist.connectors.Mistake;
import dk.frist.connectors.Passing;
import dk.frist.connectors.RecordedTimes;
import dk.frist.connectors.avro.CaseEventDecoder;
import dk.frist.connectors.avro.CaseEvents;
import dk.frist.rules.casefile.Intake;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.function.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.InterruptException;
import org.apache.kafka.common.errors.TimeoutException;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;

/**
 * A topic of case events, read once from its beginning to where it ends when reading starts. Joins
 * no group and commits nothing, so a running job does not notice.
 */
public final class CaseEventTopic {
  private static final Duration POLL = Duration.ofMillis(500);
  private static final Duration PATIENCE = Duration.ofSeconds(30);

  private final KafkaSettings settings;
  private final String topic;
  private final Duration patience;

  /**
   * @param settings where Kafka is; the broker is known to answer
   */
  public CaseEventTopic(KafkaSettings settings, String topic) {
    this(settings, topic, PATIENCE);
  }

  /**
   * @param patience how long the broker may be silent before the end is reached
   */
  CaseEventTopic(KafkaSettings settings, String topic, Duration patience) {
    this.settings = settings;
    this.topic = topic;
    this.patience = patience;
  }

  /** The topic's name. */
  public String name() {
    return topic;
  }

  /**
   * Hands over what became of each record, in the order of each partition.
   *
   * @param passing what of the events may pass
   * @throws InvalidInputException if there is no such topic
   * @throws KafkaException if a broker fails while the topic is read
   * @throws InterruptedException if the thread is interrupted
   */
  public void read(Passing passing, Consumer<Intake> taker) throws InterruptedException {
    var decoder =
        new CaseEventDecoder(new CaseEvents(passing, new RecordedTimes(Clock.systemUTC())));
    var bytes = new ByteArrayDeserializer();
    try (KafkaConsumer<byte[], byte[]> consumer = new KafkaConsumer<>(properties(), bytes, bytes)) {
      List<TopicPartition> partitions = partitions(consumer);
      consumer.assign(partitions);
      consumer.seekToBeginning(partitions);
      Map<TopicPartition, Long> ends = consumer.endOffsets(partitions, patience);
      long heard = System.nanoTime();
      while (isShortOf(ends, consumer)) {
        ConsumerRecords<byte[], byte[]> records = consumer.poll(POLL);
        heard = records.isEmpty() ? requireRecent(heard) : System.nanoTime();
        for (ConsumerRecord<byte[], byte[]> record : records) {
          if (record.offset() < ends.getOrDefault(partitionOf(record), 0L)) {
            String source = record.topic() + "-" + record.partition();
            taker.accept(decoder.decode(record.value(), source, record.offset()));
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

  /** A broker that is gone says nothing, and a consumer would wait for it for ever. */
  private long requireRecent(long heard) {
    if (System.nanoTime() - heard > patience.toNanos()) {
      throw new TimeoutException(
          settings.bootstrapServers()
              + " has said nothing for "
              + patience.toSeconds()
              + " s, though topic '"
              + topic
              + "' has more");
    }
    return heard;
  }

  private Properties properties() {
    Properties properties = new Properties();
    properties.putAll(settings.client());
    properties.setProperty("isolation.level", "read_committed");
    properties.setProperty("enable.auto.commit", "false");
    properties.setProperty("allow.auto.create.topics", "false");
    properties.setProperty("max.poll.records", "5000");
    return properties;
  }

  private List<TopicPartition> partitions(KafkaConsumer<byte[], byte[]> consumer) {
    List<TopicPartition> partitions =
        consumer.partitionsFor(topic, patience).stream()
            .map(info -> new TopicPartition(info.topic(), info.partition()))
            .toList();
    if (partitions.isEmpty()) {
      throw new InvalidInputException(
          Mistake.in(
              "--topic", "there is no topic '" + topic + "' at " + settings.bootstrapServers()));
    }
    return partitions;
  }

  /** Marks by which transactions end take offsets too: the position goes past them. */
  private boolean isShortOf(
      Map<TopicPartition, Long> ends, KafkaConsumer<byte[], byte[]> consumer) {
    return ends.entrySet().stream()
        .anyMatch(end -> consumer.position(end.getKey(), patience) < end.getValue());
  }

  private static TopicPartition partitionOf(ConsumerRecord<byte[], byte[]> record) {
    return new TopicPartition(record.topic(), record.partition());
  }
}
