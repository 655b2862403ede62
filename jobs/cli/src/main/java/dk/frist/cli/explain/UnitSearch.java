package dk.frist.cli.explain;

import dk.frist.cli.CommandFailedException;
import dk.frist.cli.Progress;
import dk.frist.connectors.InvalidInputException;
import dk.frist.connectors.Mistake;
import dk.frist.connectors.yaml.Nearest;
import dk.frist.rules.calendar.LocalDays;
import dk.frist.rules.casefile.CaseEvent;
import dk.frist.rules.casefile.Unit;
import dk.frist.rules.casefile.UnitEvents;
import dk.frist.rules.plan.Plans;
import dk.frist.rules.verdict.UnitVerdicts;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** Looks a unit up among events: reads them to the end, and keeps its events. */
final class UnitSearch {
  private final Plans plans;
  private final LocalDays days;
  private final String id;

  /** Ids seen, for the message when the one looked for is not among them. */
  private final Set<String> others = new TreeSet<>();

  private final Map<Unit, UnitEvents> found = new LinkedHashMap<>();

  /**
   * @param id a case id, a day, or the id of a delivery
   */
  UnitSearch(Plans plans, String id) {
    this.plans = plans;
    this.days = plans.localDays();
    this.id = id;
  }

  /**
   * The unit of that id.
   *
   * @throws InvalidInputException if none is of it, or it is a unit of two authorities
   */
  KnownUnit in(EventSupply events, Progress progress)
      throws IOException, InterruptedException, CommandFailedException {
    events.forEach(plans, progress, this::take);
    if (found.isEmpty()) {
      throw new InvalidInputException(
          Mistake.in(events.name(), "nothing is recorded of '" + id + "'; " + otherwise()));
    }
    if (found.size() > 1) {
      throw new InvalidInputException(
          Mistake.in(
              events.name(),
              "'" + id + "' is a unit of several authorities; name the plans of one of them"));
    }
    var only = found.entrySet().iterator().next();
    UnitEvents told = only.getValue();
    return new KnownUnit(only.getKey(), told.kept(), told.duplicates());
  }

  private String otherwise() {
    boolean isPlanned =
        plans.all().stream()
            .flatMap(plan -> new UnitVerdicts(plan).planned().stream())
            .anyMatch(unit -> unit.id().equals(id));
    return isPlanned
        ? "the plan knows it by itself: --target ID --as-of DATE lists its verdict"
        : Nearest.hint(id, others);
  }

  private void take(CaseEvent event) {
    Unit unit = Unit.of(event, days);
    if (unit.id().equals(id)) {
      found.computeIfAbsent(unit, u -> new UnitEvents()).add(event);
    } else {
      others.add(unit.id());
    }
  }
}
