package dk.frist.cli.history;

import dk.frist.cli.Progress;
import dk.frist.cli.replay.EventLogs;
import dk.frist.connectors.logs.EventLog;
import dk.frist.rules.calendar.LocalDays;
import dk.frist.rules.casefile.CaseEvent;
import dk.frist.rules.casefile.Unit;
import dk.frist.rules.casefile.UnitEvents;
import dk.frist.rules.plan.Plans;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import java.util.function.Predicate;

/**
 * Everything that logs hold of the units of some plans, in memory: about half a kilobyte an event.
 * What is recorded of a unit lies in {@link UnitEvents}, so logs may come in any order and hold
 * duplicates.
 */
public final class CaseHistory {
  private final LocalDays days;
  private final Map<Unit, UnitEvents> events = new LinkedHashMap<>();
  private int firstDay = Integer.MAX_VALUE;
  private int lastDay = Integer.MIN_VALUE;

  public CaseHistory(LocalDays days) {
    this.days = days;
  }

  /** Reads logs to the end. */
  public static CaseHistory read(List<EventLog> logs, Plans plans, Progress progress)
      throws IOException {
    CaseHistory history = new CaseHistory(plans.localDays());
    EventLogs.forEachEvent(logs, plans, progress, history::add);
    return history;
  }

  /** Takes a delivery. */
  public void add(CaseEvent event) {
    events.computeIfAbsent(Unit.of(event, days), unit -> new UnitEvents()).add(event);
    int recorded = days.dayOf(event.recordedAt());
    firstDay = Math.min(firstDay, recorded);
    lastDay = Math.max(lastDay, recorded);
  }

  public boolean isEmpty() {
    return events.isEmpty();
  }

  /** The first day on which something was recorded, as an epoch day; meaningless when empty. */
  public int firstDay() {
    return firstDay;
  }

  /** The last day on which something was recorded, as an epoch day; meaningless when empty. */
  public int lastDay() {
    return lastDay;
  }

  /** What was recorded of units that a condition holds for, by the end of a day. */
  public CaseHistory knownBy(int day, Predicate<Unit> condition) {
    CaseHistory known = new CaseHistory(days);
    forEachUnit(
        (unit, told) -> {
          if (condition.test(unit)) {
            told.stream()
                .filter(event -> days.dayOf(event.recordedAt()) <= day)
                .forEach(known::add);
          }
        });
    return known;
  }

  /** Hands over every unit with its events, each id once, in {@link CaseEvent#FILE_ORDER}. */
  public void forEachUnit(BiConsumer<Unit, List<CaseEvent>> taker) {
    events.forEach((unit, told) -> taker.accept(unit, told.kept()));
  }
}
