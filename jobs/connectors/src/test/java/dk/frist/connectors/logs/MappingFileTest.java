package dk.frist.connectors.logs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import dk.frist.connectors.InvalidInputException;
import dk.frist.connectors.Mistake;
import dk.frist.connectors.RealLogs;
import dk.frist.connectors.logs.Mapping.MappedEvent;
import dk.frist.rules.casefile.EventDetail;
import dk.frist.rules.casefile.EventKind;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A mapping is read whole, or each of its mistakes is named with its place. */
class MappingFileTest {
  private static final String MAPPING =
      """
      zone: America/New_York
      case-id: case_id
      case-type: case_type
      activity: activity
      occurred-at: timestamp
      recorded-at: observed_at
      events:
        Received: filed
        "Certified, Temporary": {kind: decided, outcome: granted}
        Told: {kind: extension-notice-sent, new-date: 2024-12-31, purpose: work}
      attributes: {state: sub_type}
      details: {new-date: told, site: place, next-free: slot}
      """;

  @TempDir Path folder;

  @Test
  void mappingIsReadWhole() throws IOException {
    assertThat(read(MAPPING))
        .isEqualTo(
            new Mapping(
                ZoneId.of("America/New_York"),
                null,
                "case_id",
                "case_type",
                "activity",
                "timestamp",
                "observed_at",
                Map.of(
                    "Received",
                    new MappedEvent(EventKind.FILED, Map.of()),
                    "Certified, Temporary",
                    new MappedEvent(EventKind.DECIDED, Map.of(EventDetail.OUTCOME, "granted")),
                    "Told",
                    new MappedEvent(
                        EventKind.EXTENSION_NOTICE_SENT,
                        Map.of(EventDetail.NEW_DATE, "2024-12-31", EventDetail.PURPOSE, "work"))),
                Map.of("state", "sub_type"),
                Map.of(
                    EventDetail.NEW_DATE,
                    "told",
                    EventDetail.SITE,
                    "place",
                    EventDetail.NEXT_FREE,
                    "slot")));
  }

  @Test
  void recordedAtAttributesAndDetailsMayBeLeftOut() throws IOException {
    Mapping mapping =
        read(
            MAPPING
                .replace("recorded-at: observed_at\n", "")
                .replace("attributes: {state: sub_type}\n", "")
                .replace("details: {new-date: told, site: place, next-free: slot}\n", ""));

    assertThat(mapping.recordedAt()).isNull();
    assertThat(mapping.attributes()).isEmpty();
    assertThat(mapping.details()).isEmpty();
  }

  static Stream<Arguments> mistakes() {
    String noVoids =
        "a mapping cannot say which event is voided, because each row would void the same one;"
            + " leave the activity out";
    return Stream.of(
        arguments(
            "zone: America/New_York\n",
            "",
            "1:1: 'zone' is missing; write for example zone: Europe/Copenhagen"),
        arguments(
            "America/New_York",
            "America/NewYork",
            "1:7: 'America/NewYork' is not a time zone; did you mean 'America/New_York'?"),
        arguments(
            "case-type: case_type",
            "case_type: case_type",
            "1:1: 'case-type' is missing; write for example case-type: case_type|3:1: unknown key 'case_type'; did you mean 'case-type'?"),
        arguments(
            "occurred-at: timestamp",
            "occurred-at:",
            "5:13: 'occurred-at' should be a text, found nothing"),
        arguments(
            "recorded-at: observed_at",
            "recorded-at: [observed_at]",
            "6:14: 'recorded-at' should be a text, found a list"),
        arguments(
            "Received: filed",
            "Received: file",
            "8:13: unknown event kind 'file'; did you mean 'filed'?"),
        arguments("Received: filed", "Received:", "8:12: 'kind' should be a text, found nothing"),
        arguments(
            "Received: filed",
            "Received: [filed]",
            "8:13: an event, unless it is a kind, should be a mapping of keys to values, found a list"),
        arguments("Received: filed", "Received: voided", "8:13: " + noVoids),
        arguments("Received: filed", "Received: {kind: filed, voids: e1}", "8:27: " + noVoids),
        arguments(
            "Received: filed",
            "Received: {outcome: granted}",
            "8:13: 'kind' is missing; write for example kind: decided"),
        arguments(
            "outcome: granted",
            "outcom: granted",
            "9:43: unknown key 'outcom'; did you mean 'outcome'?"),
        arguments(
            "outcome: granted",
            "outcome: grantd",
            "9:52: 'grantd' is not a value of 'outcome'; did you mean 'granted'?"),
        arguments(
            "outcome: granted",
            "outcome: [granted]",
            "9:52: 'outcome' should be a text, found a list"),
        arguments(
            "new-date: 2024-12-31",
            "new-date: 2024-02-30",
            "10:49: '2024-02-30' is not a value of 'new-date'; write a date such as 2024-12-31"),
        arguments(
            "  Received: filed\n",
            "  Received: filed\n  Received: filed\n",
            "9:3: key 'Received' is given twice; keep one"),
        arguments(
            "attributes: {state: sub_type}",
            "attributes: state",
            "11:13: 'attributes' should be a mapping of keys to values, found 'state'"),
        arguments(
            "attributes: {state: sub_type}",
            "attributes: {state: {a: b}}",
            "11:21: 'state' should be a text, found a mapping"),
        arguments(
            "attributes: {state: sub_type}",
            "atributes: {state: sub_type}",
            "11:1: unknown key 'atributes'; did you mean 'attributes'?"),
        arguments(
            "events:\n",
            "events: {}\nrest:\n",
            "7:9: 'events' names nothing; name a condition or leave the key out|8:1: unknown key 'rest'; known: zone, agency, object-type, case-id, case-type, activity, occurred-at, recorded-at, events, attributes, details"),
        arguments(
            "site: place", "sites: place", "12:27: unknown detail 'sites'; did you mean 'site'?"),
        arguments(
            "site: place",
            "voids: e1",
            "12:27: a mapping cannot say which event is voided, because the ids of rows are made here; leave 'voids' out"),
        arguments("site: place", "site: [place]", "12:33: 'site' should be a text, found a list"));
  }

  @ParameterizedTest(name = "«{1}»")
  @MethodSource("mistakes")
  void mistakeIsNamedWithItsPlace(String right, String wrong, String mistakes) throws IOException {
    assertThat(MAPPING).contains(right);
    Path file = Files.writeString(folder.resolve("map.yaml"), MAPPING.replace(right, wrong));

    InvalidInputException thrown =
        catchThrowableOfType(InvalidInputException.class, () -> MappingFile.read(file));

    assertThat(thrown.mistakes())
        .extracting(Mistake::toString)
        .containsExactly(
            Stream.of(mistakes.split("\\|")).map(m -> file + ":" + m).toArray(String[]::new));
  }

  @ParameterizedTest
  @ValueSource(strings = {"h2b-fy2000.mapping", "nl-permit.csv-mapping", "nl-permit.xes-mapping"})
  void goldenMappingIsRead(String name) {
    Mapping mapping = MappingFile.read(RealLogs.file("golden/" + name + ".yaml"));

    assertThat(mapping.events()).hasSizeGreaterThanOrEqualTo(3);
  }

  private Mapping read(String text) throws IOException {
    return MappingFile.read(Files.writeString(folder.resolve("map.yaml"), text));
  }
}
