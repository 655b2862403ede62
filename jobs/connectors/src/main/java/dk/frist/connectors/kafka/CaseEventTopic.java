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
import java.util.function.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.consumer.OffsetOutOfRangeException;
import org.apache.kafka.common.IsolationLevel;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.InterruptException;

/**
 * A topic of case events, read once from its beginning to where it ends when reading starts. Joins
 * no group and commits nothing, so a running job does not notice.
 */
public final class CaseEventTopic {
  private final KafkaSettings settings;
  private final String topic;
  private final Duration patience;

  /**
   * @param settings where Kafka is; the broker is known to answer
   */
  public CaseEventTopic(KafkaSettings settings, String topic) {
    this(settings, topic, RecordReader.PATIENCE);
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
    try (RecordReader reader = open()) {
      KafkaConsumer<byte[], byte[]> consumer = reader.consumer();
      List<TopicPartition> partitions = partitions(consumer);
      reader.read(
          consumer.beginningOffsets(partitions, patience),
          consumer.endOffsets(partitions, patience),
          decoding(passing, taker));
    } catch (InterruptException e) {
      throw interrupted(e);
    }
  }

  /** Kafka sets the thread's flag again; the exception says it now. */
  private static InterruptedException interrupted(InterruptException e) {
    Thread.interrupted();
    var interrupted = new InterruptedException();
    interrupted.initCause(e);
    return interrupted;
  }

  /**
   * Hands over what became of each record of a part of the topic, in the order of each partition.
   *
   * @param passing what of the events may pass
   * @throws InvalidInputException if there is no such topic, or it no longer holds that part
   * @throws KafkaException if a broker fails while the topic is read
   * @throws InterruptedException if the thread is interrupted
   */
  public void read(TopicSlice slice, Passing passing, Consumer<Intake> taker)
      throws InterruptedException {
    try (RecordReader reader = open()) {
      requireEnds(slice, reader.consumer());
      reader.read(slice.starts(), slice.ends(), decoding(passing, taker));
    } catch (OffsetOutOfRangeException e) {
      throw noLongerHolds(slice);
    } catch (InterruptException e) {
      throw interrupted(e);
    }
  }

  /** What was never there would be waited for. */
  private void requireEnds(TopicSlice slice, KafkaConsumer<byte[], byte[]> consumer) {
    Map<TopicPartition, Long> there = consumer.endOffsets(partitions(consumer), patience);
    slice
        .ends()
        .forEach(
            (partition, end) -> {
              if (there.getOrDefault(partition, 0L) < end) {
                throw noLongerHolds(slice);
              }
            });
  }

  private InvalidInputException noLongerHolds(TopicSlice slice) {
    return new InvalidInputException(
        Mistake.in("topic " + topic, "does not hold what was read: " + slice));
  }

  private RecordReader open() {
    return RecordReader.open(settings, IsolationLevel.READ_COMMITTED, patience);
  }

  private static Consumer<ConsumerRecord<byte[], byte[]>> decoding(
      Passing passing, Consumer<Intake> taker) {
    var decoder =
        new CaseEventDecoder(new CaseEvents(passing, new RecordedTimes(Clock.systemUTC())));
    return record -> {
      String source = record.topic() + "-" + record.partition();
      taker.accept(decoder.decode(record.value(), source, record.offset()));
    };
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
}
