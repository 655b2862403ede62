package dk.frist.cli.forecast;

import dk.frist.cli.history.CaseHistory;
import dk.frist.rules.calendar.LocalDays;
import dk.frist.rules.casefile.CaseEvent;
import dk.frist.rules.casefile.EventDetail;
import dk.frist.rules.casefile.Selector;
import dk.frist.rules.casefile.Unit;
import dk.frist.rules.casefile.UnitKind;
import dk.frist.rules.plan.CaseRule;
import dk.frist.rules.plan.Plans;
import dk.frist.rules.plan.Reading;
import dk.frist.rules.verdict.CaseUpdater;
import dk.frist.rules.verdict.CaseVerdict;
import dk.frist.rules.verdict.VerdictKind;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * The cases that are overdue under some reading as of a day, and the events that would decide them:
 * what each reading's clock stops by, and what it counts on.
 */
final class OverdueUnits {
  private static final Duration NOON = Duration.ofHours(12);

  private final Plans plans;
  private final LocalDays days;
  private final int day;
  private final Map<String, CaseUpdater> updaters = new HashMap<>();

  /** For each case, what it lacks. */
  private final Map<Unit, Set<Selector>> lacking = new LinkedHashMap<>();

  private OverdueUnits(Plans plans, int day) {
    this.plans = plans;
    this.days = plans.localDays();
    this.day = day;
  }

  /**
   * The cases of a history that are overdue.
   *
   * @param known what was recorded by the day
   * @param day as an epoch day
   */
  static OverdueUnits in(CaseHistory known, Plans plans, int day) {
    OverdueUnits overdue = new OverdueUnits(plans, day);
    known.forEachUnit(overdue::take);
    return overdue;
  }

  private void take(Unit unit, List<CaseEvent> events) {
    if (unit.kind() == UnitKind.CASE) {
      updaters
          .computeIfAbsent(unit.agency(), agency -> new CaseUpdater(plans, agency, UnitKind.CASE))
          .addAll(unit, events)
          .verdicts()
          .forEach(verdict -> take(unit, verdict));
    }
  }

  private void take(Unit unit, CaseVerdict verdict) {
    if (verdict.judgement().asOf(day) != VerdictKind.PENDING_OVERDUE) {
      return;
    }
    plans
        .plan(verdict.plan())
        .flatMap(plan -> plan.reading(verdict.target(), verdict.reading()))
        .map(Reading::rule)
        .filter(CaseRule.class::isInstance)
        .map(rule -> ((CaseRule) rule).cohort())
        .ifPresent(
            cohort -> {
              Set<Selector> lacks = lacking.computeIfAbsent(unit, u -> new LinkedHashSet<>());
              if (!verdict.judgement().isStopped()) {
                lacks.add(cohort.clock().to());
              }
              lacks.add(cohort.countedOn());
            });
  }

  Set<Unit> units() {
    return lacking.keySet();
  }

  /**
   * The events that decide them all.
   *
   * @param decidedOn the day, as an epoch day, on which they happen and are recorded
   */
  Collection<CaseEvent> decidedOn(int decidedOn) {
    long at = days.startOf(decidedOn) + NOON.toMillis();
    List<CaseEvent> events = new ArrayList<>();
    lacking.forEach(
        (unit, selectors) ->
            selectors.forEach(
                selector -> events.add(event("what-if-" + events.size(), unit, selector, at))));
    return events;
  }

  /** An event that a selector picks; of several values that a detail may have, the first. */
  private static CaseEvent event(String id, Unit unit, Selector selector, long at) {
    Map<EventDetail, String> details = new HashMap<>();
    selector.where().forEach((detail, values) -> details.put(detail, first(values)));
    return new CaseEvent(
        id,
        unit.id(),
        unit.agency(),
        null,
        selector.kind(),
        at,
        at,
        details.get(EventDetail.INTERVIEW),
        details.get(EventDetail.OUTCOME),
        details.get(EventDetail.REASON),
        details.get(EventDetail.PURPOSE),
        details.get(EventDetail.NEW_DATE),
        details.get(EventDetail.VOIDS),
        details.get(EventDetail.SITE),
        details.get(EventDetail.NEXT_FREE),
        Map.of());
  }

  private static String first(Set<String> values) {
    return new TreeSet<>(values).first();
  }
}
