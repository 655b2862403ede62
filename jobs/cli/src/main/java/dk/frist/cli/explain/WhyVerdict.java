package dk.frist.cli.explain;

import static dk.frist.rules.casefile.CaseFile.NO_DAY;

import dk.frist.rules.plan.Average;
import dk.frist.rules.plan.CompletedBy;
import dk.frist.rules.plan.Milestone;
import dk.frist.rules.plan.Notice;
import dk.frist.rules.plan.ServiceLevel;
import dk.frist.rules.plan.TargetRule;
import dk.frist.rules.plan.Volume;
import dk.frist.rules.plan.WithinDeadline;
import dk.frist.rules.verdict.Judgement;
import dk.frist.rules.verdict.VerdictKind;
import java.time.LocalDate;
import java.util.Optional;

/** The rule that decided a verdict, in a sentence, and the arithmetic of its deadline. */
final class WhyVerdict {
  private final TargetRule rule;
  private final Judgement judgement;
  private final int day;

  /**
   * @param day the day the verdict is as of, as an epoch day; there is one then
   */
  WhyVerdict(TargetRule rule, Judgement judgement, int day) {
    this.rule = rule;
    this.judgement = judgement;
    this.day = day;
  }

  /** How the deadline came about. */
  String deadline() {
    int start = judgement.startDay();
    if (rule instanceof WithinDeadline within) {
      return DeadlineSteps.text(start, within.deadline());
    }
    if (rule instanceof Average average) {
      return DeadlineSteps.text(start, average.deadline());
    }
    if (rule instanceof ServiceLevel level) {
      return DeadlineSteps.text(start, level.within());
    }
    if (rule instanceof Notice notice) {
      return DeadlineSteps.text(start, notice.statedTime()) + restated(notice);
    }
    if (rule instanceof CompletedBy completedBy) {
      return DeadlineSteps.dated(completedBy.by()) + ", the plan's fixed date";
    }
    if (rule instanceof Volume) {
      return date(judgement.deadlineDay()) + ", the end of counted-in";
    }
    if (rule instanceof Milestone) {
      return date(judgement.deadlineDay()) + ", the delivery's fixed date";
    }
    throw new IllegalStateException("no deadline for " + rule.kind());
  }

  private String restated(Notice notice) {
    int first = notice.statedTime().dayFor(judgement.startDay());
    if (judgement.deadlineDay() == first) {
      return "";
    }
    return judgement.deadlineDay() == NO_DAY
        ? "; then without a date"
        : "; then restated as " + date(judgement.deadlineDay());
  }

  /** Why the verdict is what it is. */
  String text() {
    VerdictKind kind =
        Optional.ofNullable(judgement.asOf(day))
            .orElseThrow(() -> new IllegalArgumentException("there is no verdict"));
    return switch (kind) {
      case MET -> "counts on " + countedOn() + "; " + done() + ", in time";
      case MISSED -> "counts on " + countedOn() + "; " + missed();
      case EXCLUDED -> "not judged: " + judgement.reason();
      case PENDING_MET -> done() + ", in time; does not count yet";
      case PENDING_IN_TIME -> "open, and the deadline has not passed";
      case PENDING_OVERDUE ->
          judgement.isStopped()
              ? done() + ", after the deadline; does not count yet"
              : "open, and the deadline has passed";
    };
  }

  private String countedOn() {
    return date(judgement.countedOnAsOf(day));
  }

  private String done() {
    if (!judgement.isStopped()) {
      return "nothing was left to be done";
    }
    String on = date(judgement.stopDay());
    if (rule instanceof ServiceLevel) {
      return "the next free slot was on " + on;
    }
    if (rule instanceof Notice) {
      return "the notice was sent on " + on;
    }
    if (rule instanceof Milestone) {
      return "delivered on " + on;
    }
    return "the clock stopped on " + on + ", after " + judgement.leadDays() + " days";
  }

  private String missed() {
    if (rule instanceof Notice && judgement.isStopped()) {
      return done() + ", but the new date passed as well";
    }
    String reason = judgement.reasonAsOf(day);
    return reason == null
        ? done() + ", after the deadline"
        : reason.replace('-', ' ') + " by " + date(judgement.deadlineDay());
  }

  private static String date(int epochDay) {
    return DeadlineSteps.dated(LocalDate.ofEpochDay(epochDay));
  }
}
