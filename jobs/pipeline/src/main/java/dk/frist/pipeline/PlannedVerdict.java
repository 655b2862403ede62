package dk.frist.pipeline;

import dk.frist.rules.verdict.CaseVerdict;
import dk.frist.rules.verdict.Judgement;
import java.util.Objects;

/**
 * A verdict that was published because a plan knows its unit by itself, as far as taking it back
 * needs it: a plan that replaces this one may not know the unit any more.
 *
 * @param plan id of the plan
 * @param unit what verdicts call the unit
 * @param caseType the site of a day at a site, else empty
 * @param target id of the target
 * @param reading id of the reading
 * @param recordedDay the last day of what was so from the beginning, as an epoch day
 */
public record PlannedVerdict(
    String plan, String unit, String caseType, String target, String reading, int recordedDay) {
  public PlannedVerdict {
    Objects.requireNonNull(plan, "plan");
    Objects.requireNonNull(unit, "unit");
    Objects.requireNonNull(caseType, "caseType");
    Objects.requireNonNull(target, "target");
    Objects.requireNonNull(reading, "reading");
  }

  static PlannedVerdict of(CaseVerdict verdict) {
    return new PlannedVerdict(
        verdict.plan(),
        verdict.unit(),
        verdict.caseType(),
        verdict.target(),
        verdict.reading(),
        verdict.recordedDay());
  }

  /** Whether a verdict replaces this one. */
  boolean isReplacedBy(CaseVerdict verdict) {
    return verdict.plan().equals(plan)
        && verdict.unit().equals(unit)
        && verdict.target().equals(target)
        && verdict.reading().equals(reading);
  }

  /** What takes it back. */
  CaseVerdict takenBack() {
    return new CaseVerdict(plan, unit, caseType, target, reading, recordedDay, Judgement.NONE);
  }
}
