package dk.frist.connectors.avro;

import static org.assertj.core.api.Assertions.assertThat;

import dk.frist.connectors.Passing;
import dk.frist.connectors.RecordedTimes;
import dk.frist.rules.casefile.CaseEvent;
import dk.frist.rules.casefile.EventKind;
import dk.frist.rules.casefile.Intake;
import dk.frist.rules.casefile.RejectReason;
import dk.frist.rules.story.EventBuilder;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Case events cross between the contract and the rules without loss, but for what may not pass. */
class CaseEventsTest {
  private static final Passing PASSING =
      new Passing(Set.of("state", "channel"), ZoneId.of("Europe/Copenhagen"));
  private final CaseEvents events = new CaseEvents(PASSING, new RecordedTimes(Clock.systemUTC()));

  @ParameterizedTest
  @EnumSource
  void eventOfEachKindComesBackAsItWas(EventKind kind) {
    CaseEvent event = event(kind, Map.of("state", "NY", "channel", "desk"));

    assertThat(events.toRules(CaseEvents.toAvro(event))).isEqualTo(event);
  }

  @Test
  void contractKnowsTheKindsOfTheRulesAndUnknown() {
    assertThat(Arrays.stream(dk.frist.schemas.EventKind.values()).map(Enum::name).skip(1))
        .containsExactlyElementsOf(Arrays.stream(EventKind.values()).map(Enum::name).toList());
  }

  @Test
  void attributeThatMayNotPassEndsHere() {
    CaseEvent event = event(EventKind.FILED, Map.of("state", "NY", "motive", "x"));

    assertThat(events.toRules(CaseEvents.toAvro(event)).attributes())
        .isEqualTo(Map.of("state", "NY"));
  }

  @Test
  void unknownKindIsRejected() {
    var record = CaseEvents.toAvro(event(EventKind.FILED, Map.of()));
    record.put("kind", dk.frist.schemas.EventKind.UNKNOWN);

    assertReason(record, RejectReason.UNKNOWN_KIND);
  }

  @ParameterizedTest
  @ValueSource(strings = {"eventId", "caseId", "agency"})
  void blankIdentityIsRejected(String field) {
    var record = CaseEvents.toAvro(event(EventKind.FILED, Map.of()));
    record.put(field, " ");

    assertReason(record, RejectReason.MISSING_VALUE);
  }

  @ParameterizedTest
  @ValueSource(strings = {"occurredAt", "recordedAt"})
  void timeOutsideTheYearsOfManIsRejected(String field) {
    var record = CaseEvents.toAvro(event(EventKind.FILED, Map.of()));
    record.put(field, Instant.ofEpochMilli(Long.MAX_VALUE));

    assertReason(record, RejectReason.INVALID_TIMESTAMP);
  }

  @Test
  void observationWithoutASiteIsRejected() {
    var record = CaseEvents.toAvro(event(EventKind.SLOT_OBSERVED, Map.of()));
    record.put("site", null);

    assertReason(record, RejectReason.MISSING_VALUE);
  }

  @ParameterizedTest
  @ValueSource(strings = {"2024-03-31T21:30:00Z, 2024-03-30", "2024-03-31T22:30:00Z, 2024-03-31"})
  void slotBeforeTheDayItWasLookedForIsRejected(String observedAndNextFree) {
    assertReason(observation(observedAndNextFree), RejectReason.INVALID_VALUE);
  }

  @ParameterizedTest
  @ValueSource(strings = {"2024-03-31T21:30:00Z, 2024-03-31", "2024-03-31T22:30:00Z, 2024-04-01"})
  void slotOnTheDayItWasLookedForIsTaken(String observedAndNextFree) {
    assertThat(events.toIntake(observation(observedAndNextFree), "topic-0", 17).event())
        .isNotNull();
  }

  @Test
  void observationOfNoFreeSlotIsTaken() {
    var record = CaseEvents.toAvro(event(EventKind.SLOT_OBSERVED, Map.of()));
    record.put("nextFree", null);

    assertThat(events.toIntake(record, "topic-0", 17).event()).isNotNull();
  }

  @Test
  void assessmentWithoutAnOutcomeIsRejected() {
    var record = CaseEvents.toAvro(event(EventKind.MILESTONE_ASSESSED, Map.of()));
    record.put("outcome", null);

    assertReason(record, RejectReason.MISSING_VALUE);
  }

  @ParameterizedTest
  @ValueSource(strings = {"accepted", "Granted", "granted "})
  void assessmentOfAnOutcomeThatThereIsNotIsRejectedAndNotTakenForARefusal(String outcome) {
    var record = CaseEvents.toAvro(event(EventKind.MILESTONE_ASSESSED, Map.of()));
    record.put("outcome", outcome);

    assertReason(record, RejectReason.INVALID_VALUE);
  }

  private static dk.frist.schemas.CaseEvent observation(String observedAndNextFree) {
    String[] parts = observedAndNextFree.split(", ", -1);
    return CaseEvents.toAvro(
        EventBuilder.event(EventKind.SLOT_OBSERVED, parts[0])
            .site("Næstved")
            .nextFree(parts[1])
            .build());
  }

  private void assertReason(dk.frist.schemas.CaseEvent record, RejectReason reason) {
    Intake intake = events.toIntake(record, "topic-0", 17);

    assertThat(intake.rejected()).isNotNull();
    assertThat(intake.rejected().reason()).isEqualTo(reason);
    assertThat(intake.rejected().position()).isEqualTo(17);
    assertThat(intake.rejected().text()).doesNotContain("c1");
  }

  private static CaseEvent event(EventKind kind, Map<String, String> attributes) {
    return new CaseEvent(
        "e1",
        "c1",
        "us",
        "asylum",
        kind,
        1_000,
        2_000,
        "om",
        "granted",
        "withdrawn",
        "work",
        "2024-02-29",
        "e0",
        "Næstved",
        "2024-04-22",
        attributes);
  }
}
