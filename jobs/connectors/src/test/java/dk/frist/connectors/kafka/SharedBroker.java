package dk.frist.connectors.kafka;

import dk.frist.testkit.KafkaBroker;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;

/** A broker of a test class, and what a test does with it as an outsider. */
final class SharedBroker implements AutoCloseable {
  private final KafkaBroker broker = KafkaBroker.temporary().start();

  /** Settings with topics and a group of one test's own. */
  KafkaSettings settings(String test) {
    return new KafkaSettings(
        broker.bootstrapServers(),
        new TopicNames(
            test + "-case-events",
            test + "-verdicts",
            test + "-figures",
            test + "-scorecards",
            test + "-rejected"),
        test,
        Delivery.exactlyOnce(test),
        Map.of());
  }

  KafkaBroker broker() {
    return broker;
  }

  /** Sends values to a partition and returns when the broker has them. */
  void send(String topic, int partition, byte[]... values) throws Exception {
    try (var producer = producer(Map.of())) {
      await(produce(producer, topic, partition, values));
    }
  }

  /** The same in a transaction, which is committed or given up. */
  void sendInTransaction(String topic, boolean commit, byte[]... values) throws Exception {
    try (var producer = producer(Map.of("transactional.id", topic + "-writer"))) {
      producer.initTransactions();
      producer.beginTransaction();
      await(produce(producer, topic, 0, values));
      if (commit) {
        producer.commitTransaction();
      } else {
        producer.abortTransaction();
      }
    }
  }

  /** Everything that a topic's readers of committed records see, up to its end now. */
  List<ConsumerRecord<byte[], byte[]>> committed(String topic) {
    try (var consumer = consumer("nobody")) {
      Set<TopicPartition> partitions = partitions(consumer, topic);
      consumer.assign(partitions);
      consumer.seekToBeginning(partitions);
      Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
      List<ConsumerRecord<byte[], byte[]>> records = new ArrayList<>();
      while (ends.entrySet().stream().anyMatch(e -> consumer.position(e.getKey()) < e.getValue())) {
        consumer.poll(Duration.ofMillis(100)).forEach(records::add);
      }
      return records;
    }
  }

  /** Reads a topic to its end under a group, and commits the offset after the last record. */
  void readAndCommitAsFlinkDoes(String topic, String group) {
    Map<TopicPartition, Long> next = new HashMap<>();
    for (var record : committed(topic)) {
      next.merge(new TopicPartition(topic, record.partition()), record.offset() + 1, Math::max);
    }
    try (var consumer = consumer(group)) {
      consumer.assign(next.keySet());
      Map<TopicPartition, OffsetAndMetadata> offsets = new HashMap<>();
      next.forEach((partition, offset) -> offsets.put(partition, new OffsetAndMetadata(offset)));
      consumer.commitSync(offsets);
    }
  }

  @Override
  public void close() {
    broker.close();
  }

  private static Set<TopicPartition> partitions(
      KafkaConsumer<byte[], byte[]> consumer, String topic) {
    Set<TopicPartition> partitions = new HashSet<>();
    consumer
        .partitionsFor(topic)
        .forEach(info -> partitions.add(new TopicPartition(topic, info.partition())));
    return partitions;
  }

  private static List<Future<RecordMetadata>> produce(
      KafkaProducer<byte[], byte[]> producer, String topic, int partition, byte[]... values) {
    List<Future<RecordMetadata>> sent = new ArrayList<>();
    for (byte[] value : values) {
      sent.add(producer.send(new ProducerRecord<>(topic, partition, null, value)));
    }
    producer.flush();
    return sent;
  }

  private static void await(List<Future<RecordMetadata>> sent)
      throws ExecutionException, InterruptedException {
    for (Future<RecordMetadata> one : sent) {
      one.get();
    }
  }

  private KafkaProducer<byte[], byte[]> producer(Map<String, String> more) {
    Properties properties = new Properties();
    properties.putAll(more);
    properties.put("bootstrap.servers", broker.bootstrapServers());
    return new KafkaProducer<>(properties, new ByteArraySerializer(), new ByteArraySerializer());
  }

  private KafkaConsumer<byte[], byte[]> consumer(String group) {
    Properties properties = new Properties();
    properties.put("bootstrap.servers", broker.bootstrapServers());
    properties.put("group.id", group);
    properties.put("enable.auto.commit", "false");
    properties.put("isolation.level", "read_committed");
    return new KafkaConsumer<>(
        properties, new ByteArrayDeserializer(), new ByteArrayDeserializer());
  }
}
