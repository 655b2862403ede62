package dk.frist.rules.plan;

import dk.frist.rules.calendar.DateRange;
import dk.frist.rules.casefile.UnitKind;

/** The target kinds that judge cases. */
public sealed interface CaseRule extends TargetRule
    permits WithinDeadline, Volume, CompletedBy, Average, Notice {

  /** The cases it speaks of, and when each counts. */
  Cohort cohort();

  @Override
  default UnitKind unitKind() {
    return UnitKind.CASE;
  }

  @Override
  default DateRange countedIn() {
    return cohort().countedIn();
  }
}
