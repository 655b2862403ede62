package dk.frist.rules.difference;

import dk.frist.rules.casefile.CaseEvent;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * One of the steps by which the events of a unit become others: an event more, an event less, or
 * one in the place of another.
 *
 * @param removed the event that goes; null when none does
 * @param added the event that comes; null when none does
 */
record EventStep(@Nullable CaseEvent removed, @Nullable CaseEvent added) {
  private static final Comparator<EventStep> ORDER =
      Comparator.comparing(EventStep::event, CaseEvent.FILE_ORDER);

  EventStep {
    if (removed == null && added == null) {
      throw new IllegalArgumentException("a step changes something");
    }
  }

  /** The event it is about: the one that comes, else the one that goes. */
  CaseEvent event() {
    return added == null ? Objects.requireNonNull(removed) : added;
  }

  /**
   * The steps from some events to others, by (recordedAt, occurredAt, event id). An event gives way
   * to the one of its id or, as ids of imported rows depend on the file's name and the row, to one
   * of another id that says the same.
   */
  static List<EventStep> between(List<CaseEvent> from, List<CaseEvent> to) {
    Map<String, CaseEvent> gone = only(from, to);
    Map<String, CaseEvent> come = only(to, from);
    List<EventStep> steps = new ArrayList<>();
    for (String id : List.copyOf(come.keySet())) {
      CaseEvent replaced = gone.remove(id);
      if (replaced != null) {
        steps.add(new EventStep(replaced, come.remove(id)));
      }
    }
    pairAlike(gone, come, steps);
    gone.values().forEach(event -> steps.add(new EventStep(event, null)));
    come.values().forEach(event -> steps.add(new EventStep(null, event)));
    steps.sort(ORDER);
    return steps;
  }

  private static Map<String, CaseEvent> only(List<CaseEvent> events, List<CaseEvent> others) {
    Set<CaseEvent> known = new HashSet<>(others);
    Map<String, CaseEvent> only = new TreeMap<>();
    for (CaseEvent event : events) {
      if (!known.contains(event)) {
        only.put(event.eventId(), event);
      }
    }
    return only;
  }

  private static void pairAlike(
      Map<String, CaseEvent> gone, Map<String, CaseEvent> come, List<EventStep> steps) {
    Map<CaseEvent, Deque<CaseEvent>> byContent = new HashMap<>();
    for (CaseEvent event : gone.values()) {
      byContent.computeIfAbsent(withoutId(event), key -> new ArrayDeque<>()).add(event);
    }
    for (CaseEvent event : List.copyOf(come.values())) {
      Deque<CaseEvent> alike = byContent.get(withoutId(event));
      CaseEvent other = alike == null ? null : alike.poll();
      if (other != null) {
        gone.remove(other.eventId());
        come.remove(event.eventId());
        steps.add(new EventStep(other, event));
      }
    }
  }

  private static CaseEvent withoutId(CaseEvent event) {
    return new CaseEvent(
        "",
        event.caseId(),
        event.agency(),
        event.caseType(),
        event.kind(),
        event.occurredAt(),
        event.recordedAt(),
        event.interview(),
        event.outcome(),
        event.reason(),
        event.purpose(),
        event.newDate(),
        event.voids(),
        event.site(),
        event.nextFree(),
        event.attributes());
  }

  /** The events with this step done, in {@link CaseEvent#FILE_ORDER}. */
  List<CaseEvent> applyTo(List<CaseEvent> events) {
    List<CaseEvent> after = new ArrayList<>(events);
    if (removed != null) {
      after.remove(removed);
    }
    if (added != null) {
      after.add(added);
      after.sort(CaseEvent.FILE_ORDER);
    }
    return after;
  }

  /** The same step, had the event that comes said nothing of its case's type and attributes. */
  EventStep sayingNothingOfTheCase() {
    CaseEvent event = event();
    return new EventStep(
        removed,
        new CaseEvent(
            event.eventId(),
            event.caseId(),
            event.agency(),
            null,
            event.kind(),
            event.occurredAt(),
            event.recordedAt(),
            event.interview(),
            event.outcome(),
            event.reason(),
            event.purpose(),
            event.newDate(),
            event.voids(),
            event.site(),
            event.nextFree(),
            Map.of()));
  }
}
