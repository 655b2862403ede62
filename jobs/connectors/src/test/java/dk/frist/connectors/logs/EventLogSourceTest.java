package dk.frist.connectors.logs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dk.frist.connectors.InvalidInputException;
import dk.frist.rules.casefile.Intake;
import dk.frist.schemas.EventKind;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.flink.api.common.eventtime.WatermarkStrategy;
import org.apache.flink.api.common.typeinfo.TypeInformation;
import org.apache.flink.api.common.typeinfo.Types;
import org.apache.flink.api.connector.source.Source;
import org.apache.flink.configuration.Configuration;
import org.apache.flink.configuration.RestartStrategyOptions;
import org.apache.flink.core.io.InputStatus;
import org.apache.flink.core.memory.DataOutputSerializer;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;
import org.apache.flink.util.CloseableIterator;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * As a source of Flink a log gives what its reader gives, in the same order, also after a failure.
 */
class EventLogSourceTest {
  private static final int ROWS = 500;
  private static final long PART_BYTES = 600;

  @TempDir Path folder;
  private EventLog log;

  @BeforeEach
  void writeLog() throws IOException {
    StringBuilder text = new StringBuilder(LogFixtures.HEADER);
    for (int i = 0; i < ROWS; i++) {
      String activity = List.of("received", "granted", "archived", "").get(i % 4);
      text.append("c" + i + ",desk," + activity + ",2024-01-02,,NY,x\n");
    }
    log = LogFixtures.openCsv(Files.writeString(folder.resolve("log.csv"), text));
  }

  @Test
  void jobSeesEveryRecordOnceAndInOrder() throws Exception {
    assertThat(inAJob(log)).isEqualTo(read(log));
  }

  @Test
  void jobFailsOnADamagedLogWithItsPlace() throws IOException {
    Path file = Files.writeString(folder.resolve("bad.csv"), LogFixtures.HEADER + "c1,\"desk\n");

    assertThatThrownBy(() -> inAJob(LogFixtures.openCsv(file)))
        .hasRootCauseInstanceOf(InvalidInputException.class)
        .rootCause()
        .hasMessageStartingWith(file + ":2: ");
  }

  @Test
  void readerGoesOnBehindItsCheckpoint() throws Exception {
    FakeReader first = new FakeReader(log);
    first.reader().addSplits(List.of(new LogSplit(log.file().toString(), LogPart.WHOLE, 0)));
    List<String> seen = first.poll(123);
    LogSplit checkpoint = first.reader().snapshotState(1).get(0);
    byte[] stored = new LogSplit.Serializer().serialize(checkpoint);

    FakeReader second = new FakeReader(log);
    second.reader().addSplits(List.of(new LogSplit.Serializer().deserialize(2, stored)));
    seen.addAll(second.poll(ROWS - 123));

    assertThat(seen).isEqualTo(read(log));
  }

  @Test
  void readerThatIsDoneHoldsNothingInItsCheckpoint() throws Exception {
    FakeReader fake = new FakeReader(log);
    fake.reader().addSplits(List.of(new LogSplit(log.file().toString(), LogPart.WHOLE, 0)));
    fake.reader().notifyNoMoreSplits();
    fake.poll(ROWS);

    assertThat(fake.reader().pollNext(fake)).isEqualTo(InputStatus.END_OF_INPUT);
    assertThat(fake.reader().snapshotState(1)).isEmpty();
  }

  @Test
  void readerWaitsUntilItIsGivenALog() throws Exception {
    FakeReader fake = new FakeReader(log);
    fake.reader().start();

    assertThat(fake.requests()).isEqualTo(1);
    assertThat(fake.reader().pollNext(fake)).isEqualTo(InputStatus.NOTHING_AVAILABLE);
    assertThat(fake.reader().isAvailable()).isNotDone();

    fake.reader().notifyNoMoreSplits();
    assertThat(fake.reader().isAvailable()).isDone();
    assertThat(fake.reader().pollNext(fake)).isEqualTo(InputStatus.END_OF_INPUT);
  }

  @Test
  void logThatBecameShorterThanItsCheckpointIsToldSo() throws Exception {
    FakeReader fake = new FakeReader(log);
    fake.reader().addSplits(List.of(new LogSplit(log.file().toString(), LogPart.WHOLE, ROWS + 1)));

    assertThatThrownBy(() -> fake.poll(1))
        .isInstanceOf(IOException.class)
        .hasMessageContaining("shorter");
  }

  @Test
  void jobSeesEveryRecordOfALogInPartsOnce() throws Exception {
    EventLog avro = avroLog();

    assertThat(inAJob(new EventLogSource(List.of(avro), PART_BYTES)))
        .containsExactlyInAnyOrderElementsOf(read(avro));
  }

  @Test
  void partsGoOnBehindTheirCheckpoints() throws Exception {
    EventLog avro = avroLog();
    List<LogSplit> parts =
        avro.parts(PART_BYTES).stream().map(part -> new LogSplit(avro.name(), part, 0)).toList();
    FakeReader first = new FakeReader(avro);
    first.reader().addSplits(parts.subList(0, 3));
    long firstPart = parts.get(0).part().last();
    List<String> seen = first.poll((int) firstPart + 8);

    byte[] atReader = new LogSplit.Lists().serialize(first.reader().snapshotState(1));
    byte[] atEnumerator = new LogSplit.Lists().serialize(parts.subList(3, parts.size()));
    FakeReader second = new FakeReader(avro);
    second.reader().addSplits(new LogSplit.Lists().deserialize(2, atReader));
    second.reader().addSplits(new LogSplit.Lists().deserialize(2, atEnumerator));
    seen.addAll(second.poll(2 * ROWS));

    assertThat(parts).hasSizeGreaterThan(4);
    assertThat(seen).containsExactlyInAnyOrderElementsOf(read(avro));
  }

  @Test
  void splitsAreToldApartByTheirPart() throws IOException {
    EventLog avro = avroLog();

    assertThat(avro.parts(PART_BYTES))
        .extracting(part -> new LogSplit(avro.name(), part, 0).splitId())
        .doesNotHaveDuplicates();
  }

  @Test
  void splitOfACheckpointFromBeforeThereWerePartsIsAWholeLog() throws IOException {
    DataOutputSerializer former = new DataOutputSerializer(64);
    former.writeInt(1);
    former.writeUTF("log.csv");
    former.writeLong(7);

    assertThat(new LogSplit.Lists().deserialize(1, former.getCopyOfBuffer()))
        .containsExactly(new LogSplit("log.csv", LogPart.WHOLE, 7));
  }

  private EventLog avroLog() throws IOException {
    return AvroLogs.open(AvroLogs.write(folder.resolve("log.avro"), ROWS, 1_000, EventKind.FILED));
  }

  private static List<String> read(EventLog log) throws IOException {
    List<String> all = new ArrayList<>();
    try (LogReader reader = log.reader()) {
      for (Intake intake = reader.next(); intake != null; intake = reader.next()) {
        all.add(intake.toString());
      }
    }
    return all;
  }

  private static List<String> inAJob(EventLog log) throws Exception {
    return inAJob(log.source());
  }

  private static List<String> inAJob(Source<Intake, ?, ?> source) throws Exception {
    Configuration configuration = new Configuration();
    configuration.set(RestartStrategyOptions.RESTART_STRATEGY, "none");
    StreamExecutionEnvironment env =
        StreamExecutionEnvironment.createLocalEnvironment(2, configuration);
    List<String> all = new ArrayList<>();
    try (CloseableIterator<String> results =
        env.fromSource(
                source, WatermarkStrategy.noWatermarks(), "log", TypeInformation.of(Intake.class))
            .map(Intake::toString)
            .returns(Types.STRING)
            .executeAndCollect()) {
      results.forEachRemaining(all::add);
    }
    return all;
  }
}
