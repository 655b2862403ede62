package dk.frist.rules.figures;

import dk.frist.rules.plan.Clock;
import dk.frist.rules.plan.Reading;
import dk.frist.rules.plan.Target;
import java.util.Objects;

/**
 * What a figure is about: either one clock over one case type, or one reading of one target. Fields
 * that do not apply are empty, as in the files.
 *
 * @param caseType the case type of a clock's series; empty for a target's
 * @param clock id of the clock; empty for a target's series
 * @param target id of the target; empty for a clock's series
 * @param reading id of the reading; empty for a clock's series
 */
public record Series(String caseType, String clock, String target, String reading) {
  public Series {
    Objects.requireNonNull(caseType, "caseType");
    Objects.requireNonNull(clock, "clock");
    Objects.requireNonNull(target, "target");
    Objects.requireNonNull(reading, "reading");
  }

  /** The lead times and open cases of a clock over a case type. */
  public static Series of(Clock clock, String caseType) {
    return new Series(caseType, clock.id(), "", "");
  }

  /** The compliance with a target under a reading. */
  public static Series of(Target target, Reading reading) {
    return new Series("", "", target.id(), reading.id());
  }

  public boolean isTarget() {
    return !target.isEmpty();
  }
}
