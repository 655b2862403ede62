package dk.frist.rules.casefile;

import java.util.Comparator;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * One thing that happened to a case, or to another {@link Unit}, in both of its times. Flat, so
 * that it can cross a Flink edge and live in state without a generic serializer.
 *
 * @param eventId unique over all events; two events with one id are the same event
 * @param caseId the case's pseudonym; personal data, so never a label, a log line or an alert. Of a
 *     milestone's events the id of the delivery; of a slot event whatever the source says
 * @param agency the authority that handles the case
 * @param caseType the case's type as of this event; null when the event does not say
 * @param kind what happened
 * @param occurredAt when it happened in law, in milliseconds since the epoch
 * @param recordedAt when the authority's system learned it, in milliseconds since the epoch
 * @param interview which interview was held; null for other kinds
 * @param outcome how the case was decided or the milestone assessed; null for other kinds
 * @param reason why the case was closed; null for other kinds
 * @param purpose what the application is for; null when the event does not say
 * @param newDate the new expected date of an extension notice as an ISO date; null for other kinds
 * @param voids id of the event this one takes back; null for other kinds
 * @param site where slots were observed; null for other kinds
 * @param nextFree the next day with a free slot as an ISO date; null when there was none, and for
 *     other kinds
 * @param attributes attributes of the case that this event sets; the plan's populations ask for
 *     them
 */
public record CaseEvent(
    String eventId,
    String caseId,
    String agency,
    @Nullable String caseType,
    EventKind kind,
    long occurredAt,
    long recordedAt,
    @Nullable String interview,
    @Nullable String outcome,
    @Nullable String reason,
    @Nullable String purpose,
    @Nullable String newDate,
    @Nullable String voids,
    @Nullable String site,
    @Nullable String nextFree,
    Map<String, String> attributes) {

  /**
   * The order in which a case file reads its events: by (recordedAt, occurredAt, event id). The
   * last event that carries a case type or an attribute decides it.
   */
  public static final Comparator<CaseEvent> FILE_ORDER = CaseEvent::compareInFile;

  /**
   * A total order over contents. Of several deliveries under one event id the least stays, whatever
   * the order of arrival: the one recorded first, so that no past day is changed by a later copy.
   */
  public static final Comparator<CaseEvent> CONTENT_ORDER =
      FILE_ORDER
          .thenComparing(CaseEvent::kind)
          .thenComparing(CaseEvent::caseId)
          .thenComparing(CaseEvent::agency)
          .thenComparing(CaseEvent::details)
          .thenComparing(event -> new TreeMap<>(event.attributes()).toString());

  /**
   * @throws NullPointerException if a field that is not nullable is null
   */
  public CaseEvent {
    Objects.requireNonNull(eventId, "eventId");
    Objects.requireNonNull(caseId, "caseId");
    Objects.requireNonNull(agency, "agency");
    Objects.requireNonNull(kind, "kind");
    Objects.requireNonNull(attributes, "attributes");
  }

  /** By hand, as files are sorted all the time. */
  private static int compareInFile(CaseEvent one, CaseEvent other) {
    if (one.recordedAt != other.recordedAt) {
      return Long.compare(one.recordedAt, other.recordedAt);
    }
    if (one.occurredAt != other.occurredAt) {
      return Long.compare(one.occurredAt, other.occurredAt);
    }
    return one.eventId.compareTo(other.eventId);
  }

  /** The same event as a system knows it that learned of it at another time. */
  public CaseEvent recordedAgainAt(long epochMillis) {
    return new CaseEvent(
        eventId,
        caseId,
        agency,
        caseType,
        kind,
        occurredAt,
        epochMillis,
        interview,
        outcome,
        reason,
        purpose,
        newDate,
        voids,
        site,
        nextFree,
        attributes);
  }

  private String details() {
    return String.join(
        "\u0000",
        String.valueOf(caseType),
        String.valueOf(interview),
        String.valueOf(outcome),
        String.valueOf(reason),
        String.valueOf(purpose),
        String.valueOf(newDate),
        String.valueOf(voids),
        String.valueOf(site),
        String.valueOf(nextFree));
  }
}
