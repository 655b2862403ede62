package dk.frist.connectors.logs;

import static dk.frist.connectors.logs.OcelFixture.GRANTED;
import static dk.frist.connectors.logs.OcelFixture.OBJECTS;
import static dk.frist.connectors.logs.OcelFixture.RECEIVED;
import static dk.frist.connectors.logs.OcelFixture.TYPES;
import static dk.frist.connectors.logs.OcelFixture.event;
import static dk.frist.connectors.logs.OcelFixture.events;
import static dk.frist.connectors.logs.OcelFixture.log;
import static dk.frist.connectors.logs.OcelFixture.open;
import static dk.frist.connectors.logs.OcelFixture.take;
import static dk.frist.connectors.logs.OcelFixture.write;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import dk.frist.rules.casefile.CaseEvent;
import dk.frist.rules.casefile.EventKind;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** OCEL 2.0 in JSON, of the shape of the standard's schema. */
class OcelLogTest {
  @TempDir private Path folder;

  @Test
  void eventsOfTheObjectsOfOneTypeAreThoseOfItsCases() throws IOException {
    Taken taken = take(log(folder, OBJECTS, events(RECEIVED, GRANTED)));

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
    assertThat(take(log(folder, OBJECTS, events(RECEIVED))).events())
        .extracting(CaseEvent::caseType)
        .containsExactly("7");
  }

  @Test
  void attributeOfACaseIsAsItWasWhenTheEventOccurred() throws IOException {
    assertThat(take(log(folder, OBJECTS, events(RECEIVED, GRANTED))).events())
        .extracting(event -> event.attributes().get("state"))
        .containsExactly("new", "renewed");
  }

  @Test
  void attributeWhoseFirstTimeIsStillAheadIsUnsaid() throws IOException {
    String later = OBJECTS.replace("1970-01-01T00:00:00Z", "2024-01-05T00:00:00Z");

    assertThat(take(log(folder, later, events(RECEIVED))).events())
        .extracting(CaseEvent::attributes)
        .containsExactly(Map.of());
  }

  @Test
  void objectsMayComeAfterEvents() throws IOException {
    Path file =
        write(folder, "{" + events(RECEIVED, GRANTED) + ", " + TYPES + ", " + OBJECTS + "}");

    assertThat(take(file).events()).hasSize(2);
  }

  @Test
  void eventOfSeveralCasesIsOneOfEachUnderIdsOfTheirOwn() throws IOException {
    Taken taken =
        take(
            log(
                folder,
                OBJECTS,
                events(event("e1", "received", "2024-01-02T10:00:00Z", "a1", "p1", "a2"))));

    assertThat(taken.events())
        .extracting(CaseEvent::eventId)
        .containsExactly("log.json:a1:0000000001", "log.json:a2:0000000001");
  }

  @Test
  void caseThatAnEventNamesTwiceHasItOnce() throws IOException {
    Taken taken =
        take(
            log(
                folder,
                OBJECTS,
                events(event("e1", "received", "2024-01-02T10:00:00Z", "a1", "a1"))));

    assertThat(taken.total()).isEqualTo(1);
    assertThat(taken.events()).hasSize(1);
  }

  @Test
  void eventOfNoCaseIsIgnoredAndSoIsAnUnmappedOne() throws IOException {
    Taken taken =
        take(
            log(
                folder,
                OBJECTS,
                events(
                    event("e1", "received", "2024-01-02T10:00:00Z", "p1"),
                    event("e2", "received", "2024-01-02T10:00:00Z"),
                    event("e3", "archived", "2024-01-02T10:00:00Z", "a1", "a2"))));

    assertThat(taken.ignored()).isEqualTo(3);
    assertThat(taken.total()).isEqualTo(3);
  }

  @Test
  void packedLogReadsLikeAPlainOne() throws IOException {
    byte[] text = Files.readAllBytes(log(folder, OBJECTS, events(RECEIVED)));
    Path file = LogFixtures.packed(folder.resolve("log.jsonocel.gz"), text);

    assertThat(take(file).events()).hasSize(1);
  }

  @Test
  void logWithoutEventsIsEmpty() throws IOException {
    assertThat(open(log(folder, "\"objects\": []", events()), "application").isEmpty()).isTrue();
  }

  private static long millis(String instant) {
    return Instant.parse(instant).toEpochMilli();
  }
}
