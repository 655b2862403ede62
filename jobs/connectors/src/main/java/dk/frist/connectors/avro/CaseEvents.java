package dk.frist.connectors.avro;

import dk.frist.connectors.Passing;
import dk.frist.connectors.RecordedTimes;
import dk.frist.rules.casefile.CaseEvent;
import dk.frist.rules.casefile.EventKind;
import dk.frist.rules.casefile.Intake;
import dk.frist.rules.casefile.RejectReason;
import dk.frist.rules.casefile.Rejected;
import java.io.Serializable;
import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;

/**
 * Turns case events of the Avro contract into those of the rules and back. The one place where the
 * two meet: topics and container files both pass here.
 *
 * <p>Only the attributes that the plan selects on pass; the rest, which may be sensitive, ends
 * here. Immutable; safe to share between threads.
 */
public final class CaseEvents implements Serializable {
  private static final long serialVersionUID = 1L;

  static {
    TrustedContracts.vouch();
  }

  /** Years outside this range are no time at which an authority acted. */
  private static final Instant FIRST_TIME = Instant.parse("0001-01-01T00:00:00Z");

  private static final Instant LAST_TIME = Instant.parse("9999-12-31T23:59:59.999Z");

  /** By kind of the contract; none for UNKNOWN. */
  private static final Map<dk.frist.schemas.EventKind, EventKind> KINDS =
      new EnumMap<>(dk.frist.schemas.EventKind.class);

  static {
    for (EventKind kind : EventKind.values()) {
      KINDS.put(dk.frist.schemas.EventKind.valueOf(kind.name()), kind);
    }
  }

  private final Passing passing;
  private final RecordedTimes recordedTimes;

  /**
   * @param passing what may pass
   * @param recordedTimes which recorded times are taken
   */
  public CaseEvents(Passing passing, RecordedTimes recordedTimes) {
    this.passing = passing;
    this.recordedTimes = recordedTimes;
  }

  /**
   * The event that a record holds, or why it holds none: {@code UNKNOWN_KIND} for a kind newer than
   * this version, {@code MISSING_VALUE} for a blank event id, case id or agency, {@code
   * INVALID_TIMESTAMP} for having occurred outside the years 1 to 9999, or been recorded when
   * {@link RecordedTimes} says it cannot have been, and the reasons of {@link Passing#faultIn}.
   *
   * @param source the file's name, or topic and partition
   * @param position the record's number in the file, or its offset in the partition
   * @return an event, or a rejection whose text says what is wrong
   */
  public Intake toIntake(dk.frist.schemas.CaseEvent event, String source, long position) {
    RejectReason reason;
    String text;
    String wrongRecordedAt = recordedTimes.mistakeIn(event.getRecordedAt());
    if (event.getKind() == dk.frist.schemas.EventKind.UNKNOWN) {
      reason = RejectReason.UNKNOWN_KIND;
      text = "kind is not one that this version knows";
    } else if (event.getEventId().isBlank()) {
      reason = RejectReason.MISSING_VALUE;
      text = "eventId is empty";
    } else if (event.getCaseId().isBlank()) {
      reason = RejectReason.MISSING_VALUE;
      text = "caseId is empty";
    } else if (event.getAgency().isBlank()) {
      reason = RejectReason.MISSING_VALUE;
      text = "agency is empty";
    } else if (!isTime(event.getOccurredAt())) {
      reason = RejectReason.INVALID_TIMESTAMP;
      text = "occurredAt is outside the years 1 to 9999";
    } else if (wrongRecordedAt != null) {
      reason = RejectReason.INVALID_TIMESTAMP;
      text = wrongRecordedAt;
    } else {
      CaseEvent passed = toRules(event);
      Passing.Fault fault = passing.faultIn(passed);
      if (fault == null) {
        return Intake.of(passed);
      }
      reason = fault.reason();
      text = fault.text();
    }
    return Intake.of(new Rejected(source, position, reason, text));
  }

  /**
   * The event that a record holds, with its attributes cut down to those that may pass.
   *
   * @throws IllegalArgumentException if its kind is {@code UNKNOWN}
   */
  public CaseEvent toRules(dk.frist.schemas.CaseEvent event) {
    LocalDate newDate = event.getNewDate();
    LocalDate nextFree = event.getNextFree();
    return new CaseEvent(
        event.getEventId(),
        event.getCaseId(),
        event.getAgency(),
        event.getCaseType(),
        kindOf(event),
        event.getOccurredAt().toEpochMilli(),
        event.getRecordedAt().toEpochMilli(),
        event.getInterview(),
        event.getOutcome(),
        event.getReason(),
        event.getPurpose(),
        newDate == null ? null : newDate.toString(),
        event.getVoids(),
        event.getSite(),
        nextFree == null ? null : nextFree.toString(),
        passing(event.getAttributes()));
  }

  private static EventKind kindOf(dk.frist.schemas.CaseEvent event) {
    EventKind kind = KINDS.get(event.getKind());
    if (kind == null) {
      throw new IllegalArgumentException("an event of kind " + event.getKind());
    }
    return kind;
  }

  /**
   * The record that holds an event, with all of its attributes.
   *
   * @throws java.time.format.DateTimeParseException if its new date or next free day is not an ISO
   *     date
   */
  public static dk.frist.schemas.CaseEvent toAvro(CaseEvent event) {
    String newDate = event.newDate();
    String nextFree = event.nextFree();
    return dk.frist.schemas.CaseEvent.newBuilder()
        .setEventId(event.eventId())
        .setCaseId(event.caseId())
        .setAgency(event.agency())
        .setCaseType(event.caseType())
        .setKind(dk.frist.schemas.EventKind.valueOf(event.kind().name()))
        .setOccurredAt(Instant.ofEpochMilli(event.occurredAt()))
        .setRecordedAt(Instant.ofEpochMilli(event.recordedAt()))
        .setInterview(event.interview())
        .setOutcome(event.outcome())
        .setReason(event.reason())
        .setPurpose(event.purpose())
        .setNewDate(newDate == null ? null : LocalDate.parse(newDate))
        .setVoids(event.voids())
        .setSite(event.site())
        .setNextFree(nextFree == null ? null : LocalDate.parse(nextFree))
        .setAttributes(event.attributes())
        .build();
  }

  private static boolean isTime(Instant time) {
    return !time.isBefore(FIRST_TIME) && !time.isAfter(LAST_TIME);
  }

  private Map<String, String> passing(Map<String, String> all) {
    if (all.isEmpty() || (passing.attributes().isEmpty() && !passing.every())) {
      return Map.of();
    }
    Map<String, String> kept = new HashMap<>();
    all.forEach(
        (name, value) -> {
          if (passing.passes(name)) {
            kept.put(name, value);
          }
        });
    return kept;
  }
}
