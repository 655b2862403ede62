package dk.frist.connectors.plan;

import dk.frist.connectors.InvalidInputException;
import dk.frist.connectors.Mistake;
import dk.frist.rules.plan.Plan;
import dk.frist.rules.plan.Plans;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Reads the plans that one job judges by. */
public final class PlanFiles {
  private PlanFiles() {}

  /**
   * The plans that some files hold.
   *
   * @param files at least one
   * @throws InvalidInputException with every mistake of every file, or if two plans have one id or
   *     are not in one zone
   */
  public static Plans read(List<Path> files) {
    Map<String, Path> byId = new LinkedHashMap<>();
    List<Plan> plans = new ArrayList<>();
    List<Mistake> mistakes = new ArrayList<>();
    for (Path file : files) {
      try {
        Plan plan = PlanFile.read(file);
        Path other = byId.putIfAbsent(plan.id(), file);
        if (other != null) {
          mistakes.add(Mistake.in(file.toString(), sameId(plan, other)));
        } else if (!plans.isEmpty() && !plan.zone().equals(plans.get(0).zone())) {
          mistakes.add(Mistake.in(file.toString(), otherZone(plan, plans.get(0))));
        }
        plans.add(plan);
      } catch (InvalidInputException e) {
        mistakes.addAll(e.mistakes());
      }
    }
    if (!mistakes.isEmpty()) {
      throw new InvalidInputException(mistakes);
    }
    return new Plans(plans);
  }

  private static String sameId(Plan plan, Path other) {
    return "the plan " + plan.id() + " is also in " + other + "; give each plan an id of its own";
  }

  private static String otherZone(Plan plan, Plan first) {
    return "its zone is "
        + plan.zone()
        + ", but that of "
        + first.id()
        + " is "
        + first.zone()
        + "; plans judged together share a zone, so judge these apart";
  }
}
