package dk.frist.connectors.logs;

import dk.frist.connectors.Passing;
import dk.frist.connectors.logs.Mapping.MappedEvent;
import dk.frist.rules.casefile.EventDetail;
import dk.frist.rules.casefile.EventKind;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.Map;
import java.util.Set;
import java.util.zip.GZIPOutputStream;

/** Mappings and small logs of the tests. */
final class LogFixtures {
  static final String AGENCY = "municipality";
  static final Passing STATE_ONLY = new Passing(Set.of("state"), ZoneId.of("Europe/Copenhagen"));
  private static final Map<String, MappedEvent> EVENTS =
      Map.of(
          "received", new MappedEvent(EventKind.FILED, Map.of()),
          "granted", new MappedEvent(EventKind.DECIDED, Map.of(EventDetail.OUTCOME, "granted")));

  static final Mapping CSV =
      new Mapping(
          ZoneId.of("Europe/Copenhagen"),
          null,
          "case",
          "type",
          "activity",
          "at",
          "seen",
          EVENTS,
          Map.of("state", "sub", "secret", "motive"),
          Map.of());
  static final String HEADER = "case,type,activity,at,seen,sub,motive\n";

  static final Mapping XES =
      new Mapping(
          ZoneId.of("Europe/Copenhagen"),
          null,
          "case:concept:name",
          "case:channel",
          "concept:name",
          "time:timestamp",
          null,
          EVENTS,
          Map.of("state", "case:state"),
          Map.of());

  private LogFixtures() {}

  static Taken takeCsv(Path folder, String text) throws IOException {
    return takeCsv(folder, text.getBytes(StandardCharsets.UTF_8));
  }

  static Taken takeCsv(Path folder, byte[] bytes) throws IOException {
    return Taken.from(openCsv(Files.write(folder.resolve("log.csv"), bytes)));
  }

  static EventLog openCsv(Path file) {
    return EventLog.open(file, CSV, AGENCY, STATE_ONLY);
  }

  static Path packed(Path file, byte[] bytes) throws IOException {
    try (OutputStream out = new GZIPOutputStream(Files.newOutputStream(file))) {
      out.write(bytes);
    }
    return file;
  }
}
