package dk.frist.rules.verdict;

import static dk.frist.rules.story.Days.day;
import static dk.frist.rules.story.PlanBuilder.EXTENSION;
import static dk.frist.rules.story.RuleBuilder.within;
import static org.assertj.core.api.Assertions.assertThat;

import dk.frist.rules.casefile.CaseFile;
import dk.frist.rules.casefile.EventKind;
import dk.frist.rules.plan.CompletedBy;
import dk.frist.rules.story.CaseStory;
import org.junit.jupiter.api.Test;

/** What is listed is decided by 16 March 2024. */
class CompletedByJudgeTest {
  private static final CompletedBy RULE =
      within("P0D", EXTENSION).countedIn("2023-11-03/2024-12-31").completedBy("2024-03-16");

  private static Judgement judge(CaseStory story) {
    CaseFile file = story.file();
    return CompletedByJudge.judge(RULE, file, ClockState.of(EXTENSION, file));
  }

  private static CaseStory listed(String day) {
    return CaseStory.of("c1").happened(EventKind.EXTENSION_DUE, day);
  }

  @Test
  void caseThatRunsOnIsMissedFromTheDayAfterTheDate() {
    Judgement judgement = judge(listed("2023-11-03"));

    assertThat(judgement.asOf(day("2024-03-16"))).isEqualTo(VerdictKind.PENDING_IN_TIME);
    assertThat(judgement.asOf(day("2024-03-17"))).isEqualTo(VerdictKind.MISSED);
    assertThat(judgement.countedOnDay()).isEqualTo(day("2024-03-16"));
  }

  @Test
  void caseListedAfterTheDateIsMissedOnThatDayAndNeverInTime() {
    Judgement judgement = judge(listed("2024-03-17"));

    assertThat(judgement.asOf(day("2024-03-17"))).isEqualTo(VerdictKind.MISSED);
    assertThat(judgement.countedOnDay()).isEqualTo(day("2024-03-17"));
  }
}
