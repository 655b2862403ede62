package dk.frist.rules.casefile;

import dk.frist.rules.calendar.LocalDays;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * What an authority knew of one case at the end of a recorded day: the events recorded by then,
 * less duplicates and less events taken back. Depends on the set of events, never on their order.
 *
 * <p>Business dates are epoch days in the plan's zone. Cost: one pass over the case's events, of
 * which there are about ten.
 */
public final class CaseFile {
  /** The reason of an exclusion when a case was closed and nobody said why. */
  public static final String UNSPECIFIED_REASON = "unspecified";

  /** The type of a case whose events never said one. */
  public static final String UNKNOWN_CASE_TYPE = "unknown";

  /** No date: what is returned where no event was picked. Smaller than every day of a case. */
  public static final int NO_DAY = Integer.MIN_VALUE;

  private final List<CaseEvent> events;
  private final LocalDays days;
  private final String caseType;

  /** The business date of each event. */
  private final int[] dates;

  /** The kinds that there are: most of what a plan asks for is not there, and is told by them. */
  private final Set<EventKind> kinds = EnumSet.noneOf(EventKind.class);

  private CaseFile(List<CaseEvent> events, LocalDays days) {
    this.events = events;
    this.days = days;
    this.caseType = lastCaseType(events);
    this.dates = new int[events.size()];
    for (int i = 0; i < dates.length; i++) {
      CaseEvent event = events.get(i);
      dates[i] = days.dayOf(event.occurredAt());
      kinds.add(event.kind());
    }
  }

  /**
   * The file at the end of a day.
   *
   * @param events the case's events, each event id once, in {@link CaseEvent#FILE_ORDER}
   * @param recordedDay the last recorded day that counts, as an epoch day
   */
  public static CaseFile at(List<CaseEvent> events, int recordedDay, LocalDays days) {
    int known = events.size();
    while (known > 0 && days.dayOf(events.get(known - 1).recordedAt()) > recordedDay) {
      known--;
    }
    return new CaseFile(withoutVoided(copyOf(events, known)), days);
  }

  /** Of an own array, which is read over and over. */
  private static List<CaseEvent> copyOf(List<CaseEvent> events, int size) {
    CaseEvent[] copy = new CaseEvent[size];
    for (int i = 0; i < size; i++) {
      copy[i] = events.get(i);
    }
    return Arrays.asList(copy);
  }

  /** Events that a {@code voided} event names are gone, whether or not that one is voided too. */
  private static List<CaseEvent> withoutVoided(List<CaseEvent> events) {
    Set<String> voided = null;
    for (CaseEvent event : events) {
      if (event.kind() == EventKind.VOIDED && event.voids() != null) {
        voided = voided == null ? new HashSet<>() : voided;
        voided.add(event.voids());
      }
    }
    if (voided == null) {
      return events;
    }
    List<CaseEvent> standing = new ArrayList<>(events.size());
    for (CaseEvent event : events) {
      if (!voided.contains(event.eventId())) {
        standing.add(event);
      }
    }
    return standing;
  }

  /** Whether an event of a kind stands. */
  public boolean has(EventKind kind) {
    return kinds.contains(kind);
  }

  /** The events that stand, in {@link CaseEvent#FILE_ORDER}. */
  public List<CaseEvent> events() {
    return Collections.unmodifiableList(events);
  }

  /** The case's type: that of the last event that carries one. */
  public String caseType() {
    return caseType;
  }

  private static String lastCaseType(List<CaseEvent> events) {
    for (int i = events.size() - 1; i >= 0; i--) {
      String caseType = events.get(i).caseType();
      if (caseType != null) {
        return caseType;
      }
    }
    return UNKNOWN_CASE_TYPE;
  }

  /** An attribute's value on the last event that carries it, or null when none does. */
  public @Nullable String attribute(String name) {
    for (int i = events.size() - 1; i >= 0; i--) {
      String value = events.get(i).attributes().get(name);
      if (value != null) {
        return value;
      }
    }
    return null;
  }

  /** The earliest business date among the events a selector picks, or {@link #NO_DAY}. */
  public int earliest(Selector selector) {
    return earliestFrom(selector, Integer.MIN_VALUE);
  }

  /** The earliest business date on or after a day among picked events, or {@link #NO_DAY}. */
  public int earliestFrom(Selector selector, int fromDay) {
    if (!has(selector.kind())) {
      return NO_DAY;
    }
    int earliest = NO_DAY;
    for (int i = 0; i < dates.length; i++) {
      int day = dates[i];
      boolean earlier = day >= fromDay && (earliest == NO_DAY || day < earliest);
      if (earlier && selector.picks(events.get(i))) {
        earliest = day;
      }
    }
    return earliest;
  }

  /**
   * That a case was closed.
   *
   * @param reason why; {@link #UNSPECIFIED_REASON} when nobody said
   * @param day when, as an epoch day
   */
  public record Closure(String reason, int day) {}

  /**
   * The last event of a kind, in {@link CaseEvent#FILE_ORDER}, that a condition holds for; null
   * when there is none.
   */
  public @Nullable CaseEvent last(EventKind kind, Predicate<CaseEvent> condition) {
    for (int i = events.size() - 1; i >= 0; i--) {
      CaseEvent event = events.get(i);
      if (event.kind() == kind && condition.test(event)) {
        return event;
      }
    }
    return null;
  }

  /** The business date of an event, as an epoch day. */
  public int dayOf(CaseEvent event) {
    return days.dayOf(event.occurredAt());
  }

  /**
   * How the case was closed; empty while it is open. It is closed when the last {@code closed}, by
   * business date, is not followed by a {@code reopened} on or after its date. Of several closures
   * on one date the one recorded last gives the reason.
   */
  public Optional<Closure> closure() {
    if (!has(EventKind.CLOSED)) {
      return Optional.empty();
    }
    CaseEvent closed = null;
    int closedOn = NO_DAY;
    int reopenedOn = NO_DAY;
    for (int i = 0; i < dates.length; i++) {
      CaseEvent event = events.get(i);
      int day = dates[i];
      if (event.kind() == EventKind.CLOSED) {
        if (closed == null || day >= closedOn) {
          closed = event;
          closedOn = day;
        }
      } else if (event.kind() == EventKind.REOPENED) {
        reopenedOn = Math.max(reopenedOn, day);
      }
    }
    if (closed == null || (reopenedOn != NO_DAY && reopenedOn >= closedOn)) {
      return Optional.empty();
    }
    String reason = closed.reason() == null ? UNSPECIFIED_REASON : closed.reason();
    return Optional.of(new Closure(reason, closedOn));
  }
}
