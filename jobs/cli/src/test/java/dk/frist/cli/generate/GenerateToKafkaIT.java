package dk.frist.cli.generate;

import static org.assertj.core.api.Assertions.assertThat;

import dk.frist.cli.ExitStatus;
import dk.frist.cli.Screen;
import dk.frist.connectors.avro.SingleObject;
import dk.frist.connectors.avro.UndecodableException;
import dk.frist.testkit.KafkaBroker;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class GenerateToKafkaIT {
  private static KafkaBroker broker;

  private final Screen screen = Screen.piped();

  @BeforeAll
  static void startBroker() {
    broker = KafkaBroker.temporary().start();
  }

  @AfterAll
  static void stopBroker() {
    broker.close();
  }

  private int generate(String... more) {
    List<String> arguments =
        new ArrayList<>(
            List.of("generate", "--kafka", broker.bootstrapServers(), "--scale", "0.01"));
    arguments.addAll(List.of(more));
    return screen.run(arguments.toArray(String[]::new));
  }

  private List<ConsumerRecord<byte[], byte[]>> records(String topic, int partitions) {
    Map<String, Object> properties =
        Map.of(ConsumerConfig.BOOTSTRAP_SERVERS_CONFIG, broker.bootstrapServers());
    List<ConsumerRecord<byte[], byte[]>> records = new ArrayList<>();
    try (var consumer =
        new KafkaConsumer<>(properties, new ByteArrayDeserializer(), new ByteArrayDeserializer())) {
      List<TopicPartition> all = new ArrayList<>();
      for (int i = 0; i < partitions; i++) {
        all.add(new TopicPartition(topic, i));
      }
      consumer.assign(all);
      consumer.seekToBeginning(all);
      Map<TopicPartition, Long> ends = consumer.endOffsets(all);
      while (all.stream().anyMatch(each -> consumer.position(each) < ends.get(each))) {
        consumer.poll(Duration.ofSeconds(1)).forEach(records::add);
      }
    }
    return records;
  }

  @Test
  void importedHistoryPassesOnTheTopicAtItsPaceAndInItsOrder(@TempDir Path folder)
      throws Exception {
    Path log =
        Files.writeString(
            folder.resolve("log.csv"),
            """
            case,type,what,when
            2,permit,Filed,2024-01-04
            1,permit,Filed,2024-01-02
            1,permit,Filed,2024-01-01
            """);
    Path mapping =
        Files.writeString(
            folder.resolve("mapping.yaml"),
            """
            zone: UTC
            agency: desk
            case-id: case
            case-type: type
            activity: what
            occurred-at: when
            events: {Filed: filed}
            """);
    String[] lapse = {
      "import",
      log.toString(),
      "--mapping",
      mapping.toString(),
      "--to-topic",
      "lapse",
      "--bootstrap-servers",
      broker.bootstrapServers(),
      "--partitions",
      "1",
      "--speed",
      "5d/s"
    };

    int status = screen.run(lapse);

    assertThat(status).as(screen.err()).isEqualTo(ExitStatus.DONE);
    assertThat(screen.err()).contains("3 events written").contains(", at 2024-01-04");
    List<ConsumerRecord<byte[], byte[]>> records = records("lapse", 1);
    assertThat(records)
        .extracting(record -> new String(record.key(), StandardCharsets.UTF_8))
        .containsExactly("1", "1", "2");
    assertThat(records.get(2).timestamp() - records.get(0).timestamp()).isGreaterThan(500);
  }

  @Test
  void topicHoldsTheEventsKeyedByCaseAndTheRecordsThatAreNone() {
    int status =
        generate("--topic", "events", "--partitions", "3", "--events", "1000", "--malformed", "4");

    assertThat(status).as(screen.err()).isEqualTo(ExitStatus.DONE);
    List<ConsumerRecord<byte[], byte[]>> records = records("events", 3);
    assertThat(records).hasSize(1004);
    SingleObject<dk.frist.schemas.CaseEvent> decoder = SingleObject.caseEvents();
    List<String> reasons = new ArrayList<>();
    for (ConsumerRecord<byte[], byte[]> record : records) {
      try {
        dk.frist.schemas.CaseEvent event = decoder.decode(record.value());
        if (event.getKind() == dk.frist.schemas.EventKind.UNKNOWN) {
          reasons.add("unknown-kind");
        } else {
          assertThat(new String(record.key(), StandardCharsets.UTF_8)).isEqualTo(event.getCaseId());
        }
      } catch (UndecodableException e) {
        reasons.add(e.reason().id());
      }
    }
    assertThat(reasons)
        .containsExactlyInAnyOrder("not-avro", "unknown-schema", "truncated", "unknown-kind");
  }

  @Test
  void missingTopicIsToldAndNotMadeUnasked() {
    assertThat(generate("--topic", "nobody-made-it")).isEqualTo(ExitStatus.FAILED);
    assertThat(screen.err().lines())
        .containsExactly(
            "frist: there is no topic 'nobody-made-it' at "
                + broker.bootstrapServers()
                + "; make it, or give --partitions to have it made");
  }
}
