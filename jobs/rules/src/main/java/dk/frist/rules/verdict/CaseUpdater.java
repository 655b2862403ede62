package dk.frist.rules.verdict;

import dk.frist.rules.calendar.LocalDays;
import dk.frist.rules.casefile.CaseEvent;
import dk.frist.rules.casefile.CaseFile;
import dk.frist.rules.figures.Change;
import dk.frist.rules.figures.Contribution;
import dk.frist.rules.figures.Series;
import dk.frist.rules.plan.Plan;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.ObjIntConsumer;

/**
 * Adds an event to a case and says what that changes, for today and for every day in between.
 *
 * <p>A figure as of day D rests on the events recorded by D. So a case has a file for each day on
 * which something was recorded, and an event recorded on day R changes the files from R on. For
 * each of those days the difference of the judgements, after and before, is published; events may
 * arrive in any order and the differences add up to the same. In the usual case, an event recorded
 * no earlier than the ones known, that is one file before and one after.
 *
 * <p>Not safe for threads.
 */
public final class CaseUpdater {
  private static final int NONE = Integer.MAX_VALUE;

  private final CaseJudge judge;
  private final LocalDays days;

  public CaseUpdater(Plan plan) {
    this.judge = new CaseJudge(plan);
    this.days = plan.localDays();
  }

  /** The series of every reading of the plan. */
  public List<Series> targetSeries() {
    return judge.targetSeries();
  }

  /** The recorded day of an event, as an epoch day. */
  public int recordedDay(CaseEvent event) {
    return days.dayOf(event.recordedAt());
  }

  /**
   * Adds an event.
   *
   * @param known the case's events so far, each id once, in {@link CaseEvent#FILE_ORDER}
   * @param event the event to add; of a known id, the least by {@link CaseEvent#CONTENT_ORDER}
   *     stays
   */
  public CaseUpdate add(List<CaseEvent> known, CaseEvent event) {
    List<CaseEvent> events = new ArrayList<>(known.size() + 1);
    boolean duplicate = false;
    for (CaseEvent other : known) {
      if (other.eventId().equals(event.eventId())) {
        if (CaseEvent.CONTENT_ORDER.compare(other, event) <= 0) {
          return CaseUpdate.nothingNew(known);
        }
        duplicate = true;
      } else {
        events.add(other);
      }
    }
    insert(events, event);
    return difference(known, events, recordedDay(event), duplicate);
  }

  private static void insert(List<CaseEvent> events, CaseEvent event) {
    int at = events.size();
    while (at > 0 && CaseEvent.FILE_ORDER.compare(events.get(at - 1), event) > 0) {
      at--;
    }
    events.add(at, event);
  }

  private CaseUpdate difference(
      List<CaseEvent> known, List<CaseEvent> events, int firstDay, boolean duplicate) {
    List<Change> changes = new ArrayList<>();
    Step step = stepAt(firstDay, known, events);
    step.addTo(changes);
    int next = recordedDayAfter(firstDay, known, events);
    while (next != NONE) {
      Step earlier = step;
      step = stepAt(next, known, events);
      step.addWhatIsMoreThan(earlier, changes);
      next = recordedDayAfter(next, known, events);
    }
    return new CaseUpdate(duplicate, events, changes, changedVerdicts(step, events));
  }

  /** The next day on which either list has a record, or {@link #NONE}. Seldom is there one. */
  private int recordedDayAfter(int day, List<CaseEvent> known, List<CaseEvent> events) {
    return Math.min(recordedDayAfter(day, known), recordedDayAfter(day, events));
  }

  private int recordedDayAfter(int day, List<CaseEvent> events) {
    int next = NONE;
    for (int i = events.size() - 1; i >= 0; i--) {
      int recorded = recordedDay(events.get(i));
      if (recorded <= day) {
        break;
      }
      next = recorded;
    }
    return next;
  }

  private Step stepAt(int day, List<CaseEvent> known, List<CaseEvent> events) {
    return new Step(
        day,
        judge.judge(CaseFile.at(known, day, days)),
        judge.judge(CaseFile.at(events, day, days)));
  }

  /** A case at the end of a recorded day, without the event and with it. */
  private record Step(int day, JudgedFile before, JudgedFile after) {
    void addTo(List<Change> changes) {
      forEachDifference((contribution, count) -> changes.add(Change.of(contribution, day, count)));
    }

    /** What holds from this day on, less what already holds from an earlier day on. */
    void addWhatIsMoreThan(Step earlier, List<Change> changes) {
      Map<Contribution, Integer> more = new LinkedHashMap<>();
      forEachDifference((contribution, count) -> more.merge(contribution, count, Integer::sum));
      earlier.forEachDifference(
          (contribution, count) -> more.merge(contribution, -count, Integer::sum));
      more.forEach(
          (contribution, count) -> {
            if (count != 0) {
              changes.add(Change.of(contribution, day, count));
            }
          });
    }

    private void forEachDifference(ObjIntConsumer<Contribution> signed) {
      for (int i = 0; i < after.contributions().size(); i++) {
        Contribution taken = before.contributions().get(i);
        Contribution added = after.contributions().get(i);
        if (!Objects.equals(taken, added)) {
          if (taken != null) {
            signed.accept(taken, -1);
          }
          if (added != null) {
            signed.accept(added, 1);
          }
        }
      }
    }
  }

  private List<CaseVerdict> changedVerdicts(Step step, List<CaseEvent> events) {
    List<Judgement> before = step.before().judgements();
    List<Judgement> after = step.after().judgements();
    String caseType = step.after().caseType();
    boolean sameType = caseType.equals(step.before().caseType());
    CaseEvent last = events.get(events.size() - 1);
    List<CaseVerdict> verdicts = new ArrayList<>();
    for (int i = 0; i < after.size(); i++) {
      Judgement judgement = after.get(i);
      boolean none = judgement.standing() == Judgement.Standing.NONE;
      if (!judgement.equals(before.get(i)) || (!sameType && !none)) {
        Series series = judge.targetSeries().get(i);
        verdicts.add(
            new CaseVerdict(
                last.caseId(),
                caseType,
                series.target(),
                series.reading(),
                recordedDay(last),
                judgement));
      }
    }
    return verdicts;
  }
}
