package dk.frist.connectors.kafka;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.Properties;
import org.apache.kafka.common.KafkaException;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class CaughtUpProbeIT {
  private static final byte[] RECORD = {1};
  private static SharedBroker broker;

  @BeforeAll
  static void start() {
    broker = new SharedBroker();
  }

  @AfterAll
  static void stop() {
    broker.close();
  }

  @Test
  void groupIsBehindUntilItHasCommittedEveryPartition() throws Exception {
    broker.broker().createTopic("lag", 2, false);
    broker.send("lag", 0, RECORD, RECORD);
    broker.send("lag", 1, RECORD);

    try (var probe = probe("lag")) {
      assertThat(probe.isCaughtUp()).isFalse();
      broker.readAndCommitAsFlinkDoes("lag", "readers");
      assertThat(probe.isCaughtUp()).isTrue();
      broker.send("lag", 1, RECORD);
      assertThat(probe.isCaughtUp()).isFalse();
    }
  }

  @Test
  void marksOfTransactionsAreNoLag() throws Exception {
    broker.broker().createTopic("marked", 1, false);
    broker.sendInTransaction("marked", true, RECORD);
    broker.readAndCommitAsFlinkDoes("marked", "readers");

    try (var probe = probe("marked")) {
      assertThat(probe.isCaughtUp()).isTrue();
      broker.sendInTransaction("marked", false, RECORD, RECORD);
      assertThat(probe.isCaughtUp()).isTrue();
      broker.sendInTransaction("marked", true, RECORD);
      assertThat(probe.isCaughtUp()).isFalse();
    }
  }

  @Test
  void nothingIsLeftToReadOfATopicWithoutRecords() {
    broker.broker().createTopic("empty", 2, false);

    try (var probe = probe("empty")) {
      assertThat(probe.isCaughtUp()).isTrue();
    }
  }

  @Test
  void nobodyIsCaughtUpWithATopicThatDoesNotExist() {
    try (var probe = probe("missing")) {
      assertThat(probe.isCaughtUp()).isFalse();
    }
  }

  @Test
  void brokerThatIsGoneGivesNoAnswer() {
    try (var own = new SharedBroker()) {
      own.broker().createTopic("gone", 1, false);
      try (var probe = CaughtUpProbe.open(client(own), "gone", "readers", Duration.ofSeconds(1))) {
        assertThat(probe.isCaughtUp()).isTrue();
        own.broker().stop();
        assertThatThrownBy(probe::isCaughtUp).isInstanceOf(KafkaException.class);
      }
    }
  }

  private static CaughtUpProbe probe(String topic) {
    return CaughtUpProbe.open(client(broker), topic, "readers", Duration.ofSeconds(20));
  }

  private static Properties client(SharedBroker of) {
    return of.settings("any").client();
  }
}
