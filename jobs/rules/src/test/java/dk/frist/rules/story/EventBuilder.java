package dk.frist.rules.story;

import dk.frist.rules.casefile.CaseEvent;
import dk.frist.rules.casefile.EventKind;
import java.time.ZoneId;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Builds one event. Whatever a test does not say is preset: recorded when it occurred, agency
 * {@link #AGENCY}, no case type, no detail, no attribute.
 */
public final class EventBuilder {
  /** The agency of every event and plan that names no other. */
  public static final String AGENCY = "agency";

  private final EventKind kind;
  private final long occurredAt;
  private final ZoneId zone;
  private final Map<String, String> attributes = new TreeMap<>();
  private String eventId = "e1";
  private String caseId = "c1";
  private String agency = AGENCY;
  private long recordedAt;
  private @Nullable String caseType;
  private @Nullable String interview;
  private @Nullable String outcome;
  private @Nullable String reason;
  private @Nullable String purpose;
  private @Nullable String newDate;
  private @Nullable String voids;
  private @Nullable String site;
  private @Nullable String nextFree;

  private EventBuilder(EventKind kind, long occurredAt, ZoneId zone) {
    this.kind = kind;
    this.occurredAt = occurredAt;
    this.recordedAt = occurredAt;
    this.zone = zone;
  }

  /** An event that occurred at a time that {@link Days#millis} reads, in {@link Days#ZONE}. */
  public static EventBuilder event(EventKind kind, String occurredAt) {
    return event(kind, occurredAt, Days.ZONE);
  }

  /** An event that occurred at a time that {@link Days#millis} reads. */
  public static EventBuilder event(EventKind kind, String occurredAt, ZoneId zone) {
    return new EventBuilder(kind, Days.millis(occurredAt, zone), zone);
  }

  public EventBuilder id(String id) {
    eventId = id;
    return this;
  }

  public EventBuilder ofCase(String id) {
    caseId = id;
    return this;
  }

  public EventBuilder by(String authority) {
    agency = authority;
    return this;
  }

  public EventBuilder ofType(@Nullable String type) {
    caseType = type;
    return this;
  }

  /** Recorded at a time that {@link Days#millis} reads. */
  public EventBuilder recorded(String at) {
    recordedAt = Days.millis(at, zone);
    return this;
  }

  public EventBuilder interview(String value) {
    interview = value;
    return this;
  }

  public EventBuilder outcome(String value) {
    outcome = value;
    return this;
  }

  public EventBuilder reason(@Nullable String value) {
    reason = value;
    return this;
  }

  public EventBuilder purpose(String value) {
    purpose = value;
    return this;
  }

  public EventBuilder newDate(String value) {
    newDate = value;
    return this;
  }

  public EventBuilder voids(@Nullable String id) {
    voids = id;
    return this;
  }

  public EventBuilder site(String name) {
    site = name;
    return this;
  }

  public EventBuilder nextFree(@Nullable String date) {
    nextFree = date;
    return this;
  }

  public EventBuilder attribute(String name, String value) {
    attributes.put(name, value);
    return this;
  }

  public CaseEvent build() {
    return new CaseEvent(
        eventId,
        caseId,
        agency,
        caseType,
        kind,
        occurredAt,
        recordedAt,
        interview,
        outcome,
        reason,
        purpose,
        newDate,
        voids,
        site,
        nextFree,
        Map.copyOf(attributes));
  }
}
