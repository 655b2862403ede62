package dk.frist.rules.plan;

import dk.frist.rules.calendar.DateRange;
import java.io.Serializable;

/**
 * How one reading of a target judges its units. The closed set of target kinds; each kind's
 * verdicts are the same closed set ({@link dk.frist.rules.verdict.VerdictKind}).
 */
public sealed interface TargetRule extends Serializable permits WithinDeadline {

  /** The cases it speaks of. */
  Population population();

  /** The days on which a verdict counts. */
  DateRange countedIn();

  /** The share of counted units that must be met. */
  Share required();
}
