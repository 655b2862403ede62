package dk.frist.rules.casefile;

import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/** What happened to a unit. The closed set of kinds that plans and mappings may name. */
public enum EventKind {
  FILED,
  FEE_PAID,
  BIOMETRICS_TAKEN,
  ADMISSIBLE,
  FULLY_INFORMED,
  INFORMATION_REQUESTED,
  INFORMATION_RECEIVED,
  HEARING_SENT,
  HEARING_ANSWERED,
  INTERVIEW_HELD,
  SUSPENDED,
  RESUMED,
  EXTENSION_NOTICE_SENT,
  EXTENSION_DUE,
  DECIDED,
  SERVED,
  CLOSED,
  REOPENED,
  REMITTED,
  RECLASSIFIED,
  VOIDED,
  /** How long the wait at a site is: not of a case. */
  SLOT_OBSERVED(UnitKind.SERVICE_DAY),
  /** What a milestone asks for was delivered: not of a case. */
  MILESTONE_DELIVERED(UnitKind.MILESTONE),
  /** A person has said whether what was delivered is what was asked for: not of a case. */
  MILESTONE_ASSESSED(UnitKind.MILESTONE);

  private static final Map<String, EventKind> BY_ID =
      Arrays.stream(values()).collect(Collectors.toMap(EventKind::id, Function.identity()));

  private final String id = name().toLowerCase(Locale.ROOT).replace('_', '-');
  private final UnitKind unitKind;

  EventKind() {
    this(UnitKind.CASE);
  }

  EventKind(UnitKind unitKind) {
    this.unitKind = unitKind;
  }

  /** The kind's name in plans, mappings and messages: {@code interview-held}. */
  public String id() {
    return id;
  }

  /**
   * What such an event is about. A {@code voided} event is about a case. An observation or an
   * assessment is corrected by another one, as the last recorded holds; a delivery cannot be taken
   * back, as the earliest holds.
   */
  public UnitKind unitKind() {
    return unitKind;
  }

  /** The kind with this {@link #id()}; empty when there is none. */
  public static Optional<EventKind> of(String id) {
    return Optional.ofNullable(BY_ID.get(id));
  }
}
