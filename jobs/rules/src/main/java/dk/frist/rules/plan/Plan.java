package dk.frist.rules.plan;

import dk.frist.rules.calendar.DateRange;
import dk.frist.rules.calendar.LocalDays;
import java.io.Serializable;
import java.time.ZoneId;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * An authority's yearly plan of targets, with everything that judging needs resolved.
 *
 * @param id the plan's name, such as {@code us-2024}
 * @param edition tells two wordings of one plan apart: results of one are no results of the other
 * @param agency the authority it binds; only that agency's events are judged by it
 * @param zone the zone whose local dates are business dates and recorded days
 * @param period the plan's contract period
 * @param clocks what it measures
 * @param targets what it promises
 */
public record Plan(
    String id,
    String edition,
    String agency,
    ZoneId zone,
    DateRange period,
    List<Clock> clocks,
    List<Target> targets)
    implements Serializable {

  public Plan {
    Objects.requireNonNull(id, "id");
    Objects.requireNonNull(edition, "edition");
    Objects.requireNonNull(agency, "agency");
    Objects.requireNonNull(zone, "zone");
    Objects.requireNonNull(period, "period");
    clocks = List.copyOf(clocks);
    targets = List.copyOf(targets);
  }

  public LocalDays localDays() {
    return new LocalDays(zone);
  }

  public Optional<Target> target(String targetId) {
    return targets.stream().filter(target -> target.id().equals(targetId)).findFirst();
  }

  public Optional<Reading> reading(String targetId, String readingId) {
    return target(targetId)
        .flatMap(t -> t.readings().stream().filter(r -> r.id().equals(readingId)).findFirst());
  }

  /**
   * The case attributes that some population asks for: the only ones that need to pass the edge.
   */
  public Set<String> attributes() {
    return targets.stream()
        .flatMap(target -> target.readings().stream())
        .map(Reading::rule)
        .filter(CaseRule.class::isInstance)
        .flatMap(rule -> ((CaseRule) rule).cohort().population().where().keySet().stream())
        .collect(Collectors.toUnmodifiableSet());
  }
}
