package dk.frist.cli.generate;

import dk.frist.rules.casefile.CaseEvent;
import dk.frist.rules.casefile.EventKind;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * The events of one case as its authority registers them: most within minutes, some hours or weeks
 * later, some twice. Every event is recorded no earlier than it happened.
 */
final class CaseLog {
  static final ZoneId ZONE = ZoneId.of("Europe/Copenhagen");

  /** Of the events registered late, how many within two days; the rest take up to four weeks. */
  private static final double SOON = 0.7;

  private static final double DUPLICATED = 0.006;
  private static final int OFFICE_OPENS = 8 * 60;
  private static final int OFFICE_CLOSES = 16 * 60;
  private static final int DAY_BEGINS = 6 * 60;
  private static final int DAY_ENDS = 23 * 60 + 50;
  private static final int SLOWEST_IN_SECONDS = 90;
  private static final int SOON_IN_MINUTES = 48 * 60;
  private static final int LATEST_IN_DAYS = 28;

  private final String caseId;
  private final String agency;
  private final Draws draws;
  private final WorkingDays workingDays;
  private final double lateRegistered;
  private final List<CaseEvent> events = new ArrayList<>();
  private int nextNumber = 1;
  private String caseType;

  CaseLog(String caseId, CaseType caseType, Draws draws, WorkingDays workingDays) {
    this.caseId = caseId;
    this.agency = caseType.area().agency();
    this.caseType = caseType.code();
    this.draws = draws;
    this.workingDays = workingDays;
    this.lateRegistered = caseType.area().shares().lateRegistered();
  }

  /** The type that events carry from now on. */
  void setCaseType(String code) {
    caseType = code;
  }

  /** Registers what happened in office hours. */
  CaseEvent add(EventKind kind, LocalDate day, Details details) {
    return addInOffice(kind, day, details, Map.of());
  }

  /** Registers what may happen from early morning to late evening. */
  CaseEvent addAtAnyHour(
      EventKind kind, LocalDate day, Details details, Map<String, String> attributes) {
    return add(kind, instant(day, DAY_BEGINS, DAY_ENDS), details, attributes);
  }

  /** Registers what happened in office hours, with what it says of the case. */
  CaseEvent addInOffice(
      EventKind kind, LocalDate day, Details details, Map<String, String> attributes) {
    return add(kind, instant(day, OFFICE_OPENS, OFFICE_CLOSES), details, attributes);
  }

  private CaseEvent add(
      EventKind kind, Instant occurredAt, Details details, Map<String, String> attributes) {
    LocalDate newDate = details.newDate();
    CaseEvent event =
        new CaseEvent(
            caseId + '-' + nextNumber++,
            caseId,
            agency,
            caseType,
            kind,
            occurredAt.toEpochMilli(),
            recordedAt(occurredAt).toEpochMilli(),
            details.interview(),
            details.outcome(),
            details.reason(),
            details.purpose(),
            newDate == null ? null : newDate.toString(),
            details.voids(),
            null,
            null,
            attributes);
    events.add(event);
    if (draws.chance(DUPLICATED)) {
      events.add(duplicateOf(event));
    }
    return event;
  }

  /** Delivered again just as it was, or registered again a little later. */
  private CaseEvent duplicateOf(CaseEvent event) {
    long later = draws.chance(0.5) ? 0 : Duration.ofMinutes(draws.between(1, 3000)).toMillis();
    return event.recordedAgainAt(event.recordedAt() + later);
  }

  private Instant recordedAt(Instant occurredAt) {
    if (!draws.chance(lateRegistered)) {
      return occurredAt.plusSeconds(draws.between(1, SLOWEST_IN_SECONDS));
    }
    Instant earliest =
        draws.chance(SOON)
            ? occurredAt.plus(Duration.ofMinutes(draws.between(60, SOON_IN_MINUTES)))
            : occurredAt.plus(Duration.ofDays(draws.between(3, LATEST_IN_DAYS)));
    LocalDate day = workingDays.onOrAfter(LocalDate.ofInstant(earliest, ZONE));
    Instant inOffice = instant(day, OFFICE_OPENS, OFFICE_CLOSES);
    return inOffice.isBefore(earliest) ? earliest : inOffice;
  }

  private Instant instant(LocalDate day, int fromMinute, int toMinute) {
    return at(day, draws.between(fromMinute, toMinute), draws.between(0, 59));
  }

  /** So many minutes and seconds after a local day begins. */
  static Instant at(LocalDate day, int minutes, int seconds) {
    return day.atStartOfDay().atZone(ZONE).toInstant().plusSeconds(minutes * 60L + seconds);
  }

  /** The day on which an event was registered. */
  LocalDate recordedDay(CaseEvent event) {
    return LocalDate.ofInstant(Instant.ofEpochMilli(event.recordedAt()), ZONE);
  }

  /** Every delivery, duplicates included, in no particular order. */
  List<CaseEvent> deliveries() {
    return events;
  }
}
