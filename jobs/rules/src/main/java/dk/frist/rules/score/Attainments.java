package dk.frist.rules.score;

import dk.frist.rules.plan.CompletedBy;
import dk.frist.rules.plan.Milestone;
import dk.frist.rules.plan.Notice;
import dk.frist.rules.plan.Requirement;
import dk.frist.rules.plan.Share;
import dk.frist.rules.plan.TargetRule;
import dk.frist.rules.plan.Volume;

/**
 * Says where a reading stands, in whole numbers. Pure.
 *
 * <p>Between the best and the worst case lies all that can become of the units known: what is open
 * may be decided before counting ends, and then counts, or after it, and then never does. So the
 * best case leaves out what is overdue, and the worst case what has been done in time; as open
 * cases are decided the two close in on each other and never part.
 */
public final class Attainments {
  private Attainments() {}

  /**
   * Where a reading stands.
   *
   * @param day the last day that is over, as an epoch day
   * @param units the units as they are known now
   */
  public static Attainment of(TargetRule rule, int day, Units units) {
    if (rule instanceof Milestone milestone) {
      return new Attainment(ofMilestone(milestone, units), share(units));
    }
    Requirement required = rule.required();
    boolean settled = isSettled(rule, day);
    if (required instanceof Requirement.ShareMet part) {
      TargetState state = ofShare(part.share(), settled, units);
      return new Attainment(mayLapse(rule, state) ? TargetState.ON_COURSE : state, share(units));
    }
    if (required instanceof Requirement.AtLeast atLeast && rule instanceof Volume volume) {
      TargetState state =
          settled ? ended(units.met() >= atLeast.units()) : soFar(volume, day, units);
      return new Attainment(state, units.met());
    }
    if (required instanceof Requirement.MeanAtMost mean) {
      return ofMean(mean, settled, units);
    }
    throw new IllegalStateException("no state for " + required.getClass().getSimpleName());
  }

  /**
   * Whether nothing that happens after a day can count any more. A date that passes unkept counts
   * on that date, but only once it is over.
   */
  public static boolean isSettled(TargetRule rule, int day) {
    if (rule instanceof CompletedBy completedBy) {
      return day > completedBy.by().toEpochDay();
    }
    int lastDay = rule.countedIn().lastDay();
    return rule instanceof Notice ? day > lastDay : day >= lastDay;
  }

  /** A notice kept its word so far; the new date it states may pass all the same. */
  private static boolean mayLapse(TargetRule rule, TargetState state) {
    return rule instanceof Notice && state == TargetState.CERTAIN;
  }

  private static double share(Units units) {
    return units.counted() == 0 ? Attainment.NOTHING : units.met() / (double) units.counted();
  }

  private static TargetState ended(boolean reached) {
    return reached ? TargetState.MET : TargetState.MISSED;
  }

  private static TargetState standing(boolean reached) {
    return reached ? TargetState.ON_COURSE : TargetState.AT_RISK;
  }

  private static TargetState ofShare(Share required, boolean settled, Units units) {
    long counted = units.counted();
    long met = units.met();
    if (settled) {
      return counted == 0
          ? TargetState.NEEDS_A_DECISION
          : ended(required.isReachedBy(met, counted));
    }
    long canStillSucceed = units.pendingMet() + units.pendingInTime();
    if (!required.isReachedBy(met + canStillSucceed, counted + canStillSucceed)) {
      return TargetState.OUT_OF_REACH;
    }
    long canFail = units.pendingInTime() + units.pendingOverdue();
    if (met > 0 && required.isReachedBy(met, counted + canFail)) {
      return TargetState.CERTAIN;
    }
    return standing(required.isReachedBy(met, counted + units.pendingOverdue()));
  }

  /** What is still to be filed may reach any number, so it is never out of reach before the end. */
  private static TargetState soFar(Volume volume, int day, Units units) {
    if (units.met() >= volume.units()) {
      return TargetState.CERTAIN;
    }
    long keepsPace = volume.units() * volume.workingDaysUpTo(day);
    return standing(units.met() * volume.workingDays() >= keepsPace);
  }

  /** A mean has no best or worst case: one case yet to be decided can move it to any side. */
  private static Attainment ofMean(Requirement.MeanAtMost mean, boolean settled, Units units) {
    long cases = mean.casesOf(units.counted());
    if (cases == 0) {
      TargetState state = settled ? TargetState.NEEDS_A_DECISION : TargetState.ON_COURSE;
      return new Attainment(state, Attainment.NOTHING);
    }
    boolean reached = units.leadDaysOfFastest() <= mean.days() * cases;
    return new Attainment(
        settled ? ended(reached) : standing(reached), units.leadDaysOfFastest() / (double) cases);
  }

  /** Every delivery must be made in time, so the first that is not settles it. */
  private static TargetState ofMilestone(Milestone milestone, Units units) {
    if (units.missed() + units.pendingOverdue() > 0) {
      return TargetState.MISSED;
    }
    if (units.met() == milestone.deliveries().size()) {
      return TargetState.MET;
    }
    return units.pendingMet() > 0 ? TargetState.NEEDS_A_DECISION : TargetState.ON_COURSE;
  }
}
