package dk.frist.connectors.kafka;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;

class SettingsTest {

  @Test
  void topicsMustBeNamedAsKafkaWantsAndDiffer() {
    assertThatThrownBy(() -> new TopicNames("case events", "v", "f", "s", "r"))
        .hasMessageContaining("'case events' is no topic name");
    assertThatThrownBy(() -> new TopicNames("a", "b", "a", "s", "r"))
        .hasMessageContaining("[a, b, a, s, r]");
  }

  @Test
  void groupPrefixAndTimeoutMustSaySomething() {
    var delivery = Delivery.exactlyOnce("frist");
    assertThatThrownBy(
            () -> new KafkaSettings("broker:9092", TopicNames.STANDARD, " ", delivery, Map.of()))
        .hasMessageContaining("consumer group");
    assertThatThrownBy(() -> Delivery.exactlyOnce(""))
        .hasMessageContaining("transactional id prefix");
    assertThatThrownBy(() -> new Delivery(true, "frist", Duration.ZERO))
        .hasMessageContaining("timeout");
  }

  @Test
  void addressWinsOverAPropertyOfTheSameName() {
    var settings =
        new KafkaSettings(
            "right:9092",
            TopicNames.STANDARD,
            "group",
            Delivery.exactlyOnce("frist"),
            Map.of("bootstrap.servers", "wrong:9092", "security.protocol", "SSL"));

    assertThat(settings.client())
        .containsEntry("bootstrap.servers", "right:9092")
        .containsEntry("security.protocol", "SSL");
  }
}
