package dk.frist.rules.verdict;

import static dk.frist.rules.casefile.CaseFile.NO_DAY;

import dk.frist.rules.casefile.CaseFile;
import dk.frist.rules.plan.WithinDeadline;
import dk.frist.rules.plan.WithinDeadline.NoStop;
import dk.frist.rules.verdict.Judgement.Standing;
import org.jspecify.annotations.Nullable;

/** Judges a case file by a {@code within-deadline} target. A pure function of file and rule. */
final class DeadlineJudge {
  /** The reason of a verdict on a case that counts although its clock never stopped. */
  static final String NO_STOP = "no-stop";

  private final WithinDeadline rule;
  private final CaseFile file;
  private final int start;
  private final int stop;
  private final int deadline;
  private final @Nullable String excludedFor;

  private DeadlineJudge(
      WithinDeadline rule, CaseFile file, int start, int stop, @Nullable String excludedFor) {
    this.rule = rule;
    this.file = file;
    this.start = start;
    this.stop = stop;
    this.deadline = rule.deadline().dayFor(start);
    this.excludedFor = excludedFor;
  }

  /**
   * What the rule says of a file.
   *
   * @param clock how the rule's clock stands in the file
   */
  static Judgement judge(CaseFile file, WithinDeadline rule, ClockState clock) {
    if (!rule.population().covers(file)) {
      return Judgement.NONE;
    }
    if (clock instanceof ClockState.Stopped stopped) {
      return new DeadlineJudge(rule, file, stopped.startDay(), stopped.stopDay(), null).judge();
    }
    if (clock instanceof ClockState.Running running) {
      return new DeadlineJudge(rule, file, running.startDay(), NO_DAY, null).judge();
    }
    if (clock instanceof ClockState.Excluded excluded) {
      return new DeadlineJudge(rule, file, excluded.startDay(), NO_DAY, excluded.reason()).judge();
    }
    return Judgement.NONE;
  }

  private Judgement judge() {
    if (!rule.filedIn().contains(start)) {
      return Judgement.NONE;
    }
    int countedOn = file.earliestFrom(rule.countedOn(), start);
    if (countedOn == NO_DAY) {
      return uncounted();
    }
    return rule.countedIn().contains(countedOn) ? counted(countedOn) : Judgement.NONE;
  }

  private Judgement counted(int countedOn) {
    if (stop != NO_DAY) {
      boolean met = stop <= deadline;
      return judgement(met ? Standing.MET : Standing.MISSED, null, countedOn);
    }
    if (ClockState.Excluded.STOP_BEFORE_START.equals(excludedFor)) {
      return judgement(Standing.EXCLUDED, excludedFor, countedOn);
    }
    Standing standing = rule.noStop() == NoStop.MISSED ? Standing.MISSED : Standing.EXCLUDED;
    return judgement(standing, NO_STOP, countedOn);
  }

  private Judgement uncounted() {
    if (excludedFor != null) {
      return judgement(Standing.EXCLUDED, excludedFor, NO_DAY);
    }
    if (stop == NO_DAY) {
      return judgement(Standing.PENDING, null, NO_DAY);
    }
    return file.closure()
        .map(reason -> ClockState.Excluded.CLOSED_PREFIX + reason)
        .map(reason -> judgement(Standing.EXCLUDED, reason, NO_DAY))
        .orElseGet(() -> judgement(Standing.PENDING, null, NO_DAY));
  }

  private Judgement judgement(Standing standing, @Nullable String reason, int countedOn) {
    return new Judgement(
        standing, reason, start, stop, deadline, countedOn, rule.countedIn().lastDay());
  }
}
