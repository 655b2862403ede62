package dk.frist.pipeline;

import static dk.frist.rules.story.PlanBuilder.DECISION;
import static dk.frist.rules.story.PlanBuilder.elected;
import static dk.frist.rules.story.PlanBuilder.other;
import static dk.frist.rules.story.PlanBuilder.plan;
import static dk.frist.rules.story.RuleBuilder.within;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dk.frist.rules.figures.Series;
import dk.frist.rules.plan.Plan;
import dk.frist.rules.score.Scorecard;
import dk.frist.rules.score.TargetState;
import dk.frist.rules.story.Days;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ScorePlansTest {
  private static final Plan PLAN =
      plan()
          .target("1.1", elected("a", within("P5D", DECISION)), other("b", within("P9D", DECISION)))
          .target("1.2", within("P7D", DECISION))
          .build();
  private static final Plan SECOND =
      plan().edition("second").target("1.2", within("P8D", DECISION)).build();

  private static final Series A = new Series("plan", "", "", "1.1", "a");
  private static final Series B = new Series("plan", "", "", "1.1", "b");
  private static final Series C = new Series("plan", "", "", "1.2", "plain");
  private static final FigureSchedule LIVE = FigureSchedule.live(Duration.ofSeconds(10));

  private ScoreHarness score;

  @BeforeEach
  void start() throws Exception {
    score = ScoreHarness.started(PLAN, LIVE);
  }

  @AfterEach
  void stop() throws Exception {
    score.close();
  }

  @Test
  void cardOfADayComesWhenTheDayHasClosed() throws Exception {
    score.closed("2024-03-01", TargetState.ON_COURSE, A, B, C);
    assertThat(score.fresh()).isEmpty();

    score.dayEnds("2024-03-01");

    assertThat(score.fresh())
        .singleElement()
        .satisfies(
            card -> {
              assertThat(card.asOf()).isEqualTo(Days.day("2024-03-01"));
              assertThat(card.provisional()).isFalse();
              assertThat(card.targets())
                  .extracting(target -> target.target(), target -> target.state())
                  .containsExactly(
                      tuple("1.1", TargetState.ON_COURSE), tuple("1.2", TargetState.ON_COURSE));
            });
  }

  @Test
  void daysOfAReplayComeInTheirOrder() throws Exception {
    for (String day : List.of("2024-03-02", "2024-03-01", "2024-03-04")) {
      score.closed(day, TargetState.ON_COURSE, A, B, C);
    }

    score.inputEnds();

    assertThat(score.fresh())
        .extracting(Scorecard::asOf)
        .containsExactly(Days.day("2024-03-01"), Days.day("2024-03-02"), Days.day("2024-03-04"));
    assertThat(score.timers()).isZero();
  }

  @Test
  void openDayIsShownWhenEverySeriesIsThereAndAgainOnlyIfSomethingMoved() throws Exception {
    score.open("2024-03-01", TargetState.ON_COURSE, A, B);
    score.wallClock(10_000);
    assertThat(score.fresh()).as("one is missing").isEmpty();

    score.open("2024-03-01", TargetState.ON_COURSE, C);
    score.wallClock(20_000);
    assertThat(score.fresh()).singleElement().matches(Scorecard::provisional);

    score.wallClock(30_000);
    assertThat(score.fresh()).isEmpty();

    score.open("2024-03-01", TargetState.AT_RISK, C);
    score.wallClock(40_000);
    assertThat(score.fresh())
        .singleElement()
        .extracting(card -> card.targets().get(1).state())
        .isEqualTo(TargetState.AT_RISK);
  }

  @Test
  void closedDayNeedsNoProvisionalCardAfterIt() throws Exception {
    score.open("2024-03-01", TargetState.ON_COURSE, A, B, C);
    score.closed("2024-03-01", TargetState.ON_COURSE, A, B, C);
    score.dayEnds("2024-03-01");
    score.fresh();

    score.wallClock(10_000);

    assertThat(score.fresh()).isEmpty();
  }

  @Test
  void cardNeverMixesDays() throws Exception {
    score.closed("2024-03-01", TargetState.ON_COURSE, A, B, C);
    score.dayEnds("2024-03-01");
    score.open("2024-03-02", TargetState.AT_RISK, A);
    score.fresh();

    score.wallClock(10_000);

    assertThat(score.fresh()).isEmpty();
  }

  @Test
  void lateChangeThatMendsTheLastDayMendsItsCard() throws Exception {
    score.closed("2024-03-01", TargetState.ON_COURSE, A, B, C);
    score.dayEnds("2024-03-01");
    score.fresh();

    score.closed("2024-03-01", TargetState.AT_RISK, C);
    score.inputEnds();

    assertThat(score.fresh())
        .singleElement()
        .satisfies(
            card ->
                assertThat(card.targets())
                    .extracting(target -> target.state())
                    .containsExactly(TargetState.ON_COURSE, TargetState.AT_RISK));
  }

  @Test
  void stateHoldsTheLastClosedDayAlone() throws Exception {
    for (String day : List.of("2024-03-01", "2024-03-02", "2024-03-03")) {
      score.open(day, TargetState.ON_COURSE, A, B, C);
      score.closed(day, TargetState.ON_COURSE, A, B, C);
      score.dayEnds(day);
    }

    assertThat(score.attainments()).isEqualTo(3);
    assertThat(score.timers()).isZero();
  }

  @Test
  void dayThatWasShownAndGivesNoFiguresIsForgotten() throws Exception {
    score.open("2024-03-01", TargetState.ON_COURSE, A, B, C);

    score.dayEnds("2024-03-01");

    assertThat(score.fresh()).isEmpty();
    assertThat(score.attainments()).isZero();
  }

  @Test
  void restartShowsTheLastClosedCardOnceMore() throws Exception {
    score.closed("2024-03-01", TargetState.ON_COURSE, A, B, C);
    score.dayEnds("2024-03-01");
    List<Scorecard> before = score.fresh();

    score = score.restartedBy(PLAN);
    score.wallClock(10_000);
    assertThat(score.fresh()).isEqualTo(before);

    score.wallClock(20_000);
    assertThat(score.fresh()).isEmpty();
  }

  @Test
  void cardOfAnotherEditionRestsOnNothingOfTheFormer() throws Exception {
    score.closed("2024-03-01", TargetState.ON_COURSE, A, B, C);
    score.dayEnds("2024-03-01");

    score = score.restartedBy(SECOND);
    score.closed("2024-03-01", TargetState.AT_RISK, C);
    assertThat(score.stateEntries()).as("attainments, progress").isEqualTo(2);
    score.dayEnds("2024-03-01");

    assertThat(score.fresh())
        .singleElement()
        .satisfies(
            card ->
                assertThat(card.targets())
                    .singleElement()
                    .matches(target -> target.state() == TargetState.AT_RISK));
  }

  @Test
  void planThatIsGoneLeavesNoState() throws Exception {
    score.open("2024-03-01", TargetState.ON_COURSE, A, B, C);

    score = score.restartedBy(plan().id("other").build());
    score.dayEnds("2024-03-01");

    assertThat(score.fresh()).isEmpty();
    assertThat(score.stateEntries()).isZero();
  }
}
