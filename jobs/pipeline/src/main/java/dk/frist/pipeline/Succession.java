package dk.frist.pipeline;

import dk.frist.rules.calendar.LocalDays;
import dk.frist.rules.casefile.CaseEvent;
import dk.frist.rules.casefile.CaseFile;
import dk.frist.rules.casefile.Unit;
import dk.frist.rules.casefile.UnitKind;
import dk.frist.rules.figures.Change;
import dk.frist.rules.plan.Plan;
import dk.frist.rules.plan.Plans;
import dk.frist.rules.verdict.CaseUpdate;
import dk.frist.rules.verdict.CaseVerdict;
import dk.frist.rules.verdict.Judgement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What becomes of files that some plans have judged when other plans take their place.
 *
 * <pre>
 * edition judged so far ─┬─ the same ─────────▶ its figures and verdicts go on
 *                        ├─ another, or none ─▶ judged as if from the beginning
 *                        └─ plan is gone ─────▶ its verdicts are taken back
 * </pre>
 *
 * <p>Nothing is known of a former edition but the readings it had. So wherever the new one gives a
 * case no verdict under one of them, that is said, whether or not there had been a verdict.
 */
final class Succession {
  /** The plans by which no file has been judged; null when there is none. */
  private final @Nullable Plans fresh;

  private final @Nullable Updaters updaters;

  /** By plan id, the editions that judge no longer. */
  private final Map<String, JudgedPlan> former;

  private final LocalDays days;

  private Succession(@Nullable Plans fresh, Map<String, JudgedPlan> former, LocalDays days) {
    this.fresh = fresh;
    this.updaters = fresh == null ? null : new Updaters(fresh);
    this.former = former;
    this.days = days;
  }

  /**
   * @param judgedBy by plan id, the editions that judged so far
   */
  static Succession of(Plans plans, Map<String, JudgedPlan> judgedBy) {
    Map<String, JudgedPlan> former = new TreeMap<>(judgedBy);
    List<Plan> fresh = new ArrayList<>();
    for (Plan plan : plans.all()) {
      JudgedPlan judged = judgedBy.get(plan.id());
      if (judged != null && judged.edition().equals(plan.edition())) {
        former.remove(plan.id());
      } else {
        fresh.add(plan);
      }
    }
    return new Succession(fresh.isEmpty() ? null : new Plans(fresh), former, plans.localDays());
  }

  /** Whether anything changes. */
  boolean isNeeded() {
    return fresh != null || !former.isEmpty();
  }

  /** Whether a plan's verdicts so far hold no longer. */
  boolean replaces(String plan) {
    return former.containsKey(plan);
  }

  /** The units that the new plans know before anything is recorded of them. */
  List<Unit> planned() {
    return updaters == null ? List.of() : updaters.planned();
  }

  /** What the new plans say of a unit in {@link #planned()} of which nothing is recorded. */
  CaseUpdate begin(Unit unit) {
    if (updaters == null) {
      throw new IllegalStateException("no plan is new");
    }
    return updaters.of(unit.agency(), unit.kind()).begin(unit);
  }

  /** Marks that the new plans' target series begin on a recorded day. */
  List<Change> beginSeries(String agency, int recordedDay) {
    return updaters == null ? List.of() : updaters.begin(agency, recordedDay);
  }

  /**
   * What the new plans say of a unit, beside what {@link #begin} says, and what is taken back.
   *
   * @param events at least one, as its file keeps them
   */
  CaseUpdate judgeAnew(Unit unit, List<CaseEvent> events) {
    CaseUpdate update =
        updaters == null
            ? new CaseUpdate(false, events, List.of(), List.of())
            : updaters.of(unit.agency(), unit.kind()).addAll(unit, events);
    if (unit.kind() != UnitKind.CASE || former.isEmpty()) {
      return update;
    }
    List<CaseVerdict> verdicts = new ArrayList<>(update.verdicts());
    verdicts.addAll(takenBack(unit, events, update));
    return new CaseUpdate(false, events, update.changes(), verdicts);
  }

  private List<CaseVerdict> takenBack(Unit unit, List<CaseEvent> events, CaseUpdate update) {
    Set<List<String>> given =
        update.verdicts().stream()
            .map(verdict -> List.of(verdict.plan(), verdict.target(), verdict.reading()))
            .collect(Collectors.toSet());
    CaseEvent last = events.get(events.size() - 1);
    int lastDay = days.dayOf(last.recordedAt());
    String caseType = CaseFile.at(events, lastDay, days).caseType();
    List<CaseVerdict> takenBack = new ArrayList<>();
    former.forEach(
        (plan, judged) -> {
          if (judged.agency().equals(unit.agency())) {
            for (JudgedPlan.CaseReading reading : judged.caseReadings()) {
              if (!given.contains(List.of(plan, reading.target(), reading.reading()))) {
                takenBack.add(
                    new CaseVerdict(
                        plan,
                        unit.id(),
                        caseType,
                        reading.target(),
                        reading.reading(),
                        lastDay,
                        Judgement.NONE));
              }
            }
          }
        });
    return takenBack;
  }
}
