package dk.frist.rules.plan;

import dk.frist.rules.calendar.LocalDays;
import java.io.Serializable;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The plans that one job judges by: of several authorities, and of successive years. Each judges
 * every event of its agency; its dates decide what counts in it.
 *
 * @param all at least one, each id once, in the order of their ids, all in one zone, in which days
 *     begin and end for the whole job
 */
public record Plans(List<Plan> all) implements Serializable {

  /**
   * @throws IllegalArgumentException if there is none, an id comes twice, or zones differ
   */
  public Plans {
    all = all.stream().sorted(Comparator.comparing(Plan::id)).toList();
    if (all.isEmpty()) {
      throw new IllegalArgumentException("a job needs a plan");
    }
    if (all.stream().map(Plan::id).distinct().count() < all.size()) {
      throw new IllegalArgumentException("two plans have one id");
    }
    if (all.stream().map(Plan::zone).distinct().count() > 1) {
      throw new IllegalArgumentException("plans of one job share a zone");
    }
  }

  public static Plans of(Plan... plans) {
    return new Plans(List.of(plans));
  }

  public ZoneId zone() {
    return all.get(0).zone();
  }

  public LocalDays localDays() {
    return new LocalDays(zone());
  }

  public Optional<Plan> plan(String id) {
    return all.stream().filter(plan -> plan.id().equals(id)).findFirst();
  }

  /** The authorities that some plan binds. */
  public Set<String> agencies() {
    return all.stream().map(Plan::agency).collect(Collectors.toUnmodifiableSet());
  }

  /** The plans that bind an authority. */
  public List<Plan> of(String agency) {
    return all.stream().filter(plan -> plan.agency().equals(agency)).toList();
  }

  /** For each plan's id, the authority it binds. */
  public Map<String, String> agencyByPlan() {
    return all.stream().collect(Collectors.toUnmodifiableMap(Plan::id, Plan::agency));
  }

  /** The case attributes that some plan asks for: the only ones that need to pass the edge. */
  public Set<String> attributes() {
    return all.stream()
        .flatMap(plan -> plan.attributes().stream())
        .collect(Collectors.toUnmodifiableSet());
  }
}
