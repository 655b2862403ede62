package dk.frist.cli.demo;

import dk.frist.connectors.avro.UndecodableException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.InterruptException;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;

/**
 * Reads a topic of results from its beginning, as any consumer of it could. Not safe for threads.
 *
 * @param <T> what the topic holds
 */
final class ResultTopic<T> implements AutoCloseable {
  /**
   * Reads a record's value.
   *
   * @param <T> what it holds
   */
  @FunctionalInterface
  interface Decoder<T> {
    T decode(byte[] value) throws UndecodableException;
  }

  private final KafkaConsumer<byte[], byte[]> consumer;
  private final Decoder<T> decoder;

  ResultTopic(String bootstrapServers, String topic, Decoder<T> decoder) {
    this.decoder = decoder;
    consumer =
        new KafkaConsumer<>(
            Map.of(
                ConsumerConfig.BOOTSTRAP_SERVERS_CONFIG,
                bootstrapServers,
                ConsumerConfig.MAX_POLL_RECORDS_CONFIG,
                5000),
            new ByteArrayDeserializer(),
            new ByteArrayDeserializer());
    List<TopicPartition> partitions =
        consumer.partitionsFor(topic).stream()
            .map(info -> new TopicPartition(info.topic(), info.partition()))
            .toList();
    consumer.assign(partitions);
    consumer.seekToBeginning(partitions);
  }

  /**
   * Hands over what has been published since the last poll, waiting a little for the first of it.
   *
   * @return how many there were
   * @throws InterruptedException if the user interrupted it
   */
  int poll(Duration wait, Consumer<T> reader) throws UndecodableException, InterruptedException {
    int read = 0;
    for (ConsumerRecord<byte[], byte[]> published : published(wait)) {
      reader.accept(decoder.decode(published.value()));
      read++;
    }
    return read;
  }

  private ConsumerRecords<byte[], byte[]> published(Duration wait) throws InterruptedException {
    try {
      return consumer.poll(wait);
    } catch (InterruptException e) {
      // Kafka sets the thread's flag again; the exception says it now.
      Thread.interrupted();
      var interrupted = new InterruptedException();
      interrupted.initCause(e);
      throw interrupted;
    }
  }

  @Override
  public void close() {
    consumer.close();
  }
}
