package dk.frist.connectors.kafka;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dk.frist.connectors.Passing;
import dk.frist.rules.casefile.Intake;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.apache.kafka.common.errors.TimeoutException;
import org.junit.jupiter.api.Test;

/** Reading a topic to its end, against a real broker. */
class CaseEventTopicIT {
  /** More than a reader fetches before it hands the first record over. */
  private static final int RECORDS = 40_000;

  @Test
  void brokerThatIsGoneBeforeTheEndIsNotWaitedForForEver() throws Exception {
    try (SharedBroker broker = new SharedBroker()) {
      KafkaSettings settings = broker.settings("gone");
      Topics.ensure(settings, 1);
      byte[][] junk =
          IntStream.range(0, RECORDS).mapToObj(i -> new byte[200]).toArray(byte[][]::new);
      broker.send(settings.topics().caseEvents(), 0, junk);
      var topic =
          new CaseEventTopic(settings, settings.topics().caseEvents(), Duration.ofSeconds(3));
      List<Intake> read = new ArrayList<>();

      assertThatThrownBy(
              () ->
                  topic.read(
                      new Passing(Set.of(), ZoneOffset.UTC),
                      intake -> {
                        if (read.isEmpty()) {
                          broker.broker().stop();
                        }
                        read.add(intake);
                      }))
          .isInstanceOf(TimeoutException.class);
      assertThat(read).hasSizeBetween(1, RECORDS - 1);
    }
  }
}
