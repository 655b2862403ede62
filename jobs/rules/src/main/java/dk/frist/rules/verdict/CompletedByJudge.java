package dk.frist.rules.verdict;

import static dk.frist.rules.casefile.CaseFile.NO_DAY;

import dk.frist.rules.casefile.CaseFile;
import dk.frist.rules.plan.CompletedBy;
import dk.frist.rules.verdict.Judgement.Span;
import dk.frist.rules.verdict.Judgement.Standing;
import org.jspecify.annotations.Nullable;

/**
 * Judges a case file by a {@code completed-by} target. A case in the list is met on the day its
 * clock stops; one whose clock runs on counts as missed on the fixed date, from the day after on. A
 * case listed only after that date is missed on the day it is listed.
 */
final class CompletedByJudge {
  private CompletedByJudge() {}

  /**
   * What the rule says of a file in the cohort.
   *
   * @param clock how the cohort's clock stands in the file; it has started
   */
  static Judgement judge(CompletedBy rule, CaseFile file, ClockState clock) {
    int by = (int) rule.by().toEpochDay();
    Span span = new Span(clock.startDay(), clock.stopDay(), by);
    if (clock.stopDay() != NO_DAY && clock.stopDay() <= by) {
      return counted(rule, Standing.MET, null, span, clock.stopDay());
    }
    if (clock.stopDay() != NO_DAY) {
      return counted(rule, Standing.MISSED, null, span, Math.max(by, clock.startDay()));
    }
    if (clock.excludedFor() != null && !isStillListed(rule, file, clock)) {
      int countingEnds = rule.countedIn().lastDay();
      return Judgement.of(Standing.EXCLUDED, clock.excludedFor(), span, NO_DAY, countingEnds)
          .closedOn(clock.closedOn());
    }
    String reason = clock.excludedFor() == null ? DeadlineJudge.NO_STOP : clock.excludedFor();
    return counted(rule, Standing.MISSED, reason, span, Math.max(by, clock.startDay()));
  }

  private static boolean isStillListed(CompletedBy rule, CaseFile file, ClockState clock) {
    return !ClockState.Excluded.STOP_BEFORE_START.equals(clock.excludedFor())
        && file.closure()
            .filter(closed -> rule.missedWhenClosed().contains(closed.reason()))
            .isPresent();
  }

  private static Judgement counted(
      CompletedBy rule, Standing standing, @Nullable String reason, Span span, int countedOn) {
    if (!rule.countedIn().contains(countedOn)) {
      return Judgement.NONE;
    }
    return standing == Standing.MET
        ? Judgement.of(standing, reason, span, countedOn, countedOn)
        : Judgement.turning(
            standing, reason, span, countedOn, Math.max(span.deadline() + 1, countedOn));
  }
}
