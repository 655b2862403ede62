package dk.frist.cli.explain;

import dk.frist.cli.history.CaseHistory;
import dk.frist.connectors.files.VerdictLines;
import dk.frist.rules.calendar.LocalDays;
import dk.frist.rules.casefile.CaseEvent;
import dk.frist.rules.casefile.UnitKind;
import dk.frist.rules.plan.Plan;
import dk.frist.rules.plan.Plans;
import dk.frist.rules.plan.Target;
import dk.frist.rules.verdict.CaseUpdate;
import dk.frist.rules.verdict.CaseUpdater;
import dk.frist.rules.verdict.CaseVerdict;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The units behind the figures of a target as of a day, with their verdicts. Keeps every event that
 * was recorded by then in memory.
 */
final class TargetVerdicts {
  /** A unit of the target under one reading. */
  private record Key(String unit, String reading) {}

  private final Plan plan;
  private final Target target;
  private final int day;
  private final LocalDays days;
  private final CaseHistory events;
  private int firstDay = Integer.MAX_VALUE;

  /**
   * @param day as an epoch day
   */
  TargetVerdicts(Plan plan, Target target, int day) {
    this.plan = plan;
    this.target = target;
    this.day = day;
    this.days = plan.localDays();
    this.events = new CaseHistory(days);
  }

  /** Takes note of an event, if it was recorded by the day and the target judges such units. */
  void take(CaseEvent event) {
    int recorded = days.dayOf(event.recordedAt());
    firstDay = Math.min(firstDay, recorded);
    if (recorded <= day && event.kind().unitKind() == target.elected().rule().unitKind()) {
      events.add(event);
    }
  }

  /**
   * The first day, as an epoch day, on which anything was recorded of the authority; {@link
   * Integer#MAX_VALUE} when nothing was. From that day on targets have figures: units that the plan
   * knows by itself are pending before anything is recorded of them.
   */
  int firstDay() {
    return firstDay;
  }

  /** The lines of CSV, by verdict, reading and unit, the heading first. */
  List<String> lines() {
    UnitKind kind = target.elected().rule().unitKind();
    CaseUpdater updater = new CaseUpdater(Plans.of(plan), plan.agency(), kind);
    Map<Key, CaseVerdict> verdicts = new HashMap<>();
    updater.planned().forEach(unit -> keep(updater.begin(unit), verdicts));
    events.forEachUnit((unit, told) -> keep(updater.addAll(unit, told), verdicts));
    VerdictLines csv = new VerdictLines();
    List<String> lines = new ArrayList<>(List.of(VerdictLines.HEADER));
    verdicts.values().stream()
        .filter(verdict -> verdict.judgement().asOf(day) != null)
        .sorted(
            Comparator.comparing((CaseVerdict verdict) -> verdict.judgement().asOf(day))
                .thenComparing(CaseVerdict::reading)
                .thenComparing(CaseVerdict::unit))
        .map(verdict -> csv.line(verdict, day))
        .forEach(lines::add);
    return lines;
  }

  private void keep(CaseUpdate update, Map<Key, CaseVerdict> verdicts) {
    for (CaseVerdict verdict : update.verdicts()) {
      if (verdict.target().equals(target.id())) {
        verdicts.put(new Key(verdict.unit(), verdict.reading()), verdict);
      }
    }
  }
}
