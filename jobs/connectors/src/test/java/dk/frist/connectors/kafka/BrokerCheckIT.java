package dk.frist.connectors.kafka;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dk.frist.connectors.InvalidInputException;
import dk.frist.testkit.FreePorts;
import dk.frist.testkit.KafkaBroker;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class BrokerCheckIT {
  private final List<String> progress = new ArrayList<>();

  @Test
  void brokerThatAnswersIsEnough() {
    try (KafkaBroker broker = KafkaBroker.temporary().start()) {
      BrokerCheck.await(settings(broker.bootstrapServers()), Duration.ofSeconds(30), progress::add);
    }

    assertThat(progress).isEmpty();
  }

  @Test
  void brokerThatComesLateIsWaitedFor() {
    try (KafkaBroker broker = KafkaBroker.temporary()) {
      BrokerCheck.await(
          settings(broker.bootstrapServers()),
          Duration.ofSeconds(60),
          message -> {
            progress.add(message);
            broker.start();
          });
    }

    assertThat(progress)
        .isNotEmpty()
        .allMatch(message -> message.startsWith("no Kafka broker answers at 127.0.0.1:"));
  }

  @Test
  void absentBrokerIsNamedWithTheTimeItWasWaitedFor() {
    String address = "127.0.0.1:" + FreePorts.take(1).get(0);

    assertThatThrownBy(() -> await(settings(address)))
        .isInstanceOf(BrokerUnreachableException.class)
        .hasMessage(
            "no Kafka broker answered at %s within 1.0 s (no answer); is it running, and is the"
                    .formatted(address)
                + " address right?");
    assertThat(progress).allMatch(message -> message.contains("at " + address + "; waited "));
  }

  @Test
  void hostThatNobodyKnowsIsNamed() {
    assertThatThrownBy(() -> await(settings("no-such-host.invalid:9092")))
        .isInstanceOf(BrokerUnreachableException.class)
        .hasMessageContaining("no-such-host.invalid:9092")
        .hasMessageContaining("no host of this name is known");
  }

  @Test
  void clientPropertyThatKafkaDoesNotTakeIsTheUsersMistake() {
    var settings =
        new KafkaSettings(
            "127.0.0.1:9092",
            TopicNames.STANDARD,
            "group",
            Delivery.exactlyOnce("frist"),
            Map.of("security.protocol", "SECRET"));

    assertThatThrownBy(() -> await(settings))
        .isInstanceOf(InvalidInputException.class)
        .hasMessageContaining("kafka.properties: ")
        .hasMessageContaining("security.protocol");
  }

  private void await(KafkaSettings settings) {
    var backoff =
        new Backoff(Duration.ofMillis(50), Duration.ofMillis(200), new SplittableRandom(1));
    BrokerCheck.await(settings, Duration.ofSeconds(1), progress::add, backoff);
  }

  private static KafkaSettings settings(String address) {
    return KafkaSettings.of(address, "group");
  }
}
