package dk.frist.connectors.logs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.groups.Tuple.tuple;

import dk.frist.connectors.InvalidInputException;
import dk.frist.connectors.logs.Mapping.MappedEvent;
import dk.frist.rules.casefile.CaseEvent;
import dk.frist.rules.casefile.EventDetail;
import dk.frist.rules.casefile.EventKind;
import dk.frist.rules.casefile.RejectReason;
import dk.frist.rules.casefile.Rejected;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** OCEL 2.0 in JSON, of the shape of the standard's schema. */
class OcelLogTest {
  private static final String TYPES =
      """
      "objectTypes": [
        {"name": "application", "attributes": [{"name": "state", "type": "string"}]},
        {"name": "person", "attributes": []}],
      "eventTypes": [
        {"name": "received", "attributes": [{"name": "desk", "type": "string"}]},
        {"name": "granted", "attributes": []}]""";

  private static final String OBJECTS =
      """
      "objects": [
        {"id": "a1", "type": "application",
         "attributes": [
           {"name": "state", "time": "1970-01-01T00:00:00Z", "value": "new"},
           {"name": "state", "time": "2024-01-10T00:00:00Z", "value": "renewed"}],
         "relationships": [{"objectId": "p1", "qualifier": "applicant"}]},
        {"id": "a2", "type": "application", "attributes": [], "relationships": []},
        {"id": "p1", "type": "person"}]""";

  private static final String RECEIVED =
      event("e1", "received", "2024-01-02T10:00:00Z", "a1")
          .replace("\"attributes\": []", "\"attributes\": [{\"name\": \"desk\", \"value\": 7}]");
  private static final String GRANTED =
      event("e2", "granted", "2024-01-20T10:00:00.500+01:00", "a1");

  @TempDir private Path folder;

  @Test
  void eventsOfTheObjectsOfOneTypeAreThoseOfItsCases() throws IOException {
    Taken taken = take(log(OBJECTS, events(RECEIVED, GRANTED)));

    assertThat(taken.rejected()).isEmpty();
    assertThat(taken.events())
        .extracting(CaseEvent::eventId, CaseEvent::caseId, CaseEvent::kind, CaseEvent::occurredAt)
        .containsExactly(
            tuple("log.json:a1:0000000001", "a1", EventKind.FILED, millis("2024-01-02T10:00:00Z")),
            tuple(
                "log.json:a1:0000000002",
                "a1",
                EventKind.DECIDED,
                millis("2024-01-20T09:00:00.500Z")));
    assertThat(taken.events().get(0).agency()).isEqualTo(LogFixtures.AGENCY);
    assertThat(taken.events().get(1).outcome()).isEqualTo("granted");
  }

  @Test
  void eventAttributesHaveTheirNamesForAddresses() throws IOException {
    assertThat(take(log(OBJECTS, events(RECEIVED))).events())
        .extracting(CaseEvent::caseType)
        .containsExactly("7");
  }

  @Test
  void attributeOfACaseIsAsItWasWhenTheEventOccurred() throws IOException {
    assertThat(take(log(OBJECTS, events(RECEIVED, GRANTED))).events())
        .extracting(event -> event.attributes().get("state"))
        .containsExactly("new", "renewed");
  }

  @Test
  void attributeWhoseFirstTimeIsStillAheadIsUnsaid() throws IOException {
    String later = OBJECTS.replace("1970-01-01T00:00:00Z", "2024-01-05T00:00:00Z");

    assertThat(take(log(later, events(RECEIVED))).events())
        .extracting(CaseEvent::attributes)
        .containsExactly(Map.of());
  }

  @Test
  void objectsMayComeAfterEvents() throws IOException {
    Path file = write("{" + events(RECEIVED, GRANTED) + ", " + TYPES + ", " + OBJECTS + "}");

    assertThat(take(file).events()).hasSize(2);
  }

  @Test
  void eventOfSeveralCasesIsOneOfEachUnderIdsOfTheirOwn() throws IOException {
    Taken taken =
        take(
            log(
                OBJECTS,
                events(event("e1", "received", "2024-01-02T10:00:00Z", "a1", "p1", "a2"))));

    assertThat(taken.events())
        .extracting(CaseEvent::eventId)
        .containsExactly("log.json:a1:0000000001", "log.json:a2:0000000001");
  }

  @Test
  void caseThatAnEventNamesTwiceHasItOnce() throws IOException {
    Taken taken =
        take(log(OBJECTS, events(event("e1", "received", "2024-01-02T10:00:00Z", "a1", "a1"))));

    assertThat(taken.total()).isEqualTo(1);
    assertThat(taken.events()).hasSize(1);
  }

  @Test
  void eventOfNoCaseIsIgnoredAndSoIsAnUnmappedOne() throws IOException {
    Taken taken =
        take(
            log(
                OBJECTS,
                events(
                    event("e1", "received", "2024-01-02T10:00:00Z", "p1"),
                    event("e2", "received", "2024-01-02T10:00:00Z"),
                    event("e3", "archived", "2024-01-02T10:00:00Z", "a1", "a2"))));

    assertThat(taken.ignored()).isEqualTo(3);
    assertThat(taken.total()).isEqualTo(3);
  }

  @Test
  void relationToAnObjectThatIsNotThereIsRejectedAndTheOthersHold() throws IOException {
    Taken taken =
        take(
            log(
                OBJECTS,
                events(GRANTED, event("e1", "received", "2024-01-02T10:00:00Z", "gone", "a2"))));

    assertThat(taken.events()).extracting(CaseEvent::caseId).containsExactly("a1", "a2");
    assertThat(taken.rejected())
        .extracting(Rejected::position, Rejected::reason)
        .containsExactly(tuple(2L, RejectReason.INVALID_VALUE));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{\"id\": \"e\", \"type\": \"received\", \"time\": \"2024-02-31T10:00:00Z\", \"relationships\":"
            + " [{\"objectId\": \"a1\", \"qualifier\": \"\"}]} | INVALID_TIMESTAMP",
        "{\"id\": \"e\", \"type\": \"received\", \"relationships\": [{\"objectId\": \"a1\"}]}"
            + "| MISSING_VALUE",
        "{\"id\": \"e\", \"time\": \"2024-02-01T10:00:00Z\"} | MISSING_VALUE",
        "\"e1\" | INVALID_VALUE",
      })
  void eventThatLacksWhatItNeedsIsRejectedAndTheRestGoesOn(String wrong, RejectReason reason)
      throws IOException {
    Taken taken = take(log(OBJECTS, events(wrong, RECEIVED)));

    assertThat(taken.rejected())
        .extracting(Rejected::position, Rejected::reason)
        .containsExactly(tuple(1L, reason));
    assertThat(taken.events()).hasSize(1);
  }

  @Test
  void eventWhoseCaseHasAnAttributeFromNoTimeIsRejected() throws IOException {
    String wrong = OBJECTS.replace("1970-01-01T00:00:00Z", "long ago");

    assertThat(take(log(wrong, events(RECEIVED))).rejected())
        .extracting(Rejected::reason)
        .containsExactly(RejectReason.INVALID_TIMESTAMP);
  }

  @Test
  void typeThatNoObjectHasIsAMistake() throws IOException {
    Path file = log(OBJECTS, events(RECEIVED));

    assertThatThrownBy(() -> open(file, "aplication"))
        .isInstanceOf(InvalidInputException.class)
        .hasMessage(
            file
                + ": no object is of the type 'aplication', which the mapping takes for the case;"
                + " did you mean 'application'?");
  }

  @Test
  void mappingHasToSayWhichObjectsAreTheCases() throws IOException {
    Path file = log(OBJECTS, events(RECEIVED));

    assertThatThrownBy(() -> open(file, null))
        .isInstanceOf(InvalidInputException.class)
        .hasMessageContaining("say in the mapping object-type: one of application, person");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "[]| is not an OCEL log: it is no JSON object",
        "{\"ocel:events\": {}}| is an OCEL log of version 1, as 'ocel:events' tells; convert it to"
            + " version 2.0",
        "{\"objects\": [{\"id\": \"a\", \"type\": \"application\"}]}| has no array 'events'",
        "{\"events\": [], \"objects\": [}| is not JSON from here on",
      })
  void whatIsNoOcelLogIsSaidWithItsPlace(String text, String message) throws IOException {
    Path file = write(text);

    assertThatThrownBy(() -> take(file))
        .isInstanceOf(InvalidInputException.class)
        .hasMessageStartingWith(file + ":1:")
        .hasMessageContaining(message);
  }

  @Test
  void logThatWasCutOffIsRefusedOrUsedUpToThere() throws IOException {
    String text = "{" + TYPES + ", " + OBJECTS + ", " + events(RECEIVED, GRANTED) + "}";
    Path file = write(text.substring(0, text.length() - 40));

    assertThatThrownBy(() -> take(file))
        .isInstanceOf(InvalidInputException.class)
        .hasMessageContaining(
            "the file ends too early, at byte " + (text.length() - 40) + ", after 1 record; fetch");
    EventLog used = open(file, "application").whenTruncated(Truncated.USE);
    assertThat(Taken.from(used).events()).hasSize(1);
  }

  @Test
  void packedLogReadsLikeAPlainOne() throws IOException {
    byte[] text = Files.readAllBytes(log(OBJECTS, events(RECEIVED)));
    Path file = LogFixtures.packed(folder.resolve("log.jsonocel.gz"), text);

    assertThat(take(file).events()).hasSize(1);
  }

  @Test
  void logWithoutEventsIsEmpty() throws IOException {
    assertThat(open(log("\"objects\": []", events()), "application").isEmpty()).isTrue();
  }

  private static String event(String id, String type, String time, String... objects) {
    StringBuilder relations = new StringBuilder();
    for (String object : objects) {
      relations
          .append(relations.isEmpty() ? "" : ", ")
          .append("{\"objectId\": \"%s\", \"qualifier\": \"of\"}".formatted(object));
    }
    return "{\"id\": \"%s\", \"type\": \"%s\", \"time\": \"%s\", \"attributes\": [], \"relationships\": [%s]}"
        .formatted(id, type, time, relations);
  }

  private static String events(String... events) {
    return "\"events\": [" + String.join(",\n", events) + "]";
  }

  private Path log(String objects, String events) throws IOException {
    return write("{" + TYPES + ",\n" + objects + ",\n" + events + "}\n");
  }

  private Path write(String text) throws IOException {
    return Files.write(folder.resolve("log.json"), text.getBytes(StandardCharsets.UTF_8));
  }

  private static Taken take(Path file) throws IOException {
    return Taken.from(open(file, "application"));
  }

  private static EventLog open(Path file, @Nullable String objectType) {
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

  private static long millis(String instant) {
    return Instant.parse(instant).toEpochMilli();
  }
}
