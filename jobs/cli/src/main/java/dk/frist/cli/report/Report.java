package dk.frist.cli.report;

import dk.frist.rules.plan.Plan;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Everything a report says, as numbers. Holds no case.
 *
 * @param plan the plan
 * @param now where it stands
 * @param before where it stood when last reported; null when there is no such day
 * @param days every day the folder has figures of, in order
 * @param targets what else there is to say of each target, by its id
 * @param points the points expected at the end of the plan's period; null when not computed
 * @param leadTimes by clock and case type
 * @param promised the case types that a target speaks of; empty for all
 */
public record Report(
    Plan plan,
    PlanStanding now,
    @Nullable PlanStanding before,
    List<LocalDate> days,
    Map<String, TargetCourse> targets,
    @Nullable Interval points,
    List<LeadTime> leadTimes,
    Set<String> promised) {
  public Report {
    Objects.requireNonNull(plan, "plan");
    Objects.requireNonNull(now, "now");
    days = List.copyOf(days);
    targets = Map.copyOf(targets);
    leadTimes = List.copyOf(leadTimes);
    promised = Set.copyOf(promised);
  }

  /** How a target of the plan has come to where it stands, and where it goes. */
  public TargetCourse course(TargetStanding standing) {
    return Objects.requireNonNull(targets.get(standing.target().id()));
  }

  /** Whether a target speaks of a lead time's case type. */
  public boolean isPromised(LeadTime one) {
    return promised.isEmpty() || promised.contains(one.caseType());
  }
}
