package dk.frist.rules.story;

import dk.frist.rules.calendar.LocalDays;
import dk.frist.rules.casefile.CaseEvent;
import dk.frist.rules.casefile.CaseFile;
import dk.frist.rules.casefile.EventKind;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;

/**
 * The life of one case, told event by event:
 *
 * <pre>{@code
 * CaseStory.of("c1").filed("2024-01-03").decided("2024-02-01").recorded("2024-02-05").events()
 * }</pre>
 *
 * <p>Times are what {@link Days#millis} reads. The events get the ids {@code c1-1}, {@code c1-2}, …
 * in the order told. {@link #recorded}, {@link #as}, {@link #ofType}, {@link #attribute} and {@link
 * #detailed} speak of the event told last.
 */
public final class CaseStory {
  private final String caseId;
  private final ZoneId zone;
  private final List<EventBuilder> events = new ArrayList<>();

  private CaseStory(String caseId, ZoneId zone) {
    this.caseId = caseId;
    this.zone = zone;
  }

  /** A case in {@link Days#ZONE}. */
  public static CaseStory of(String caseId) {
    return in(Days.ZONE, caseId);
  }

  /** A case in a zone. */
  public static CaseStory in(ZoneId zone, String caseId) {
    return new CaseStory(caseId, zone);
  }

  public CaseStory filed(String at) {
    return happened(EventKind.FILED, at);
  }

  public CaseStory interviewHeld(String interview, String at) {
    return happened(EventKind.INTERVIEW_HELD, at).detailed(event -> event.interview(interview));
  }

  public CaseStory decided(String at) {
    return happened(EventKind.DECIDED, at);
  }

  public CaseStory closed(String reason, String at) {
    return happened(EventKind.CLOSED, at).detailed(event -> event.reason(reason));
  }

  public CaseStory reopened(String at) {
    return happened(EventKind.REOPENED, at);
  }

  public CaseStory reclassified(String caseType, String at) {
    return happened(EventKind.RECLASSIFIED, at).ofType(caseType);
  }

  /** Takes back the event with an id. */
  public CaseStory voided(String eventId, String at) {
    return happened(EventKind.VOIDED, at).detailed(event -> event.voids(eventId));
  }

  /** Anything that can happen to a case. */
  public CaseStory happened(EventKind kind, String at) {
    String id = caseId + "-" + (events.size() + 1);
    events.add(EventBuilder.event(kind, at, zone).id(id).ofCase(caseId));
    return this;
  }

  /** The event told last was recorded later, or earlier, than it happened. */
  public CaseStory recorded(String at) {
    return detailed(event -> event.recorded(at));
  }

  /** The event told last has this id. */
  public CaseStory as(String eventId) {
    return detailed(event -> event.id(eventId));
  }

  /** The event told last carries a case type. */
  public CaseStory ofType(String caseType) {
    return detailed(event -> event.ofType(caseType));
  }

  /** The event told last carries an attribute. */
  public CaseStory attribute(String name, String value) {
    return detailed(event -> event.attribute(name, value));
  }

  /** The event told last has more to it. */
  public CaseStory detailed(Consumer<EventBuilder> more) {
    more.accept(events.get(events.size() - 1));
    return this;
  }

  /** The events in the order told, duplicates and all. */
  public List<CaseEvent> events() {
    return events.stream().map(EventBuilder::build).toList();
  }

  /** The event told last. */
  public CaseEvent lastEvent() {
    return events.get(events.size() - 1).build();
  }

  /** The events as a case keeps them: each id once, in {@link CaseEvent#FILE_ORDER}. */
  public List<CaseEvent> kept() {
    Map<String, CaseEvent> byId = new TreeMap<>();
    events().stream()
        .sorted(CaseEvent.CONTENT_ORDER)
        .forEach(event -> byId.putIfAbsent(event.eventId(), event));
    return byId.values().stream()
        .sorted(
            Comparator.comparing(CaseEvent::recordedAt)
                .thenComparing(CaseEvent::occurredAt)
                .thenComparing(CaseEvent::eventId))
        .toList();
  }

  /** The case file at the end of a recorded day. */
  public CaseFile fileAt(String recordedDay) {
    return CaseFile.at(kept(), Days.day(recordedDay), new LocalDays(zone));
  }

  /** The case file with everything that was ever recorded. */
  public CaseFile file() {
    return CaseFile.at(kept(), Integer.MAX_VALUE, new LocalDays(zone));
  }
}
