package dk.frist.rules.verdict;

import static dk.frist.rules.casefile.CaseFile.NO_DAY;

import dk.frist.rules.casefile.CaseFile;
import dk.frist.rules.plan.Cohort;
import dk.frist.rules.plan.WithinDeadline.NoStop;
import dk.frist.rules.verdict.Judgement.Span;
import dk.frist.rules.verdict.Judgement.Standing;
import org.jspecify.annotations.Nullable;

/**
 * Judges a case file by how long its clock ran: {@code within-deadline}, and the kinds that judge a
 * single case as that one does. A pure function of file and rule.
 */
final class DeadlineJudge {
  /** The reason of a verdict on a case that counts although its clock never stopped. */
  static final String NO_STOP = "no-stop";

  private final Cohort cohort;
  private final NoStop noStop;
  private final CaseFile file;
  private final Span span;
  private final ClockState clock;

  private DeadlineJudge(Cohort cohort, NoStop noStop, CaseFile file, ClockState clock, Span span) {
    this.cohort = cohort;
    this.noStop = noStop;
    this.file = file;
    this.span = span;
    this.clock = clock;
  }

  /**
   * What the rule says of a file in the cohort.
   *
   * @param noStop what a case is judged that counts without a stop
   * @param clock how the cohort's clock stands in the file
   * @param deadline the last day in time, as an epoch day
   */
  static Judgement judge(
      Cohort cohort, NoStop noStop, CaseFile file, ClockState clock, int deadline) {
    Span span = new Span(clock.startDay(), clock.stopDay(), deadline);
    return new DeadlineJudge(cohort, noStop, file, clock, span).judge();
  }

  private Judgement judge() {
    int countedOn = file.earliestFrom(cohort.countedOn(), span.start());
    if (countedOn == NO_DAY) {
      return uncounted();
    }
    return cohort.countedIn().contains(countedOn) ? counted(countedOn) : Judgement.NONE;
  }

  private Judgement counted(int countedOn) {
    if (span.stop() != NO_DAY) {
      boolean met = span.stop() <= span.deadline();
      return judgement(met ? Standing.MET : Standing.MISSED, null, countedOn);
    }
    if (ClockState.Excluded.STOP_BEFORE_START.equals(clock.excludedFor())) {
      return judgement(Standing.EXCLUDED, clock.excludedFor(), countedOn);
    }
    Standing standing = noStop == NoStop.MISSED ? Standing.MISSED : Standing.EXCLUDED;
    return judgement(standing, NO_STOP, countedOn);
  }

  private Judgement uncounted() {
    if (clock.excludedFor() != null) {
      return judgement(Standing.EXCLUDED, clock.excludedFor(), NO_DAY).closedOn(clock.closedOn());
    }
    if (span.stop() == NO_DAY) {
      return judgement(Standing.PENDING, null, NO_DAY);
    }
    return file.closure()
        .map(this::excludedBy)
        .orElseGet(() -> judgement(Standing.PENDING, null, NO_DAY));
  }

  private Judgement excludedBy(CaseFile.Closure closed) {
    String reason = ClockState.Excluded.CLOSED_PREFIX + closed.reason();
    return judgement(Standing.EXCLUDED, reason, NO_DAY).closedOn(closed.day());
  }

  private Judgement judgement(Standing standing, @Nullable String reason, int countedOn) {
    return Judgement.of(standing, reason, span, countedOn, cohort.countedIn().lastDay());
  }
}
