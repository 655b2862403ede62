package dk.frist.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Future;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.config.ConfigResource;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class KafkaBrokerIT {
  private static final TopicPartition PARTITION = new TopicPartition("letters", 0);

  @Test
  void committedTransactionsAreReadAfterARestartOnTheSamePort() throws Exception {
    try (KafkaBroker broker = KafkaBroker.temporary().start()) {
      broker.createTopic("letters", 1, false);
      send(broker, "kept");
      String address = broker.bootstrapServers();

      broker.stop();
      assertThatThrownBy(() -> connect(address)).isInstanceOf(java.net.ConnectException.class);
      broker.start();

      assertThat(broker.bootstrapServers()).isEqualTo(address);
      assertThat(read(broker)).containsExactly("kept");
    }
  }

  @Test
  void topicsAreCreatedAsAskedAndNeverByAccident() throws Exception {
    try (KafkaBroker broker = KafkaBroker.temporary().start();
        Admin admin = broker.admin()) {
      broker.createTopic("latest", 3, true);

      var resource = new ConfigResource(ConfigResource.Type.TOPIC, "latest");
      var config = admin.describeConfigs(List.of(resource)).all().get().get(resource);
      assertThat(config.get("cleanup.policy").value()).isEqualTo("compact");
      assertThat(
              admin
                  .describeTopics(List.of("latest"))
                  .allTopicNames()
                  .get()
                  .get("latest")
                  .partitions())
          .hasSize(3);
      assertThatThrownBy(() -> broker.createTopic("latest", 3, true))
          .isInstanceOf(IllegalStateException.class)
          .hasMessageContaining("latest");
      assertThat(admin.listTopics().names().get()).containsExactly("latest");
    }
  }

  @Test
  void aNamedFolderKeepsItsRecordsForTheNextBroker(@TempDir Path folder) throws Exception {
    try (KafkaBroker broker = KafkaBroker.in(folder).start()) {
      broker.createTopic("letters", 1, false);
      send(broker, "kept");
    }
    assertThat(Files.exists(folder.resolve("meta.properties"))).isTrue();
    try (KafkaBroker broker = KafkaBroker.in(folder).start()) {
      assertThat(read(broker)).containsExactly("kept");
    }
  }

  private static void connect(String address) throws Exception {
    String[] parts = address.split(":", 2);
    new Socket(parts[0], Integer.parseInt(parts[1])).close();
  }

  private static void send(KafkaBroker broker, String value) throws Exception {
    Map<String, Object> settings =
        Map.of("bootstrap.servers", broker.bootstrapServers(), "transactional.id", "sender");
    try (var producer =
        new KafkaProducer<>(settings, new StringSerializer(), new StringSerializer())) {
      producer.initTransactions();
      producer.beginTransaction();
      Future<RecordMetadata> sent = producer.send(new ProducerRecord<>(PARTITION.topic(), value));
      producer.commitTransaction();
      sent.get();
    }
  }

  private static List<String> read(KafkaBroker broker) {
    Map<String, Object> settings =
        Map.of("bootstrap.servers", broker.bootstrapServers(), "isolation.level", "read_committed");
    List<String> values = new ArrayList<>();
    try (var consumer =
        new KafkaConsumer<>(settings, new StringDeserializer(), new StringDeserializer())) {
      consumer.assign(List.of(PARTITION));
      consumer.seekToBeginning(List.of(PARTITION));
      long deadline = System.nanoTime() + Duration.ofSeconds(30).toNanos();
      while (values.isEmpty() && System.nanoTime() < deadline) {
        consumer.poll(Duration.ofMillis(200)).forEach(record -> values.add(record.value()));
      }
    }
    return values;
  }
}
