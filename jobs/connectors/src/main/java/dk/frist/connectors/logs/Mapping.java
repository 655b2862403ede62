package dk.frist.connectors.logs;

import dk.frist.rules.casefile.EventDetail;
import dk.frist.rules.casefile.EventKind;
import java.io.Serializable;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * How a foreign log's rows become case events. Each address is a column of a CSV, or a key of a
 * XES: an event's by its key, a trace's by {@code case:} and its key; or of an OCEL log: an event's
 * attribute by its name, the case's by {@code case:} and its name.
 *
 * @param zone of timestamps that carry none
 * @param agency the authority that the log's events belong to; null when only one can be meant
 * @param caseId address of the case id
 * @param caseType address of the case type; an empty value leaves the type unsaid
 * @param activity address of the activity
 * @param occurredAt address of the time it happened
 * @param recordedAt address of the time it was recorded; null when the log has none, then it is
 *     recorded when it happened
 * @param events what each activity becomes; activities not listed are ignored and counted
 * @param attributes address of each attribute by the attribute's name
 * @param details address of each detail that differs from row to row; asked for only where the
 *     event's kind carries the detail and {@code events} does not say it
 * @param objectType the type of an OCEL log's objects that are the cases; null for other logs
 */
public record Mapping(
    ZoneId zone,
    @Nullable String agency,
    String caseId,
    String caseType,
    String activity,
    String occurredAt,
    @Nullable String recordedAt,
    Map<String, MappedEvent> events,
    Map<String, String> attributes,
    Map<EventDetail, String> details,
    @Nullable String objectType)
    implements Serializable {

  /** Of a log that is not OCEL. */
  public Mapping(
      ZoneId zone,
      @Nullable String agency,
      String caseId,
      String caseType,
      String activity,
      String occurredAt,
      @Nullable String recordedAt,
      Map<String, MappedEvent> events,
      Map<String, String> attributes,
      Map<EventDetail, String> details) {
    this(
        zone,
        agency,
        caseId,
        caseType,
        activity,
        occurredAt,
        recordedAt,
        events,
        attributes,
        details,
        null);
  }

  /**
   * @throws IllegalArgumentException if a column is to name the event to void: ids of rows are
   *     derived, so no column can hold one
   */
  public Mapping {
    Objects.requireNonNull(zone, "zone");
    Objects.requireNonNull(caseId, "caseId");
    Objects.requireNonNull(caseType, "caseType");
    Objects.requireNonNull(activity, "activity");
    Objects.requireNonNull(occurredAt, "occurredAt");
    events = Map.copyOf(events);
    attributes = Map.copyOf(attributes);
    details = Map.copyOf(details);
    if (details.containsKey(EventDetail.VOIDS)) {
      throw new IllegalArgumentException("a mapping cannot say which event is voided");
    }
  }

  /** Every address that rows are asked for, each once. */
  public List<String> addresses() {
    List<String> addresses = new ArrayList<>(List.of(caseId, caseType, activity, occurredAt));
    if (recordedAt != null) {
      addresses.add(recordedAt);
    }
    attributes.values().stream().sorted().forEach(addresses::add);
    details.values().stream().sorted().forEach(addresses::add);
    return addresses.stream().distinct().toList();
  }

  /**
   * What an activity becomes.
   *
   * @param kind the event's kind
   * @param details the details every such event carries
   */
  public record MappedEvent(EventKind kind, Map<EventDetail, String> details)
      implements Serializable {

    /**
     * @throws IllegalArgumentException if the details name the event to void, which no two rows
     *     share
     */
    public MappedEvent {
      Objects.requireNonNull(kind, "kind");
      details = Map.copyOf(details);
      if (details.containsKey(EventDetail.VOIDS)) {
        throw new IllegalArgumentException("a mapping cannot say which event is voided");
      }
    }
  }
}
