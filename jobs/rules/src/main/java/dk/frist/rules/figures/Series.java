package dk.frist.rules.figures;

import dk.frist.rules.plan.Plan;
import dk.frist.rules.plan.Reading;
import dk.frist.rules.plan.ServiceLevel;
import dk.frist.rules.plan.Target;
import java.util.List;
import java.util.Objects;

/**
 * What a figure is about: either one clock over one case type, or one reading of one target, in one
 * plan. Fields that do not apply are empty, as in the files.
 *
 * @param plan id of the plan
 * @param caseType the case type of a clock's series; the site of a series that a target has for
 *     each site; else empty
 * @param clock id of the clock; empty for a target's series
 * @param target id of the target; empty for a clock's series
 * @param reading id of the reading; empty for a clock's series
 */
public record Series(String plan, String caseType, String clock, String target, String reading) {
  public Series {
    Objects.requireNonNull(plan, "plan");
    Objects.requireNonNull(caseType, "caseType");
    Objects.requireNonNull(clock, "clock");
    Objects.requireNonNull(target, "target");
    Objects.requireNonNull(reading, "reading");
  }

  /** The lead times and open cases of a clock, known by its id, over a case type. */
  public static Series of(Plan plan, String clock, String caseType) {
    return new Series(plan.id(), caseType, clock, "", "");
  }

  /** The compliance with a target under a reading that has one series. */
  public static Series of(Plan plan, Target target, Reading reading) {
    return ofPart(plan, target, reading, "");
  }

  /** The compliance with a target under a reading, at a site. */
  public static Series ofPart(Plan plan, Target target, Reading reading, String site) {
    return new Series(plan.id(), site, "", target.id(), reading.id());
  }

  /** Every series of a reading: one, or one a site when each must reach the share by itself. */
  public static List<Series> allOf(Plan plan, Target target, Reading reading) {
    if (reading.rule() instanceof ServiceLevel level
        && level.scope() == ServiceLevel.Scope.EACH_SITE) {
      return level.sites().stream().map(site -> ofPart(plan, target, reading, site)).toList();
    }
    return List.of(of(plan, target, reading));
  }

  public boolean isTarget() {
    return !target.isEmpty();
  }
}
