package dk.frist.rules.verdict;

import dk.frist.rules.calendar.LocalDays;
import dk.frist.rules.casefile.CaseEvent;
import dk.frist.rules.casefile.CaseFile;
import dk.frist.rules.casefile.Unit;
import dk.frist.rules.casefile.UnitKind;
import dk.frist.rules.figures.Change;
import dk.frist.rules.figures.Series;
import dk.frist.rules.plan.Plans;
import java.util.ArrayList;
import java.util.List;

/**
 * Adds an event to a unit's file and says what that changes, for today and for every other day.
 *
 * <p>A figure as of day D rests on the events recorded by D. So a unit has a file for each day on
 * which something was recorded, and an event recorded on day R changes the files from R on. For
 * each of those days the difference of the judgements, after and before, is published; events may
 * arrive in any order and the differences add up to the same. In the usual case, an event recorded
 * no earlier than the ones known, that is one file before and one after. Judgements that turn by
 * themselves on a later day have their differences of that day published at once.
 *
 * <p>Not safe for threads.
 */
public final class CaseUpdater {
  private static final int NONE = FileStep.NONE;

  /** What the plans know by themselves holds from before every day. */
  private static final int EVER = Integer.MIN_VALUE;

  private final List<UnitJudge> judges;
  private final List<Place> places;
  private final LocalDays days;
  private final JudgedFile nothing;
  private final DecisiveEvents decisive;

  /**
   * @param agency the authority whose units are judged, by every plan that binds it
   * @param kind what the units are
   */
  public CaseUpdater(Plans plans, String agency, UnitKind kind) {
    this.judges = plans.of(agency).stream().map(plan -> UnitJudge.of(plan, kind)).toList();
    this.places = judges.stream().flatMap(judge -> judge.places().stream()).toList();
    this.days = plans.localDays();
    this.nothing = JudgedFile.nothing(CaseFile.UNKNOWN_CASE_TYPE, places.size());
    this.decisive = DecisiveEvents.of(judges);
  }

  /** The series of every reading that judges such units; each once. */
  public List<Series> targetSeries() {
    return places.stream().map(Place::series).distinct().toList();
  }

  /** The units that the plans know before anything is recorded of them. */
  public List<Unit> planned() {
    return judges.stream().flatMap(judge -> judge.planned().stream()).distinct().toList();
  }

  /** The recorded day of an event, as an epoch day. */
  public int recordedDay(CaseEvent event) {
    return days.dayOf(event.recordedAt());
  }

  /**
   * What the plans say of a unit of which nothing is recorded. Its changes hold from before every
   * day, and must be published once for each unit in {@link #planned()}, beside what its events
   * change.
   */
  public CaseUpdate begin(Unit unit) {
    FileStep first = new FileStep(EVER, nothing, judge(unit, List.of(), EVER), places);
    List<Change> changes = new ArrayList<>();
    FileStep last = addTurns(first, changes);
    return new CaseUpdate(
        false, List.of(), changes, verdicts(unit, last.before(), last.after(), EVER));
  }

  /**
   * What all the events of a unit change together: the sum of adding them one by one.
   *
   * @param events at least one, each id once, in {@link CaseEvent#FILE_ORDER}
   */
  public CaseUpdate addAll(Unit unit, List<CaseEvent> events) {
    if (isPlanned(unit)) {
      return difference(unit, List.of(), events, recordedDay(events.get(0)), false);
    }
    JudgedFile judged = nothing;
    UnitCourse course = new UnitCourse(nothing, places);
    boolean changes = false;
    for (int i = 0; i < events.size(); i++) {
      int day = recordedDay(events.get(i));
      changes |= !decisive.changesNothing(events, i, events.get(i));
      boolean isLastOfItsDay = i + 1 == events.size() || recordedDay(events.get(i + 1)) > day;
      if (changes && isLastOfItsDay) {
        judged = judge(unit, events, day);
        course.reach(day, judged);
        changes = false;
      }
    }
    int asOf = recordedDay(events.get(events.size() - 1));
    return new CaseUpdate(false, events, course.end(), verdicts(unit, nothing, judged, asOf));
  }

  /** Whether something may be said of a unit before anything is recorded of it. */
  private static boolean isPlanned(Unit unit) {
    return unit.kind() != UnitKind.CASE;
  }

  /**
   * Adds an event.
   *
   * @param known the unit's events so far, each id once, in {@link CaseEvent#FILE_ORDER}
   * @param event the event to add; of a known id, the least by {@link CaseEvent#CONTENT_ORDER}
   *     stays
   */
  public CaseUpdate add(Unit unit, List<CaseEvent> known, CaseEvent event) {
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
    if (!duplicate && decisive.changesNothing(known, known.size(), event)) {
      return new CaseUpdate(false, events, List.of(), List.of());
    }
    return difference(unit, known, events, recordedDay(event), duplicate);
  }

  private static void insert(List<CaseEvent> events, CaseEvent event) {
    int at = events.size();
    while (at > 0 && CaseEvent.FILE_ORDER.compare(events.get(at - 1), event) > 0) {
      at--;
    }
    events.add(at, event);
  }

  private CaseUpdate difference(
      Unit unit, List<CaseEvent> known, List<CaseEvent> events, int firstDay, boolean duplicate) {
    List<Change> changes = new ArrayList<>();
    FileStep step = stepAt(firstDay, unit, known, events);
    step.addTo(changes);
    int recorded = recordedDayAfter(firstDay, known, events);
    int next = Math.min(recorded, step.nextTurn());
    while (next != NONE) {
      FileStep earlier = step;
      boolean turnsOnly = next < recorded;
      step = turnsOnly ? step.asOf(next) : stepAt(next, unit, known, events);
      step.addWhatIsMoreThan(earlier, changes);
      recorded = turnsOnly ? recorded : recordedDayAfter(next, known, events);
      next = Math.min(recorded, step.nextTurn());
    }
    int asOf = recordedDay(events.get(events.size() - 1));
    return new CaseUpdate(
        duplicate, events, changes, verdicts(unit, step.before(), step.after(), asOf));
  }

  private static FileStep addTurns(FileStep first, List<Change> changes) {
    FileStep step = first;
    step.addTo(changes);
    for (int next = step.nextTurn(); next != NONE; next = step.nextTurn()) {
      FileStep earlier = step;
      step = step.asOf(next);
      step.addWhatIsMoreThan(earlier, changes);
    }
    return step;
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

  private FileStep stepAt(int day, Unit unit, List<CaseEvent> known, List<CaseEvent> events) {
    return new FileStep(day, judge(unit, known, day), judge(unit, events, day), places);
  }

  private JudgedFile judge(Unit unit, List<CaseEvent> events, int day) {
    CaseFile file = CaseFile.at(events, day, days);
    JudgedFile judged = new JudgedFile(file.caseType());
    judges.forEach(judge -> judge.judge(unit, file, judged));
    return judged;
  }

  /** The verdicts that are other than before. */
  private List<CaseVerdict> verdicts(Unit unit, JudgedFile before, JudgedFile after, int asOf) {
    boolean sameType = after.caseType().equals(before.caseType());
    List<CaseVerdict> verdicts = new ArrayList<>();
    for (int i = 0; i < places.size(); i++) {
      Judgement judgement = after.judgement(i);
      boolean none = judgement.standing() == Judgement.Standing.NONE;
      if (!judgement.equals(before.judgement(i)) || (!sameType && !none)) {
        int day = asOf == EVER ? judgement.lastDayBeforeItTurns() : asOf;
        verdicts.add(verdict(unit, places.get(i), after, judgement, day));
      }
    }
    return verdicts;
  }

  private static CaseVerdict verdict(
      Unit unit, Place place, JudgedFile judged, Judgement judgement, int day) {
    return new CaseVerdict(
        place.series().plan(),
        place.nameOf(unit),
        place.typeOf(unit, judged),
        place.series().target(),
        place.series().reading(),
        day,
        judgement);
  }
}
