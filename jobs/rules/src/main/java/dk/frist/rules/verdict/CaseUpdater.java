package dk.frist.rules.verdict;

import dk.frist.rules.calendar.LocalDays;
import dk.frist.rules.casefile.CaseEvent;
import dk.frist.rules.casefile.CaseFile;
import dk.frist.rules.figures.Change;
import dk.frist.rules.figures.Contribution;
import dk.frist.rules.figures.Series;
import dk.frist.rules.plan.Plan;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

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
    TreeSet<Integer> changedDays = new TreeSet<>();
    changedDays.add(firstDay);
    recordedDaysAfter(known, firstDay, changedDays);
    recordedDaysAfter(events, firstDay, changedDays);

    List<Change> changes = new ArrayList<>();
    Map<Contribution, Long> published = Map.of();
    Judged before = null;
    Judged after = null;
    for (int day : changedDays) {
      before = judged(known, day);
      after = judged(events, day);
      Map<Contribution, Long> difference = difference(before, after);
      addChanges(published, difference, day, changes);
      published = difference;
    }
    if (before == null || after == null) {
      throw new IllegalStateException("an event has a recorded day");
    }
    return new CaseUpdate(
        duplicate, events, changes, changedVerdicts(before, after, changedDays.last()));
  }

  private void recordedDaysAfter(List<CaseEvent> events, int firstDay, Set<Integer> into) {
    for (int i = events.size() - 1; i >= 0; i--) {
      int day = recordedDay(events.get(i));
      if (day <= firstDay) {
        return;
      }
      into.add(day);
    }
  }

  /** A case as it was known at the end of a day. */
  private record Judged(
      String unit, String caseType, List<Judgement> judgements, List<Contribution> contributions) {}

  private Judged judged(List<CaseEvent> events, int day) {
    CaseFile file = CaseFile.at(events, day, days);
    List<Judgement> judgements = judge.judge(file);
    String unit = events.isEmpty() ? "" : events.get(0).caseId();
    return new Judged(unit, file.caseType(), judgements, judge.contributions(file, judgements));
  }

  private static Map<Contribution, Long> difference(Judged before, Judged after) {
    Map<Contribution, Long> difference = new HashMap<>();
    after.contributions().forEach(added -> difference.merge(added, 1L, CaseUpdater::sum));
    before.contributions().forEach(taken -> difference.merge(taken, -1L, CaseUpdater::sum));
    return difference;
  }

  /** Null takes the entry out of the map: what cancels out is no difference. */
  @SuppressWarnings("NullAway") // Map.merge documents null as removal
  private static Long sum(Long a, Long b) {
    return a + b == 0 ? null : Long.valueOf(a + b);
  }

  /** What holds from this day on, less what already holds from the day before on. */
  private static void addChanges(
      Map<Contribution, Long> published,
      Map<Contribution, Long> wanted,
      int day,
      List<Change> changes) {
    wanted.forEach(
        (contribution, count) -> {
          long more = count - published.getOrDefault(contribution, 0L);
          if (more != 0) {
            changes.add(Change.of(contribution, day, more));
          }
        });
    published.forEach(
        (contribution, count) -> {
          if (!wanted.containsKey(contribution)) {
            changes.add(Change.of(contribution, day, -count));
          }
        });
  }

  private List<CaseVerdict> changedVerdicts(Judged before, Judged after, int day) {
    List<CaseVerdict> verdicts = new ArrayList<>();
    boolean sameType = before.caseType().equals(after.caseType());
    for (int i = 0; i < after.judgements().size(); i++) {
      Judgement judgement = after.judgements().get(i);
      boolean none = judgement.standing() == Judgement.Standing.NONE;
      if (!judgement.equals(before.judgements().get(i)) || (!sameType && !none)) {
        Series series = judge.targetSeries().get(i);
        verdicts.add(
            new CaseVerdict(
                after.unit(), after.caseType(), series.target(), series.reading(), day, judgement));
      }
    }
    return verdicts;
  }
}
