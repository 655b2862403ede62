package dk.frist.rules.verdict;

import static dk.frist.rules.casefile.CaseFile.NO_DAY;

import dk.frist.rules.casefile.CaseEvent;
import dk.frist.rules.casefile.CaseFile;
import dk.frist.rules.casefile.Selector;
import dk.frist.rules.plan.Clock;
import dk.frist.rules.plan.Pause;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * When a case was paused while a clock ran. A pause lasts from the day of an event that begins it
 * to the day of the next event that ends it; what begins it again meanwhile changes nothing. It
 * takes as many days as lie between the two, like a lead time. Days on which several pauses hold at
 * once are deducted once.
 *
 * @param entries by kind in the clock's order, and then by day
 */
public record PauseLedger(List<Entry> entries) {

  /**
   * One pause.
   *
   * @param pause which kind
   * @param from the first day, as an epoch day; no earlier than the clock's start
   * @param to the day it ended, no later than the day looked at
   * @param ended whether it ended, rather than was still going on when the clock stopped or on the
   *     day looked at
   */
  public record Entry(Pause pause, int from, int to, boolean ended) {
    public int days() {
      return to - from;
    }
  }

  private static final PauseLedger NONE = new PauseLedger(List.of());

  public PauseLedger {
    entries = List.copyOf(entries);
  }

  /**
   * The pauses of a clock.
   *
   * @param start the day the clock started, as an epoch day
   * @param until the day it stopped, or up to which to look
   */
  public static PauseLedger of(Clock clock, CaseFile file, int start, int until) {
    if (!hasPause(clock, file)) {
      return NONE;
    }
    List<CaseEvent> inTime = new ArrayList<>(file.events());
    inTime.sort(Comparator.comparingLong(CaseEvent::occurredAt));
    List<Entry> entries = new ArrayList<>();
    for (Pause pause : clock.pauses()) {
      for (Entry entry : entriesOf(pause, file, inTime, until)) {
        int from = Math.max(entry.from(), start);
        if (from < entry.to()) {
          entries.add(new Entry(pause, from, entry.to(), entry.ended()));
        }
      }
    }
    return new PauseLedger(entries);
  }

  /** Most cases are never paused. */
  private static boolean hasPause(Clock clock, CaseFile file) {
    for (Pause pause : clock.pauses()) {
      if (file.earliest(pause.from()) != NO_DAY) {
        return true;
      }
    }
    return false;
  }

  /** Of the whole case up to a day; of events at one moment, the one recorded first comes first. */
  private static List<Entry> entriesOf(
      Pause pause, CaseFile file, List<CaseEvent> inTime, int until) {
    List<Entry> entries = new ArrayList<>();
    int from = NO_DAY;
    for (CaseEvent event : inTime) {
      int day = Math.min(file.dayOf(event), until);
      if (from == NO_DAY && changes(event, pause.from(), pause.to(), inTime)) {
        from = day;
      } else if (from != NO_DAY && changes(event, pause.to(), pause.from(), inTime)) {
        entries.add(new Entry(pause, from, day, file.dayOf(event) <= until));
        from = NO_DAY;
      }
    }
    if (from != NO_DAY) {
      entries.add(new Entry(pause, from, until, false));
    }
    return entries;
  }

  /**
   * Whether an event changes whether the case is paused. Of a beginning and an end at one moment,
   * recorded at one moment, as logs of mere dates have them, nobody knows which came first; either
   * way the case is afterwards as it was before.
   */
  private static boolean changes(
      CaseEvent event, Selector asked, Selector opposite, List<CaseEvent> inTime) {
    if (!asked.picks(event)) {
      return false;
    }
    for (CaseEvent other : inTime) {
      if (other.occurredAt() == event.occurredAt()
          && other.recordedAt() == event.recordedAt()
          && !other.equals(event)
          && opposite.picks(other)) {
        return false;
      }
    }
    return true;
  }

  /** How many days were paused by one kind. */
  public int daysOf(Pause pause) {
    int days = 0;
    for (Entry entry : entries) {
      days += entry.pause().equals(pause) ? entry.days() : 0;
    }
    return days;
  }

  /** How many days were paused by any kind, each day once. */
  public int days() {
    int days = 0;
    int covered = Integer.MIN_VALUE;
    List<Entry> inTime = new ArrayList<>(entries);
    inTime.sort(Comparator.comparingInt(Entry::from));
    for (Entry entry : inTime) {
      int from = Math.max(entry.from(), covered);
      days += Math.max(0, entry.to() - from);
      covered = Math.max(covered, entry.to());
    }
    return days;
  }
}
