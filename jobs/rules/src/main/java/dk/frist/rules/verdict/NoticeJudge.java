package dk.frist.rules.verdict;

import static dk.frist.rules.casefile.CaseFile.NO_DAY;

import dk.frist.rules.casefile.CaseEvent;
import dk.frist.rules.casefile.CaseFile;
import dk.frist.rules.casefile.EventKind;
import dk.frist.rules.plan.Notice;
import dk.frist.rules.verdict.Judgement.Span;
import dk.frist.rules.verdict.Judgement.Standing;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Judges a case file by a {@code notice} target. The duty arises when the stated time runs out on a
 * case that is still open, and counts on the last day of that time, from the day after on. A notice
 * sent by then states a new time; when that runs out as well, and no further notice was sent by
 * then, the case is missed after all; it still counts on the day it did.
 */
final class NoticeJudge {
  /** The reason of a verdict on a case whose stated time ran out without a word. */
  static final String NO_NOTICE = "no-notice";

  /** A stated time without an end: the notice named no date. */
  private static final int NEVER = Integer.MAX_VALUE;

  private final Notice rule;
  private final CaseFile file;
  private final int start;
  private final int firstStated;

  private NoticeJudge(Notice rule, CaseFile file, int start) {
    this.rule = rule;
    this.file = file;
    this.start = start;
    this.firstStated = rule.statedTime().dayFor(start);
  }

  /**
   * What the rule says of a file in the cohort.
   *
   * @param clock how the cohort's clock stands in the file; it has started
   */
  static Judgement judge(Notice rule, CaseFile file, ClockState clock) {
    if (ClockState.Excluded.STOP_BEFORE_START.equals(clock.excludedFor())) {
      return Judgement.NONE;
    }
    return new NoticeJudge(rule, file, clock.startDay()).judge(endOf(file, clock));
  }

  /** The day on which nothing more is owed, or no day. */
  private static int endOf(CaseFile file, ClockState clock) {
    return clock.excludedFor() == null
        ? clock.stopDay()
        : file.closure().map(CaseFile.Closure::day).orElse(NO_DAY);
  }

  private Judgement judge(int end) {
    boolean owesNothing = end != NO_DAY && end <= firstStated;
    if (owesNothing || !rule.countedIn().contains(firstStated)) {
      return Judgement.NONE;
    }
    CaseEvent notice = noticeInTime(firstStated);
    if (notice == null) {
      Span span = new Span(start, NO_DAY, firstStated);
      return Judgement.turning(Standing.MISSED, NO_NOTICE, span, firstStated, firstStated + 1);
    }
    int stated = lastStated();
    Span span = new Span(start, file.dayOf(notice), stated == NEVER ? NO_DAY : stated);
    Judgement met = Judgement.turning(Standing.MET, null, span, firstStated, firstStated + 1);
    boolean keptWord = stated == NEVER || (end != NO_DAY && end <= stated);
    return keptWord ? met : met.lapsingOn(stated + 1);
  }

  /** The time that the last of the notices states, each of them sent before the former ran out. */
  private int lastStated() {
    int stated = firstStated;
    for (CaseEvent next = noticeInTime(stated); next != null; next = noticeInTime(stated)) {
      stated = newDate(next);
      if (stated == NEVER) {
        return NEVER;
      }
    }
    return stated;
  }

  /** The notice, sent in time, that states the latest new date after a stated time. */
  private @Nullable CaseEvent noticeInTime(int stated) {
    CaseEvent best = null;
    for (CaseEvent event : file.events()) {
      if (event.kind() == EventKind.EXTENSION_NOTICE_SENT
          && file.dayOf(event) >= start
          && file.dayOf(event) <= stated
          && newDate(event) > stated
          && (best == null || newDate(event) > newDate(best))) {
        best = event;
      }
    }
    return best;
  }

  private static int newDate(CaseEvent notice) {
    String newDate = notice.newDate();
    return newDate == null ? NEVER : (int) LocalDate.parse(newDate).toEpochDay();
  }
}
