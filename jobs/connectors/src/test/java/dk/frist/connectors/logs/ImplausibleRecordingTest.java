package dk.frist.connectors.logs;

import static org.assertj.core.api.Assertions.assertThat;

import dk.frist.connectors.RecordedTimes;
import dk.frist.connectors.avro.CaseEventDecoder;
import dk.frist.connectors.avro.CaseEventEncoder;
import dk.frist.connectors.avro.CaseEvents;
import dk.frist.rules.casefile.CaseEvent;
import dk.frist.rules.casefile.EventKind;
import dk.frist.rules.casefile.Intake;
import dk.frist.rules.casefile.RejectReason;
import dk.frist.rules.casefile.Rejected;
import dk.frist.rules.story.EventBuilder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import org.apache.avro.file.DataFileWriter;
import org.apache.avro.specific.SpecificDatumWriter;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * What one way in rejects as recorded at an impossible time, the others reject, too: otherwise a
 * replay would not agree with what a live job has published.
 */
class ImplausibleRecordingTest {
  private static final Clock NOW =
      Clock.fixed(Instant.parse("2024-05-01T12:00:00Z"), ZoneOffset.UTC);

  @TempDir Path folder;

  @ParameterizedTest
  @ValueSource(strings = {"0024-05-01", "1969-12-31", "2024-05-04", "2204-05-01"})
  void everyWayInRejectsIt(String day) throws IOException {
    assertInvalid(fromTopic(day), "recordedAt is ");
    assertInvalid(fromAvro(day), "\"recordedAt\": ");
    assertInvalid(fromCsv(day), "c1,desk,received,2024-04-30," + day + ",NY,x");
    assertInvalid(fromXes(day), day);
  }

  @ParameterizedTest
  @ValueSource(strings = {"1970-01-02", "2024-05-01", "2024-05-02"})
  void everyWayInTakesWhatCanBe(String day) throws IOException {
    assertThat(fromTopic(day).event()).isNotNull();
    assertThat(fromAvro(day).event()).isNotNull();
    assertThat(fromCsv(day).event()).isNotNull();
    assertThat(fromXes(day).event()).isNotNull();
  }

  private static void assertInvalid(Intake intake, String text) {
    assertThat(intake.rejected())
        .isNotNull()
        .satisfies(
            rejected -> assertThat(rejected.reason()).isEqualTo(RejectReason.INVALID_TIMESTAMP))
        .extracting(Rejected::text)
        .asString()
        .contains(text);
  }

  private static Intake fromTopic(String day) {
    CaseEvents events = new CaseEvents(LogFixtures.STATE_ONLY, new RecordedTimes(NOW));
    byte[] bytes = new CaseEventEncoder().value(recorded(day));
    return new CaseEventDecoder(events).decode(bytes, "case-events-0", 1);
  }

  private Intake fromAvro(String day) throws IOException {
    Path file = folder.resolve("log.avro");
    try (var writer =
        new DataFileWriter<dk.frist.schemas.CaseEvent>(
            new SpecificDatumWriter<>(dk.frist.schemas.CaseEvent.class))) {
      writer.create(dk.frist.schemas.CaseEvent.getClassSchema(), file.toFile());
      writer.append(CaseEvents.toAvro(recorded(day)));
    }
    return first(file, LogFixtures.CSV);
  }

  private Intake fromCsv(String day) throws IOException {
    String row = "c1,desk,received,2024-04-30," + day + ",NY,x\n";
    return first(
        Files.writeString(folder.resolve("log.csv"), LogFixtures.HEADER + row), LogFixtures.CSV);
  }

  /** Its mapping names no recorded time, so that is when it occurred. */
  private Intake fromXes(String day) throws IOException {
    String text =
        "<log><trace><string key='concept:name' value='c1'/>"
            + "<event><string key='concept:name' value='received'/>"
            + "<date key='time:timestamp' value='"
            + day
            + "'/></event></trace></log>";
    return first(Files.writeString(folder.resolve("log.xes"), text), LogFixtures.XES);
  }

  private static Intake first(Path file, Mapping mapping) throws IOException {
    EventLog log = EventLog.open(file, mapping, LogFixtures.AGENCY, LogFixtures.STATE_ONLY, NOW);
    try (LogReader reader = log.reader()) {
      Intake intake = reader.next();
      assertThat(intake).isNotNull();
      return intake;
    }
  }

  private static CaseEvent recorded(String day) {
    return EventBuilder.event(EventKind.FILED, "2024-04-30").recorded(day).build();
  }
}
