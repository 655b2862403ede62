package dk.frist.connectors.logs;

import dk.frist.connectors.logs.Mapping.MappedEvent;
import dk.frist.rules.casefile.EventDetail;
import dk.frist.rules.casefile.EventKind;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A small OCEL log, as texts to put together. */
final class OcelFixture {
  static final String TYPES =
      """
      "objectTypes": [
        {"name": "application", "attributes": [{"name": "state", "type": "string"}]},
        {"name": "person", "attributes": []}],
      "eventTypes": [
        {"name": "received", "attributes": [{"name": "desk", "type": "string"}]},
        {"name": "granted", "attributes": []}]""";

  static final String OBJECTS =
      """
      "objects": [
        {"id": "a1", "type": "application",
         "attributes": [
           {"name": "state", "time": "1970-01-01T00:00:00Z", "value": "new"},
           {"name": "state", "time": "2024-01-10T00:00:00Z", "value": "renewed"}],
         "relationships": [{"objectId": "p1", "qualifier": "applicant"}]},
        {"id": "a2", "type": "application", "attributes": [], "relationships": []},
        {"id": "p1", "type": "person"}]""";

  static final String RECEIVED =
      event("e1", "received", "2024-01-02T10:00:00Z", "a1")
          .replace("\"attributes\": []", "\"attributes\": [{\"name\": \"desk\", \"value\": 7}]");
  static final String GRANTED = event("e2", "granted", "2024-01-20T10:00:00.500+01:00", "a1");

  private OcelFixture() {}

  static String event(String id, String type, String time, String... objects) {
    StringBuilder relations = new StringBuilder();
    for (String object : objects) {
      relations
          .append(relations.isEmpty() ? "" : ", ")
          .append("{\"objectId\": \"%s\", \"qualifier\": \"of\"}".formatted(object));
    }
    return "{\"id\": \"%s\", \"type\": \"%s\", \"time\": \"%s\", \"attributes\": [], \"relationships\": [%s]}"
        .formatted(id, type, time, relations);
  }

  static String events(String... events) {
    return "\"events\": [" + String.join(",\n", events) + "]";
  }

  static Path log(Path folder, String objects, String events) throws IOException {
    return write(folder, "{" + TYPES + ",\n" + objects + ",\n" + events + "}\n");
  }

  static Path write(Path folder, String text) throws IOException {
    return Files.write(folder.resolve("log.json"), text.getBytes(StandardCharsets.UTF_8));
  }

  static Taken take(Path file) throws IOException {
    return Taken.from(open(file, "application"));
  }

  static EventLog open(Path file, @Nullable String objectType) {
    Mapping mapping =
        new Mapping(
            ZoneId.of("Europe/Copenhagen"),
            null,
            "case:ocel:oid",
            "desk",
            "ocel:activity",
            "ocel:timestamp",
            null,
            Map.of(
                "received", new MappedEvent(EventKind.FILED, Map.of()),
                "granted",
                    new MappedEvent(EventKind.DECIDED, Map.of(EventDetail.OUTCOME, "granted"))),
            Map.of("state", "case:state"),
            Map.of(),
            objectType);
    return EventLog.open(file, mapping, LogFixtures.AGENCY, LogFixtures.STATE_ONLY);
  }
}
