package dk.frist.rules.verdict;

import static dk.frist.rules.story.Days.day;
import static dk.frist.rules.story.PlanBuilder.DECISION;
import static dk.frist.rules.story.PlanBuilder.INTERVIEW;
import static dk.frist.rules.story.PlanBuilder.plan;
import static dk.frist.rules.story.RuleBuilder.within;
import static dk.frist.rules.verdict.VerdictKind.EXCLUDED;
import static dk.frist.rules.verdict.VerdictKind.MET;
import static dk.frist.rules.verdict.VerdictKind.MISSED;
import static dk.frist.rules.verdict.VerdictKind.PENDING_IN_TIME;
import static dk.frist.rules.verdict.VerdictKind.PENDING_MET;
import static dk.frist.rules.verdict.VerdictKind.PENDING_OVERDUE;
import static org.assertj.core.api.Assertions.assertThat;

import dk.frist.rules.casefile.CaseFile;
import dk.frist.rules.casefile.Unit;
import dk.frist.rules.casefile.UnitKind;
import dk.frist.rules.plan.WithinDeadline.NoStop;
import dk.frist.rules.story.CaseStory;
import dk.frist.rules.story.EventBuilder;
import dk.frist.rules.story.RuleBuilder;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/**
 * The table of verdicts, row by row: the first interview within 30 days of filing, counted when the
 * case is decided in the second quarter of 2024.
 */
class VerdictTableTest {
  private static final Unit CASE = new Unit(EventBuilder.AGENCY, UnitKind.CASE, "c1");

  private static RuleBuilder interviewIn30Days() {
    return within("P30D", INTERVIEW).countedOn(DECISION.to()).countedIn("2024-04-01/2024-06-30");
  }

  private static Judgement judge(CaseStory story) {
    return judge(interviewIn30Days(), story);
  }

  private static Judgement judge(RuleBuilder rule, CaseStory story) {
    CaseFile file = story.file();
    JudgedFile judged = new JudgedFile(file.caseType());
    new CaseJudge(plan().target("t", rule).build()).judge(CASE, file, judged);
    return judged.judgement(0);
  }

  /** Filed on 1 March: due on 31 March. */
  private static CaseStory filed() {
    return CaseStory.of("c1").filed("2024-03-01");
  }

  @Nested
  class NoVerdict {
    @Test
    void whenTheCaseIsNotInThePopulation() {
      Judgement judgement =
          judge(interviewIn30Days().caseTypes("asylum"), filed().ofType("family"));

      assertThat(judgement).isEqualTo(Judgement.NONE);
      assertThat(judgement.asOf(day("2024-04-01"))).isNull();
    }

    @Test
    void whenTheCaseIsNotOnTheClock() {
      assertThat(judge(CaseStory.of("c1").decided("2024-04-02"))).isEqualTo(Judgement.NONE);
    }

    @Test
    void whenTheClockStartedOutsideFiledIn() {
      RuleBuilder rule = interviewIn30Days().filedIn("2024-03-02/..");

      assertThat(judge(rule, filed())).isEqualTo(Judgement.NONE);
      assertThat(judge(rule, CaseStory.of("c1").filed("2024-03-02")).asOf(day("2024-03-02")))
          .isEqualTo(PENDING_IN_TIME);
    }

    @Test
    void whenItCountsBeforeCountingBegins() {
      CaseStory story = filed().interviewHeld("om", "2024-03-05").decided("2024-03-31");

      assertThat(judge(story)).isEqualTo(Judgement.NONE);
    }

    @Test
    void whenItCountsAfterCountingEnds() {
      CaseStory story = filed().interviewHeld("om", "2024-03-05").decided("2024-07-01");

      assertThat(judge(story)).isEqualTo(Judgement.NONE);
    }

    @Test
    void whenItDoesNotCountByTheEndOfCounting() {
      Judgement judgement = judge(filed());

      assertThat(judgement.asOf(day("2024-06-30"))).isEqualTo(PENDING_OVERDUE);
      assertThat(judgement.asOf(day("2024-07-01"))).isNull();
    }

    @Test
    void whenAnExcludedCaseDoesNotCountByTheEndOfCounting() {
      Judgement judgement = judge(filed().closed("withdrawn", "2024-03-20"));

      assertThat(judgement.asOf(day("2024-06-30"))).isEqualTo(EXCLUDED);
      assertThat(judgement.asOf(day("2024-07-01"))).isNull();
    }
  }

  @Nested
  class Counted {
    @Test
    void isMetWhenTheClockStopsOnTheDeadlineDay() {
      Judgement judgement = judge(filed().interviewHeld("om", "2024-03-31").decided("2024-04-01"));

      assertThat(judgement.asOf(day("2024-12-31"))).isEqualTo(MET);
      assertThat(judgement.reason()).isNull();
      assertThat(judgement.deadlineDay()).isEqualTo(day("2024-03-31"));
      assertThat(judgement.countedOnDay()).isEqualTo(day("2024-04-01"));
      assertThat(judgement.leadDays()).isEqualTo(30);
    }

    @Test
    void isMissedWhenTheClockStopsTheDayAfter() {
      Judgement judgement = judge(filed().interviewHeld("om", "2024-04-01").decided("2024-06-30"));

      assertThat(judgement.asOf(day("2024-12-31"))).isEqualTo(MISSED);
      assertThat(judgement.reason()).isNull();
      assertThat(judgement.countedOnDay()).isEqualTo(day("2024-06-30"));
    }

    @Test
    void isMetByAStopAfterTheDayItCounts() {
      CaseStory story = filed().decided("2024-04-01").interviewHeld("om", "2024-03-31");

      assertThat(judge(story).asOf(day("2024-04-01"))).isEqualTo(MET);
    }

    @Test
    void isExcludedWhenEveryStopLiesBeforeTheStart() {
      Judgement judgement = judge(filed().interviewHeld("om", "2024-02-29").decided("2024-04-01"));

      assertThat(judgement.asOf(day("2024-12-31"))).isEqualTo(EXCLUDED);
      assertThat(judgement.reason()).isEqualTo("stop-before-start");
      assertThat(judgement.isCounted()).isTrue();
    }

    @Test
    void isMissedWithoutAStop() {
      Judgement judgement = judge(filed().decided("2024-04-01"));

      assertThat(judgement.asOf(day("2024-04-01"))).isEqualTo(MISSED);
      assertThat(judgement.reason()).isEqualTo("no-stop");
      assertThat(judgement.isStopped()).isFalse();
    }

    @Test
    void isExcludedWithoutAStopWhereTheReadingSaysSo() {
      Judgement judgement =
          judge(interviewIn30Days().noStop(NoStop.EXCLUDED), filed().decided("2024-04-01"));

      assertThat(judgement.asOf(day("2024-12-31"))).isEqualTo(EXCLUDED);
      assertThat(judgement.reason()).isEqualTo("no-stop");
    }

    @Test
    void isJudgedByNoStopEvenWhenTheCaseWasClosed() {
      CaseStory story = filed().closed("withdrawn", "2024-03-20").decided("2024-04-01");

      assertThat(judge(story).asOf(day("2024-04-01"))).isEqualTo(MISSED);
    }

    @Test
    void countsOnTheEarliestDecisionOnOrAfterTheStart() {
      CaseStory story =
          filed()
              .interviewHeld("om", "2024-03-05")
              .decided("2024-02-28")
              .decided("2024-05-02")
              .decided("2024-04-09");

      assertThat(judge(story).countedOnDay()).isEqualTo(day("2024-04-09"));
    }

    @Test
    void countsOnTheStopUnlessTheTargetNamesAnother() {
      RuleBuilder rule = within("P30D", DECISION).countedIn("2024-04-01/2024-06-30");

      assertThat(judge(rule, filed().decided("2024-04-01")).countedOnDay())
          .isEqualTo(day("2024-04-01"));
    }
  }

  @Nested
  class NotCounted {
    @Test
    void isExcludedWhenEveryStopLiesBeforeTheStart() {
      Judgement judgement = judge(filed().interviewHeld("om", "2024-02-29"));

      assertThat(judgement.asOf(day("2024-04-01"))).isEqualTo(EXCLUDED);
      assertThat(judgement.reason()).isEqualTo("stop-before-start");
      assertThat(judgement.isCounted()).isFalse();
    }

    @Test
    void isExcludedWhenClosedWhileTheClockRan() {
      Judgement judgement = judge(filed().closed("withdrawn", "2024-03-20"));

      assertThat(judgement.asOf(day("2024-04-01"))).isEqualTo(EXCLUDED);
      assertThat(judgement.reason()).isEqualTo("closed-withdrawn");
    }

    @Test
    void isExcludedWhenClosedAfterTheClockStopped() {
      Judgement judgement =
          judge(filed().interviewHeld("om", "2024-03-10").closed("departed", "2024-03-20"));

      assertThat(judgement.asOf(day("2024-04-01"))).isEqualTo(EXCLUDED);
      assertThat(judgement.reason()).isEqualTo("closed-departed");
    }

    @Test
    void isPendingAgainWhenReopened() {
      CaseStory story = filed().closed("withdrawn", "2024-03-20").reopened("2024-03-20");

      assertThat(judge(story).asOf(day("2024-03-20"))).isEqualTo(PENDING_IN_TIME);
    }

    @Test
    void keepsItsFirstDeadlineWhenReopened() {
      CaseStory story = filed().closed("withdrawn", "2024-03-20").reopened("2024-03-25");

      assertThat(judge(story).deadlineDay()).isEqualTo(day("2024-03-31"));
    }

    @Test
    void isPendingMetWhenTheClockStoppedByTheDeadline() {
      assertThat(judge(filed().interviewHeld("om", "2024-03-31")).asOf(day("2024-06-30")))
          .isEqualTo(PENDING_MET);
    }

    @Test
    void isPendingOverdueWhenTheClockStoppedAfterTheDeadline() {
      assertThat(judge(filed().interviewHeld("om", "2024-04-01")).asOf(day("2024-04-01")))
          .isEqualTo(PENDING_OVERDUE);
    }

    @Test
    void isInTimeOnTheDeadlineDayAndOverdueTheDayAfter() {
      Judgement judgement = judge(filed());

      assertThat(judgement.asOf(day("2024-03-31"))).isEqualTo(PENDING_IN_TIME);
      assertThat(judgement.asOf(day("2024-04-01"))).isEqualTo(PENDING_OVERDUE);
    }
  }
}
