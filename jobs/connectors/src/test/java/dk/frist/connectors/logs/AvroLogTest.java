package dk.frist.connectors.logs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import dk.frist.connectors.InvalidInputException;
import dk.frist.rules.casefile.CaseEvent;
import dk.frist.rules.casefile.RejectReason;
import dk.frist.rules.casefile.Rejected;
import dk.frist.schemas.EventKind;
import java.io.IOException;
import java.nio.channels.ClosedByInterruptException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import org.apache.avro.Schema;
import org.apache.avro.SchemaBuilder;
import org.apache.avro.file.DataFileWriter;
import org.apache.avro.generic.GenericData;
import org.apache.avro.generic.GenericDatumWriter;
import org.apache.avro.generic.GenericRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Every record of an Avro container comes out once; a damaged file is never taken for a shorter.
 */
class AvroLogTest {
  @TempDir Path folder;

  @Test
  void recordBecomesAnEventWithTheAttributesThatMayPass() throws IOException {
    Path file = write(1, EventKind.EXTENSION_NOTICE_SENT);

    CaseEvent event = take(file).events().get(0);

    assertThat(event.eventId()).isEqualTo("e0");
    assertThat(event.agency()).isEqualTo("us");
    assertThat(event.newDate()).isEqualTo("2024-12-31");
    assertThat(event.occurredAt()).isEqualTo(1_000);
    assertThat(event.attributes()).isEqualTo(Map.of("state", "NY"));
  }

  /** All are read into one record. */
  @Test
  void whatARecordLeavesOutIsNotTakenFromAnother() throws IOException {
    assertThat(take(write(3, EventKind.FILED)).events())
        .extracting(CaseEvent::site, CaseEvent::newDate, CaseEvent::attributes)
        .containsExactly(
            tuple("desk", "2024-12-31", Map.of("state", "NY")),
            tuple(null, null, Map.of()),
            tuple("desk", "2024-12-31", Map.of("state", "NY")));
  }

  @Test
  void everyRecordComesOut() throws IOException {
    assertThat(take(write(1_000, EventKind.FILED)).events()).hasSize(1_000);
  }

  @Test
  void interruptionIsNotTakenForAMistakeInTheFile() throws IOException {
    Path file = write(1, EventKind.FILED);
    Thread.currentThread().interrupt();

    assertThatThrownBy(() -> AvroLogs.open(file))
        .hasCauseInstanceOf(ClosedByInterruptException.class);
    assertThat(Thread.interrupted()).isTrue();
  }

  @Test
  void kindThatThisVersionDoesNotKnowIsRejected() throws IOException {
    Taken taken = take(write(2, EventKind.UNKNOWN));

    assertThat(taken.rejected())
        .extracting(Rejected::source, Rejected::position, Rejected::reason)
        .contains(tuple("log.avro", 2L, RejectReason.UNKNOWN_KIND));
    assertThat(taken.rejected().get(0).text()).contains("\"kind\": \"UNKNOWN\"");
  }

  @Test
  void recordsOfAnOlderSchemaAreRead() throws IOException {
    Schema older =
        SchemaBuilder.record("dk.frist.schemas.CaseEvent")
            .fields()
            .requiredString("eventId")
            .requiredString("caseId")
            .requiredString("agency")
            .name("kind")
            .type(SchemaBuilder.enumeration("dk.frist.schemas.EventKind").symbols("FILED", "NEWER"))
            .noDefault()
            .requiredLong("occurredAt")
            .requiredLong("recordedAt")
            .endRecord();
    Path file = folder.resolve("log.avro");
    try (var writer = new DataFileWriter<GenericRecord>(new GenericDatumWriter<>(older))) {
      writer.create(older, file.toFile());
      for (String kind : new String[] {"FILED", "NEWER"}) {
        GenericRecord record = new GenericData.Record(older);
        record.put("eventId", kind);
        record.put("caseId", "c1");
        record.put("agency", "us");
        record.put("kind", new GenericData.EnumSymbol(older.getField("kind").schema(), kind));
        record.put("occurredAt", 1L);
        record.put("recordedAt", 2L);
        writer.append(record);
      }
    }

    Taken taken = take(file);

    assertThat(taken.events()).extracting(CaseEvent::eventId).containsExactly("FILED");
    assertThat(taken.rejected())
        .extracting(Rejected::reason)
        .containsExactly(RejectReason.UNKNOWN_KIND);
  }

  @Test
  void fileOfOtherRecordsIsRefused() throws IOException {
    Schema other = SchemaBuilder.record("Other").fields().requiredString("name").endRecord();
    Path file = folder.resolve("log.avro");
    try (var writer = new DataFileWriter<GenericRecord>(new GenericDatumWriter<>(other))) {
      writer.create(other, file.toFile());
    }

    assertThatThrownBy(() -> AvroLogs.open(file))
        .isInstanceOf(InvalidInputException.class)
        .hasMessageContaining("its schema Other does not hold case events");
  }

  @Test
  void fileThatIsNoContainerIsRefused() throws IOException {
    Path file = Files.writeString(folder.resolve("log.avro"), "case_id,activity\n");

    assertThatThrownBy(() -> AvroLogs.open(file))
        .isInstanceOf(InvalidInputException.class)
        .hasMessageContaining("is not an Avro container file");
  }

  @Test
  void emptyFileIsRefused() throws IOException {
    Path file = Files.createFile(folder.resolve("log.avro"));

    assertThatThrownBy(() -> AvroLogs.open(file)).isInstanceOf(InvalidInputException.class);
  }

  @Test
  void fileThatEndsTooEarlyIsNotTakenForAShorterOne() throws IOException {
    byte[] whole = Files.readAllBytes(write(1_000, EventKind.FILED));
    int header = 16 + Files.readAllBytes(write(0, EventKind.FILED)).length;
    for (int length = whole.length - 1; length > header; length -= 997) {
      Path file = Files.write(folder.resolve("cut.avro"), Arrays.copyOf(whole, length));

      assertThatThrownBy(() -> take(file))
          .as("cut to %d of %d bytes", length, whole.length)
          .isInstanceOf(InvalidInputException.class)
          .hasMessageMatching(
              ".*cut\\.avro: the file .* in the block from byte \\d+, after \\d+ records?.*");
    }
  }

  @Test
  void fileThatEndsWithinTheHeadOfItsFirstBlockIsToldSo() throws IOException {
    byte[] whole = Files.readAllBytes(write(1_000, EventKind.FILED));
    int header = Files.readAllBytes(write(0, EventKind.FILED)).length;
    Path file = Files.write(folder.resolve("cut.avro"), Arrays.copyOf(whole, header + 1));

    assertThatThrownBy(() -> take(file))
        .isInstanceOf(InvalidInputException.class)
        .hasMessageContaining(
            "the file ends too early, in the block from byte " + header + ", after 0 records");
  }

  @Test
  void fileThatEndsTooEarlyIsUsedUpToItsLastWholeBlock() throws IOException {
    byte[] whole = Files.readAllBytes(write(1_000, EventKind.FILED));
    Path file = Files.write(folder.resolve("cut.avro"), Arrays.copyOf(whole, whole.length * 3 / 4));
    EventLog log = AvroLogs.open(file).whenTruncated(Truncated.USE);

    Taken taken = Taken.from(log);

    assertThat(taken.events()).hasSizeBetween(50, 950);
    assertThat(log.truncation()).isNotNull();
    assertThat(log.truncation().records()).isEqualTo(taken.total());
    assertThat(log.truncation().place()).matches("in the block from byte \\d+");
  }

  @Test
  void brokenBlockIsRefusedWithItsPlace() throws IOException {
    Path file = write(1_000, EventKind.FILED);
    byte[] bytes = Files.readAllBytes(file);
    Arrays.fill(bytes, bytes.length / 2, bytes.length / 2 + 400, (byte) 0xFF);
    Files.write(file, bytes);

    assertThatThrownBy(() -> take(file))
        .isInstanceOf(InvalidInputException.class)
        .hasMessageContaining("the file is broken in the block from byte ");
  }

  private Path write(int records, EventKind kind) throws IOException {
    return AvroLogs.write(folder.resolve("log.avro"), records, 4_096, kind);
  }

  private static Taken take(Path file) throws IOException {
    return Taken.from(AvroLogs.open(file));
  }
}
