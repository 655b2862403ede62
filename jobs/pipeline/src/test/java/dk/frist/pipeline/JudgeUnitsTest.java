package dk.frist.pipeline;

import static dk.frist.rules.story.PlanBuilder.DECISION;
import static dk.frist.rules.story.PlanBuilder.plan;
import static dk.frist.rules.story.RuleBuilder.within;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dk.frist.rules.casefile.CaseEvent;
import dk.frist.rules.casefile.Fate;
import dk.frist.rules.casefile.Tally;
import dk.frist.rules.figures.Change;
import dk.frist.rules.figures.Column;
import dk.frist.rules.figures.Contribution;
import dk.frist.rules.figures.Series;
import dk.frist.rules.plan.Plans;
import dk.frist.rules.story.CaseStory;
import dk.frist.rules.story.Days;
import dk.frist.rules.verdict.CaseVerdict;
import dk.frist.rules.verdict.Judgement.Standing;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class JudgeUnitsTest {
  private static final Plans PLAN =
      Plans.of(
          plan()
              .clocks(DECISION)
              .target("asylum", within("P30D", DECISION).caseTypes("asylum"))
              .target("family", within("P60D", DECISION).caseTypes("family"))
              .build());

  private static final Series ASYLUM = new Series("plan", "asylum", "decision", "", "");
  private static final Series FAMILY = new Series("plan", "family", "decision", "", "");
  private static final Series ASYLUM_TARGET = new Series("plan", "", "", "asylum", "plain");
  private static final Series FAMILY_TARGET = new Series("plan", "", "", "family", "plain");

  private JudgeHarness judge;

  @BeforeEach
  void start() throws Exception {
    judge = JudgeHarness.started(PLAN);
  }

  @AfterEach
  void stop() throws Exception {
    judge.close();
  }

  private static CaseStory asylumCase() {
    return CaseStory.of("c1").filed("2024-03-01").ofType("asylum");
  }

  private static Contribution leadTime(Series series, String stopDay, int days) {
    return new Contribution(series, Column.LEAD_TIME, Days.day(stopDay), days);
  }

  private static Contribution met(Series series, String day, int days) {
    return new Contribution(series, Column.MET, Days.day(day), days);
  }

  private static Contribution standing(Series series, Column column, String day) {
    return new Contribution(series, column, Contribution.STANDING, Days.day(day));
  }

  @Test
  void openCaseBecomesALeadTimeWhenItIsDecided() throws Exception {
    judge.judge(asylumCase().decided("2024-03-11"));

    assertThat(judge.sumAsOf("2024-03-10"))
        .containsOnly(
            Map.entry(standing(ASYLUM, Column.OPEN, "2024-03-01"), 1L),
            Map.entry(standing(ASYLUM_TARGET, Column.PENDING_RUNNING, "2024-03-31"), 1L));
    assertThat(judge.sumAsOf("2024-03-11"))
        .containsOnly(
            Map.entry(leadTime(ASYLUM, "2024-03-11", 10), 1L),
            Map.entry(met(ASYLUM_TARGET, "2024-03-11", 10), 1L));
  }

  @Test
  void orderOfArrivalChangesNeitherFileNorFigures() throws Exception {
    List<CaseEvent> events =
        asylumCase().decided("2024-03-11").reclassified("family", "2024-03-05").events();

    judge.judge(events.get(1));
    judge.judge(events.get(2));
    judge.judge(events.get(0));

    assertThat(judge.kept("c1")).containsExactly(events.get(0), events.get(2), events.get(1));
    assertThat(judge.sumAsOf("2024-03-11"))
        .containsOnly(
            Map.entry(leadTime(FAMILY, "2024-03-11", 10), 1L),
            Map.entry(met(FAMILY_TARGET, "2024-03-11", 10), 1L));
  }

  @Test
  void reclassifiedCaseMovesFromOnePopulationToTheOther() throws Exception {
    judge.judge(asylumCase().reclassified("family", "2024-03-05"));

    assertThat(judge.sumAsOf("2024-03-04"))
        .containsOnlyKeys(
            standing(ASYLUM, Column.OPEN, "2024-03-01"),
            standing(ASYLUM_TARGET, Column.PENDING_RUNNING, "2024-03-31"));
    assertThat(judge.sumAsOf("2024-03-05"))
        .containsOnlyKeys(
            standing(FAMILY, Column.OPEN, "2024-03-01"),
            standing(FAMILY_TARGET, Column.PENDING_RUNNING, "2024-04-30"));
    assertThat(judge.side(JudgeOutput.VERDICTS))
        .extracting(CaseVerdict::target, verdict -> verdict.judgement().standing())
        .containsExactly(
            tuple("asylum", Standing.PENDING),
            tuple("asylum", Standing.NONE),
            tuple("family", Standing.PENDING));
  }

  @Test
  void voidedDecisionIsTakenBackFromTheDayOfItsVoiding() throws Exception {
    judge.judge(asylumCase().decided("2024-03-11").voided("c1-2", "2024-03-20"));

    assertThat(judge.sumAsOf("2024-03-19")).containsKey(leadTime(ASYLUM, "2024-03-11", 10));
    assertThat(judge.sumAsOf("2024-03-20"))
        .containsOnlyKeys(
            standing(ASYLUM, Column.OPEN, "2024-03-01"),
            standing(ASYLUM_TARGET, Column.PENDING_RUNNING, "2024-03-31"));
  }

  @Test
  void reopenedCaseIsOpenAgainAndKeepsItsDeadline() throws Exception {
    judge.judge(asylumCase().closed("withdrawn", "2024-03-05").reopened("2024-03-10"));

    assertThat(judge.sumAsOf("2024-03-09"))
        .containsOnlyKeys(
            new Contribution(ASYLUM, Column.WITHDRAWN, Days.day("2024-03-05"), 4),
            standing(ASYLUM_TARGET, Column.EXCLUDED_UNCOUNTED, "2024-03-01"),
            new Contribution(ASYLUM_TARGET, Column.LEFT, Days.day("2024-03-05"), 4));
    assertThat(judge.sumAsOf("2024-03-10"))
        .containsOnlyKeys(
            standing(ASYLUM, Column.OPEN, "2024-03-01"),
            standing(ASYLUM_TARGET, Column.PENDING_RUNNING, "2024-03-31"));
  }

  @Test
  void duplicateChangesNothingAndIsTalliedAsOne() throws Exception {
    judge.judge(asylumCase());
    int changes = judge.changes().size();

    judge.judge(asylumCase());

    assertThat(judge.changes()).hasSize(changes);
    assertThat(judge.side(JudgeOutput.TALLIES))
        .containsExactly(Tally.one(Fate.EVENT), Tally.one(Fate.DUPLICATE));
    assertThat(judge.kept("c1")).hasSize(1);
  }

  @Test
  void betterCopyReplacesTheEventAndIsTalliedAsDuplicate() throws Exception {
    judge.judge(asylumCase().recorded("2024-03-08"));

    judge.judge(asylumCase().recorded("2024-03-02"));

    assertThat(judge.kept("c1")).containsExactly(asylumCase().recorded("2024-03-02").lastEvent());
    assertThat(judge.side(JudgeOutput.TALLIES))
        .containsExactly(Tally.one(Fate.EVENT), Tally.one(Fate.DUPLICATE));
    assertThat(judge.sumAsOf("2024-03-02"))
        .containsEntry(standing(ASYLUM, Column.OPEN, "2024-03-01"), 1L);
    assertThat(judge.sumAsOf("2024-03-08"))
        .containsEntry(standing(ASYLUM, Column.OPEN, "2024-03-01"), 1L);
  }

  @Test
  void targetsBeginWithTheFirstRecordedDayAndAgainWithAnEarlierOne() throws Exception {
    judge.judge(CaseStory.of("c1").filed("2024-03-05"));
    judge.judge(CaseStory.of("c2").filed("2024-03-06"));
    judge.judge(CaseStory.of("c3").filed("2024-03-04"));

    assertThat(judge.changes())
        .filteredOn(change -> change.count() == 0)
        .containsExactly(
            Change.begin(ASYLUM_TARGET, Days.day("2024-03-05")),
            Change.begin(FAMILY_TARGET, Days.day("2024-03-05")),
            Change.begin(ASYLUM_TARGET, Days.day("2024-03-04")),
            Change.begin(FAMILY_TARGET, Days.day("2024-03-04")));
  }

  @Test
  void eventOfAClosedDayCountsAsLate() throws Exception {
    long midnight = Days.millis("2024-03-02T00:00", Days.ZONE);
    judge.watermark(midnight - 2);
    judge.judge(asylumCase());
    assertThat(judge.lateEvents()).isZero();

    judge.watermark(midnight - 1);
    judge.judge(CaseStory.of("c2").filed("2024-03-01"));
    judge.judge(CaseStory.of("c3").filed("2024-03-02"));

    assertThat(judge.lateEvents()).isEqualTo(1);
  }

  @Test
  void restoredCaseKnowsItsEvents() throws Exception {
    judge.judge(asylumCase());
    var snapshot = judge.snapshot();
    stop();

    judge = JudgeHarness.restored(PLAN, snapshot);
    judge.judge(asylumCase().decided("2024-03-11").lastEvent());

    assertThat(judge.sumAsOf("2024-03-11"))
        .containsEntry(leadTime(ASYLUM, "2024-03-11", 10), 1L)
        .containsEntry(standing(ASYLUM, Column.OPEN, "2024-03-01"), -1L);
  }
}
