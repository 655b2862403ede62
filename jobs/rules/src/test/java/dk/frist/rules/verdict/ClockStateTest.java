package dk.frist.rules.verdict;

import static dk.frist.rules.casefile.CaseFile.NO_DAY;
import static dk.frist.rules.story.Days.day;
import static dk.frist.rules.story.PlanBuilder.DECISION;
import static dk.frist.rules.story.PlanBuilder.INTERVIEW;
import static org.assertj.core.api.Assertions.assertThat;

import dk.frist.rules.story.CaseStory;
import dk.frist.rules.verdict.ClockState.Excluded;
import dk.frist.rules.verdict.ClockState.NotStarted;
import dk.frist.rules.verdict.ClockState.Running;
import dk.frist.rules.verdict.ClockState.Stopped;
import org.junit.jupiter.api.Test;

class ClockStateTest {
  private static CaseStory story() {
    return CaseStory.of("c1");
  }

  private static ClockState decision(CaseStory story) {
    return ClockState.of(DECISION, story.file());
  }

  @Test
  void caseWithoutAFromEventIsNotOnTheClock() {
    assertThat(decision(story().decided("2024-01-03"))).isInstanceOf(NotStarted.class);
  }

  @Test
  void clockStartsOnTheEarliestBusinessDate() {
    assertThat(decision(story().filed("2024-01-05").filed("2024-01-03")))
        .isEqualTo(new Running(day("2024-01-03")));
  }

  @Test
  void clockStopsOnTheEarliestDateOnOrAfterTheStart() {
    CaseStory story =
        story()
            .filed("2024-01-03")
            .decided("2024-01-02")
            .decided("2024-02-09")
            .decided("2024-02-01");

    assertThat(decision(story)).isEqualTo(new Stopped(day("2024-01-03"), day("2024-02-01")));
  }

  @Test
  void startDayIsDayZero() {
    ClockState state = decision(story().filed("2024-01-03T23:00").decided("2024-01-03T00:30"));

    assertThat(state).isEqualTo(new Stopped(day("2024-01-03"), day("2024-01-03")));
    assertThat(((Stopped) state).leadDays()).isZero();
  }

  @Test
  void leadTimeIsCalendarDaysAcrossALeapDay() {
    ClockState state = decision(story().filed("2024-02-28").decided("2024-03-01"));

    assertThat(((Stopped) state).leadDays()).isEqualTo(2);
  }

  @Test
  void stopsBeforeTheStartOnlyExclude() {
    assertThat(decision(story().filed("2024-01-03").decided("2024-01-02")))
        .isEqualTo(new Excluded(day("2024-01-03"), "stop-before-start", NO_DAY));
  }

  @Test
  void stopBeforeStartIsSaidEvenOfAClosedCase() {
    CaseStory story =
        story().filed("2024-01-03").decided("2024-01-02").closed("withdrawn", "2024-01-09");

    assertThat(decision(story))
        .isEqualTo(new Excluded(day("2024-01-03"), "stop-before-start", NO_DAY));
  }

  @Test
  void closureExcludesWithItsReason() {
    assertThat(decision(story().filed("2024-01-03").closed("withdrawn", "2024-01-09")))
        .isEqualTo(new Excluded(day("2024-01-03"), "closed-withdrawn", day("2024-01-09")));
  }

  @Test
  void closureDoesNotTakeAStopAway() {
    CaseStory story = story().filed("2024-01-03").decided("2024-01-09").closed("x", "2024-01-09");

    assertThat(decision(story)).isEqualTo(new Stopped(day("2024-01-03"), day("2024-01-09")));
  }

  @Test
  void reopenedCaseRunsFromItsFirstStart() {
    CaseStory story =
        story().filed("2024-01-03").closed("withdrawn", "2024-01-09").reopened("2024-02-01");

    assertThat(decision(story)).isEqualTo(new Running(day("2024-01-03")));
  }

  @Test
  void onlyTheNarrowedKindStopsTheClock() {
    CaseStory story = story().filed("2024-01-03").interviewHeld("asylum", "2024-01-09");

    assertThat(ClockState.of(INTERVIEW, story.file())).isEqualTo(new Running(day("2024-01-03")));
    assertThat(ClockState.of(INTERVIEW, story.interviewHeld("om", "2024-01-10").file()))
        .isEqualTo(new Stopped(day("2024-01-03"), day("2024-01-10")));
  }
}
