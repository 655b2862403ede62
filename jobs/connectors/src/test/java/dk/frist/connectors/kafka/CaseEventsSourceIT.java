package dk.frist.connectors.kafka;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import dk.frist.connectors.avro.CaseEvents;
import dk.frist.connectors.logs.EventLog;
import dk.frist.rules.casefile.Intake;
import dk.frist.rules.casefile.RejectReason;
import dk.frist.rules.casefile.Rejected;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.LongStream;
import org.apache.avro.file.DataFileWriter;
import org.apache.avro.specific.SpecificDatumWriter;
import org.apache.flink.api.common.eventtime.WatermarkStrategy;
import org.apache.flink.api.common.typeinfo.TypeInformation;
import org.apache.flink.api.connector.source.Source;
import org.apache.flink.configuration.Configuration;
import org.apache.flink.connector.kafka.source.enumerator.KafkaSourceEnumState;
import org.apache.flink.connector.kafka.source.split.KafkaPartitionSplit;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

class CaseEventsSourceIT {
  @TempDir private static Path folder;
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

  @Test
  @Timeout(60)
  void historyIsReadBeforeTheTopicOnceAndWholeThoughTheJobDiesInTheMidstOfBoth() throws Exception {
    KafkaSettings settings = broker.settings("history");
    Topics.ensure(settings, 2);
    Source<Intake, ?, ?> history =
        EventLog.source(List.of(log("former.avro", 0, 20_000), log("latter.avro", 20_000, 21_000)));
    broker.send(settings.topics().caseEvents(), 0, filed(21_000, 22_000));

    List<Long> read = surviving(CaseEventsSource.inTurn(history, slice(settings)));

    assertThat(read.stream().sorted()).isEqualTo(LongStream.range(0, 22_000).boxed().toList());
    assertThat(read.subList(21_000, 22_000)).allMatch(recordedAt -> recordedAt >= 21_000);
  }

  @Test
  @Timeout(60)
  void jobThatGoesOnInAnotherProcessReadsTheRestOfHistoryAndOfTopicsAndEnds() throws Exception {
    KafkaSettings settings = broker.settings("another");
    Topics.ensure(settings, 1);
    broker.send(settings.topics().caseEvents(), 0, filed(20_000, 24_000));
    List<EventLog> logs = List.of(log("long.avro", 0, 19_000), log("short.avro", 19_000, 20_000));
    OutlivedJob job =
        new OutlivedJob(
            () -> CaseEventsSource.inTurn(EventLog.source(logs), slice(settings)),
            () -> slice(settings));

    Path checkpoint = job.die(Files.createDirectory(folder.resolve("checkpoints")));
    List<Long> read = job.goOn(checkpoint);

    assertThat(read.stream().sorted())
        .isEqualTo(
            LongStream.concat(LongStream.range(0, 24_000), LongStream.range(20_000, 24_000))
                .sorted()
                .boxed()
                .toList());
  }

  /** What comes out of a source with a death after a checkpoint, and another among the last. */
  private static List<Long> surviving(Source<Intake, ?, ?> source) throws Exception {
    Configuration options = new Configuration();
    options.setString("execution.checkpointing.interval", "20 ms");
    options.setString("restart-strategy.type", "fixed-delay");
    options.setString("restart-strategy.fixed-delay.attempts", "2");
    options.setString("restart-strategy.fixed-delay.delay", "0 s");
    try (var env = StreamExecutionEnvironment.createLocalEnvironment(2, options)) {
      List<Long> read = new ArrayList<>();
      env.fromSource(
              source,
              WatermarkStrategy.noWatermarks(),
              "history-and-topic",
              TypeInformation.of(Intake.class))
          .map(new DyingTwice(21_500))
          .executeAndCollect()
          .forEachRemaining(read::add);
      return read;
    }
  }

  private static EventLog log(String name, int from, int to) throws IOException {
    Path file = folder.resolve(name);
    try (var writer =
        new DataFileWriter<>(new SpecificDatumWriter<>(dk.frist.schemas.CaseEvent.class))) {
      writer.create(dk.frist.schemas.CaseEvent.getClassSchema(), file.toFile());
      for (int i = from; i < to; i++) {
        writer.append(CaseEvents.toAvro(Events.filed(i, i)));
      }
    }
    return EventLog.open(file, null, "agency", Events.NOTHING_MORE);
  }

  private static byte[][] filed(int from, int to) throws Exception {
    byte[][] values = new byte[to - from][];
    for (int i = 0; i < values.length; i++) {
      values[i] = Events.bytes(Events.filed(from + i, from + i));
    }
    return values;
  }

  private static Source<Intake, KafkaPartitionSplit, KafkaSourceEnumState> slice(
      KafkaSettings settings) throws InterruptedException {
    return CaseEventsSource.slice(settings, all(settings), Events.NOTHING_MORE);
  }

  private static TopicSlice all(KafkaSettings settings) throws InterruptedException {
    return TopicSurvey.between(
        settings, settings.topics().caseEvents(), new TopicBound.Earliest(), new TopicBound.Now());
  }

  private static List<Intake> read(KafkaSettings settings) throws Exception {
    return read(slice(settings));
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
