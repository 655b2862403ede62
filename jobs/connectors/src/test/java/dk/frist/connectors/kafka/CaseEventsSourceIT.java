package dk.frist.connectors.kafka;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import dk.frist.rules.casefile.Intake;
import dk.frist.rules.casefile.RejectReason;
import dk.frist.rules.casefile.Rejected;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.apache.flink.api.common.eventtime.WatermarkStrategy;
import org.apache.flink.api.connector.source.Source;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class CaseEventsSourceIT {
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
  void everyRecordBecomesAnEventOrARejectionThatSaysWhereItIs() throws Exception {
    KafkaSettings settings = broker.settings("mixed");
    Topics.ensure(settings, 3);
    String topic = settings.topics().caseEvents();
    byte[] sound = Events.bytes(Events.filed(2, 2));
    byte[] unknown = sound.clone();
    unknown[4] ^= 1;
    broker.send(
        topic,
        0,
        Events.bytes(Events.filed(1, 1)),
        "not avro".getBytes(StandardCharsets.UTF_8),
        sound,
        Arrays.copyOf(sound, 20),
        unknown,
        Arrays.copyOf(sound, sound.length + 3),
        null,
        Events.bytes(Events.filed(3, 3)));
    broker.send(topic, 1, Events.bytes(Events.filed(4, 4)), new byte[0]);

    List<Intake> read = read(settings); // Its third partition is empty.

    assertThat(read.stream().map(Intake::event).filter(event -> event != null))
        .containsExactlyInAnyOrder(
            Events.filed(1, 1), Events.filed(2, 2), Events.filed(3, 3), Events.filed(4, 4));
    assertThat(read.stream().map(Intake::rejected).filter(rejected -> rejected != null))
        .extracting(Rejected::source, Rejected::position, Rejected::reason)
        .containsExactlyInAnyOrder(
            tuple(topic + "-0", 1L, RejectReason.NOT_AVRO),
            tuple(topic + "-0", 3L, RejectReason.TRUNCATED),
            tuple(topic + "-0", 4L, RejectReason.UNKNOWN_SCHEMA),
            tuple(topic + "-0", 5L, RejectReason.MALFORMED),
            tuple(topic + "-0", 6L, RejectReason.MISSING_VALUE),
            tuple(topic + "-1", 1L, RejectReason.NOT_AVRO));
  }

  @Test
  void recordsOfATransactionThatWasGivenUpAreNotRead() throws Exception {
    KafkaSettings settings = broker.settings("given-up");
    Topics.ensure(settings, 1);
    String topic = settings.topics().caseEvents();
    broker.sendInTransaction(topic, false, Events.bytes(Events.filed(1, 1)));
    broker.sendInTransaction(topic, true, Events.bytes(Events.filed(2, 2)));

    assertThat(read(settings)).containsExactly(Intake.of(Events.filed(2, 2)));
  }

  private static List<Intake> read(KafkaSettings settings) throws Exception {
    TopicSlice slice =
        TopicSurvey.between(
            settings,
            settings.topics().caseEvents(),
            new TopicBound.Earliest(),
            new TopicBound.Now());
    return read(CaseEventsSource.slice(settings, slice, Events.NOTHING_MORE));
  }

  private static List<Intake> read(Source<Intake, ?, ?> source) throws Exception {
    try (var env = StreamExecutionEnvironment.createLocalEnvironment(2)) {
      List<Intake> read = new ArrayList<>();
      env.fromSource(source, WatermarkStrategy.noWatermarks(), "case-events")
          .executeAndCollect()
          .forEachRemaining(read::add);
      return read;
    }
  }
}
