package dk.frist.connectors.logs;

import dk.frist.schemas.CaseEvent;
import dk.frist.schemas.EventKind;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.function.IntFunction;
import org.apache.avro.file.CodecFactory;
import org.apache.avro.file.DataFileWriter;
import org.apache.avro.specific.SpecificDatumWriter;

/** Avro logs of the tests: events {@code e0}, {@code e1}… of seven cases. */
final class AvroLogs {
  private AvroLogs() {}

  /**
   * Writes a log.
   *
   * @param blockBytes how much goes into a block before it is packed; at least 32
   */
  static Path write(Path file, int records, int blockBytes, EventKind kind) throws IOException {
    return write(file, records, blockBytes, i -> kind);
  }

  /** The same with a kind for each event. */
  static Path write(Path file, int records, int blockBytes, IntFunction<EventKind> kinds)
      throws IOException {
    try (var writer = new DataFileWriter<CaseEvent>(new SpecificDatumWriter<>(CaseEvent.class))) {
      writer.setCodec(CodecFactory.deflateCodec(6)).setSyncInterval(blockBytes);
      writer.create(CaseEvent.getClassSchema(), file.toFile());
      for (int i = 0; i < records; i++) {
        writer.append(event(i, kinds.apply(i)));
      }
    }
    return file;
  }

  /** Every other says all it can, and the rest no more than they must. */
  private static CaseEvent event(int i, EventKind kind) {
    boolean full = i % 2 == 0;
    return CaseEvent.newBuilder()
        .setEventId("e" + i)
        .setCaseId("c" + i % 7)
        .setAgency("us")
        .setKind(kind)
        .setOccurredAt(Instant.ofEpochSecond(1))
        .setRecordedAt(Instant.ofEpochSecond(2))
        .setNewDate(full ? LocalDate.of(2024, 12, 31) : null)
        .setSite(full ? "desk" : null)
        .setAttributes(full ? Map.of("state", "NY", "motive", "x") : Map.of())
        .build();
  }

  static EventLog open(Path file) {
    return EventLog.open(file, null, LogFixtures.AGENCY, LogFixtures.STATE_ONLY);
  }
}
