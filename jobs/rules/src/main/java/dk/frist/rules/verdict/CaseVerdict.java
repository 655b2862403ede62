package dk.frist.rules.verdict;

import java.util.Objects;

/**
 * The judgement of one reading on one unit: the proof behind a figure. A later verdict of the same
 * plan, unit, target and reading replaces it.
 *
 * @param plan id of the plan
 * @param unit the case's pseudonym; a day, with the site where the reading speaks of one; or the id
 *     of a delivery
 * @param caseType the case's type as of the last recorded day; the site of a day at a site; empty
 *     for other units
 * @param target id of the target
 * @param reading id of the reading
 * @param recordedDay the last recorded day of the events known when it was made, as an epoch day; a
 *     record that leaves the judgement as it is makes no new verdict
 * @param judgement what the reading says; its standing is NONE when an earlier verdict is taken
 *     back
 */
public record CaseVerdict(
    String plan,
    String unit,
    String caseType,
    String target,
    String reading,
    int recordedDay,
    Judgement judgement) {
  public CaseVerdict {
    Objects.requireNonNull(plan, "plan");
    Objects.requireNonNull(unit, "unit");
    Objects.requireNonNull(caseType, "caseType");
    Objects.requireNonNull(target, "target");
    Objects.requireNonNull(reading, "reading");
    Objects.requireNonNull(judgement, "judgement");
  }
}
