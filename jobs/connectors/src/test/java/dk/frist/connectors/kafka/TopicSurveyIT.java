package dk.frist.connectors.kafka;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dk.frist.connectors.InvalidInputException;
import dk.frist.connectors.kafka.TopicSlice.Gap;
import dk.frist.connectors.kafka.TopicSlice.Loss;
import dk.frist.connectors.kafka.TopicSlice.Span;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.admin.AlterConfigOp;
import org.apache.kafka.clients.admin.ConfigEntry;
import org.apache.kafka.clients.admin.RecordsToDelete;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.config.ConfigResource;
import org.apache.kafka.common.config.TopicConfig;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What is read of a topic, and what is gone of it, against a real broker. */
class TopicSurveyIT {
  private static SharedBroker broker;

  @BeforeAll
  static void start() {
    broker = new SharedBroker();
  }

  @AfterAll
  static void stop() {
    broker.close();
  }

  /** A topic with some records in its first partition and none in its second. */
  private static KafkaSettings topic(String name, int records) throws Exception {
    KafkaSettings settings = broker.settings(name);
    broker.broker().createTopic(settings.topics().caseEvents(), 2, false);
    byte[][] values = new byte[records][];
    for (int i = 0; i < records; i++) {
      values[i] = Events.bytes(Events.filed(i, i));
    }
    broker.send(settings.topics().caseEvents(), 0, values);
    return settings;
  }

  private static TopicSlice between(KafkaSettings settings, String from, String until)
      throws InterruptedException {
    return TopicSurvey.between(
        settings,
        settings.topics().caseEvents(),
        TopicBound.parse(from, ZoneOffset.UTC),
        TopicBound.parse(until, ZoneOffset.UTC));
  }

  private static void deleteBefore(KafkaSettings settings, long offset) throws Exception {
    try (var admin = broker.broker().admin()) {
      admin
          .deleteRecords(
              Map.of(
                  new TopicPartition(settings.topics().caseEvents(), 0),
                  RecordsToDelete.beforeOffset(offset)))
          .all()
          .get();
    }
  }

  private static void compact(String topic) throws Exception {
    var policy = new ConfigEntry(TopicConfig.CLEANUP_POLICY_CONFIG, "compact");
    try (var admin = broker.broker().admin()) {
      admin
          .incrementalAlterConfigs(
              Map.of(
                  new ConfigResource(ConfigResource.Type.TOPIC, topic),
                  List.of(new AlterConfigOp(policy, AlterConfigOp.OpType.SET))))
          .all()
          .get();
    }
  }

  private static void assertRefused(
      KafkaSettings settings, String from, String until, String text) {
    assertThatThrownBy(() -> between(settings, from, until))
        .isInstanceOf(InvalidInputException.class)
        .hasMessageContaining(text);
  }

  @Test
  void untilNowIsAnOffsetThatStaysWhenMoreIsWritten() throws Exception {
    KafkaSettings settings = topic("pinned", 3);
    TopicSlice slice = between(settings, "earliest", "now");
    broker.send(slice.topic(), 0, Events.bytes(Events.filed(9, 9)));
    List<Long> read = new ArrayList<>();

    new CaseEventTopic(settings, slice.topic())
        .read(slice, Events.NOTHING_MORE, intake -> read.add(intake.event().recordedAt()));

    assertThat(slice.spans()).containsExactly(new Span(0, 0, 3), new Span(1, 0, 0));
    assertThat(slice).hasToString("topic pinned-case-events --from 0:0,1:0 --until 0:3,1:0");
    assertThat(read).containsExactly(0L, 1L, 2L);
  }

  @Test
  void transactionThatIsOpenEndsWhatIsReadAndMarksOfOthersAreNoLoss() throws Exception {
    KafkaSettings settings = topic("transactions", 1);
    String topic = settings.topics().caseEvents();
    broker.sendInTransaction(topic, false, Events.bytes(Events.filed(1, 1)));
    broker.sendInTransaction(topic, true, Events.bytes(Events.filed(2, 2)));

    TopicSlice slice = between(settings, "earliest", "now");

    assertThat(slice.spans()).containsExactly(new Span(0, 0, 5), new Span(1, 0, 0));
    assertThat(slice.gaps()).isEmpty();
  }

  @Test
  void trimmedTopicSaysWhichOffsetsAreGoneWhicheverWayItIsAskedFor() throws Exception {
    KafkaSettings settings = topic("trimmed", 10);
    deleteBefore(settings, 4);
    String past = Instant.now().minusSeconds(3600).toString();

    assertThat(between(settings, "earliest", "now").gaps())
        .containsExactly(new Gap(0, 0, 4, 4, Loss.TRIMMED));
    assertThat(between(settings, "0:2,1:0", "now").gaps())
        .containsExactly(new Gap(0, 2, 4, 2, Loss.TRIMMED));
    assertThat(between(settings, past, "now").gaps())
        .containsExactly(new Gap(0, 0, 4, 4, Loss.TRIMMED));
    assertThat(between(settings, "0:4,1:0", "0:9,1:0"))
        .isEqualTo(
            new TopicSlice(
                settings.bootstrapServers(),
                settings.topics().caseEvents(),
                List.of(new Span(0, 4, 9), new Span(1, 0, 0)),
                List.of()));
    assertRefused(settings, "0:0,1:0", "0:4,1:0", "holds no records between --from and --until");
    deleteBefore(settings, 10);
    assertRefused(
        settings,
        "earliest",
        "now",
        "offsets 0 to 9 of partition 0 are gone: deleted, by retention");
    assertRefused(settings, "earliest", "now", "its offsets are 0:10-10, 1:0-0");
  }

  @Test
  void compactedTopicSaysWhichOffsetsHoldNothing() throws Exception {
    KafkaSettings settings = broker.settings("compacted");
    String topic = settings.topics().caseEvents();
    broker.broker().createTopic(topic, 1, false);
    broker.sendInTransaction(topic, true, Events.bytes(Events.filed(1, 1)));
    broker.sendInTransaction(topic, true, Events.bytes(Events.filed(2, 2)));
    assertThat(between(settings, "earliest", "now").gaps()).isEmpty();
    compact(topic);

    assertThat(between(settings, "earliest", "now").gaps())
        .containsExactly(new Gap(0, 1, 2, 1, Loss.COMPACTED), new Gap(0, 3, 4, 1, Loss.COMPACTED));
    assertThat(between(settings, "0:2", "0:3").gaps()).isEmpty();
  }

  @Test
  void whatIsNotThereIsRefusedAndSaysWhatIs() throws Exception {
    KafkaSettings settings = topic("refused", 3);
    KafkaSettings other = broker.settings("refusd");

    assertRefused(other, "earliest", "now", "did you mean 'refused-case-events'?");
    assertRefused(
        settings,
        "0:4,1:0",
        "now",
        "--from: offset 4 of partition 0 is beyond its end, which is 3");
    assertRefused(settings, "earliest", "0:3", "--until: partition 1 of topic");
    assertRefused(settings, "0:0,1:0,2:0", "now", "has no partition 2; it has 0, 1");
    assertRefused(
        settings, "0:2,1:0", "0:1,1:0", "partition 0 would end at 1, before it begins at 2");
    assertRefused(settings, "2099-01-01", "now", "its offsets are 0:0-3, 1:0-0, ends not included");
    assertRefused(topic("empty", 0), "earliest", "now", "'empty-case-events' holds no records");
  }

  @Test
  void timeIsThatOfTheBroker() throws Exception {
    KafkaSettings settings = topic("time", 2);

    assertThat(between(settings, "earliest", Instant.now().plusSeconds(60).toString()).size())
        .isEqualTo(2);
    assertRefused(settings, "earliest", "2020-01-01", "holds no records between");
  }
}
