package dk.frist.connectors.plan;

import dk.frist.connectors.InvalidInputException;
import dk.frist.connectors.Mistake;
import dk.frist.rules.plan.Milestone;
import dk.frist.rules.plan.Plan;
import dk.frist.rules.plan.Plans;
import dk.frist.rules.plan.Reading;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** Reads the plans that one job judges by. */
public final class PlanFiles {
  private PlanFiles() {}

  /**
   * The plans that some files hold.
   *
   * @param files at least one
   * @throws InvalidInputException with every mistake of every file, or if two plans have one id or
   *     are not in one zone, or two of one authority name one delivery
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
    mistakes.addAll(deliveriesTwice(plans, byId));
    if (!mistakes.isEmpty()) {
      throw new InvalidInputException(mistakes);
    }
    return new Plans(plans);
  }

  /** The event that a delivery was made says whose and which, but not by which plan. */
  private static List<Mistake> deliveriesTwice(List<Plan> plans, Map<String, Path> files) {
    Map<List<String>, Plan> owners = new HashMap<>();
    List<Mistake> mistakes = new ArrayList<>();
    for (Plan plan : plans) {
      for (String delivery : deliveries(plan)) {
        Plan owner = owners.putIfAbsent(List.of(plan.agency(), delivery), plan);
        if (owner != null && !owner.id().equals(plan.id())) {
          mistakes.add(
              Mistake.in(
                  String.valueOf(files.get(plan.id())),
                  "delivery id '"
                      + delivery
                      + "' is also in "
                      + files.get(owner.id())
                      + "; give another, because one event would make both"));
        }
      }
    }
    return mistakes;
  }

  private static Set<String> deliveries(Plan plan) {
    return plan.targets().stream()
        .flatMap(target -> target.readings().stream())
        .map(Reading::rule)
        .filter(Milestone.class::isInstance)
        .flatMap(rule -> ((Milestone) rule).deliveries().stream())
        .map(Milestone.Delivery::id)
        .collect(Collectors.toCollection(LinkedHashSet::new));
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
