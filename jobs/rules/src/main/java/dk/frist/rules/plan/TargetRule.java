package dk.frist.rules.plan;

import dk.frist.rules.calendar.DateRange;
import dk.frist.rules.casefile.UnitKind;
import java.io.Serializable;

/**
 * How one reading of a target judges its units. The closed set of target kinds; each kind's
 * verdicts are the same closed set ({@link dk.frist.rules.verdict.VerdictKind}).
 */
public sealed interface TargetRule extends Serializable permits CaseRule, ServiceLevel, Milestone {

  /** The kind's name in plans: {@code within-deadline}. */
  String kind();

  /** What it judges. */
  UnitKind unitKind();

  /** The days on which a verdict counts; what the window {@code period} spans. */
  DateRange countedIn();

  /** What the counted units must come to. */
  Requirement required();
}
