package dk.frist.rules.casefile;

import dk.frist.rules.calendar.LocalDays;
import java.util.ArrayList;
import java.util.Collections;
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

  private CaseFile(List<CaseEvent> events, LocalDays days) {
    this.events = events;
    this.days = days;
    this.caseType = lastCaseType(events);
  }

  /**
   * The file at the end of a day.
   *
   * @param events the case's events, each event id once, in {@link CaseEvent#FILE_ORDER}
   * @param recordedDay the last recorded day that counts, as an epoch day
   */
  public static CaseFile at(List<CaseEvent> events, int recordedDay, LocalDays days) {
    List<CaseEvent> known = events;
    if (!events.isEmpty() && days.dayOf(events.get(events.size() - 1).recordedAt()) > recordedDay) {
      known = events.stream().filter(e -> days.dayOf(e.recordedAt()) <= recordedDay).toList();
    }
    return new CaseFile(withoutVoided(known), days);
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
    int earliest = NO_DAY;
    for (CaseEvent event : events) {
      if (selector.picks(event)) {
        int day = days.dayOf(event.occurredAt());
        if (day >= fromDay && (earliest == NO_DAY || day < earliest)) {
          earliest = day;
        }
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
    CaseEvent closed = null;
    int closedOn = NO_DAY;
    int reopenedOn = NO_DAY;
    for (CaseEvent event : events) {
      if (event.kind() == EventKind.CLOSED) {
        int day = days.dayOf(event.occurredAt());
        if (closed == null || day >= closedOn) {
          closed = event;
          closedOn = day;
        }
      } else if (event.kind() == EventKind.REOPENED) {
        int day = days.dayOf(event.occurredAt());
        if (reopenedOn == NO_DAY || day > reopenedOn) {
          reopenedOn = day;
        }
      }
    }
    if (closed == null || (reopenedOn != NO_DAY && reopenedOn >= closedOn)) {
      return Optional.empty();
    }
    String reason = closed.reason() == null ? UNSPECIFIED_REASON : closed.reason();
    return Optional.of(new Closure(reason, closedOn));
  }
}
