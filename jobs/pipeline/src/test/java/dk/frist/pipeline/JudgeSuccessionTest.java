package dk.frist.pipeline;

import static dk.frist.rules.story.PlanBuilder.DECISION;
import static dk.frist.rules.story.PlanBuilder.elected;
import static dk.frist.rules.story.PlanBuilder.other;
import static dk.frist.rules.story.PlanBuilder.plan;
import static dk.frist.rules.story.RuleBuilder.within;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dk.frist.rules.figures.Change;
import dk.frist.rules.figures.Series;
import dk.frist.rules.plan.Plan;
import dk.frist.rules.plan.Plans;
import dk.frist.rules.story.CaseStory;
import dk.frist.rules.story.Days;
import dk.frist.rules.verdict.CaseVerdict;
import dk.frist.rules.verdict.Judgement.Standing;
import java.util.List;
import org.apache.flink.runtime.checkpoint.OperatorSubtaskState;
import org.junit.jupiter.api.Test;

/** Files that one edition of a plan has judged, and then another. */
class JudgeSuccessionTest {
  private static final Plan FIRST =
      plan()
          .clocks(DECISION)
          .target("asylum", within("P30D", DECISION).caseTypes("asylum"))
          .target(
              "any",
              elected("strict", within("P5D", DECISION)),
              other("mild", within("P9D", DECISION)))
          .build();

  /** A shorter deadline for another case type, and a reading less. */
  private static final Plan SECOND =
      plan()
          .edition("second")
          .clocks(DECISION)
          .target("asylum", within("P30D", DECISION).caseTypes("family"))
          .target("any", elected("strict", within("P3D", DECISION)))
          .build();

  private static final Plan NEIGHBOUR =
      plan().id("neighbour").target("any", within("P7D", DECISION)).build();

  private static final List<CaseStory> STORIES =
      List.of(
          CaseStory.of("c1").filed("2024-03-04").ofType("asylum").decided("2024-03-08"),
          CaseStory.of("c2").filed("2024-03-02").ofType("family").recorded("2024-03-05"));

  private static OperatorSubtaskState judgedBy(Plan... plans) throws Exception {
    try (var judge = JudgeHarness.started(Plans.of(plans))) {
      for (CaseStory story : STORIES) {
        judge.judge(story);
      }
      return judge.snapshot();
    }
  }

  @Test
  void fileIsJudgedAnewAsAFreshReplayWould() throws Exception {
    try (var fresh = JudgeHarness.started(Plans.of(SECOND));
        var judge = JudgeHarness.restored(Plans.of(SECOND), judgedBy(FIRST))) {
      for (CaseStory story : STORIES) {
        fresh.judge(story);
      }

      judge.watermark(1);

      for (String day : List.of("2024-03-04", "2024-03-05", "2024-03-08")) {
        assertThat(judge.sumAsOf(day)).isNotEmpty().isEqualTo(fresh.sumAsOf(day));
      }
      assertThat(judge.changes())
          .filteredOn(change -> change.count() == 0)
          .extracting(Change::series, Change::recordedDay)
          .contains(
              tuple(new Series("plan", "", "", "any", "strict"), Days.day("2024-03-04")),
              tuple(new Series("plan", "", "", "asylum", "plain"), Days.day("2024-03-04")));
    }
  }

  @Test
  void verdictThatTheNewEditionDoesNotGiveIsTakenBack() throws Exception {
    try (var judge = JudgeHarness.restored(Plans.of(SECOND), judgedBy(FIRST))) {
      judge.watermark(1);

      assertThat(judge.verdicts())
          .extracting(
              CaseVerdict::unit,
              CaseVerdict::caseType,
              CaseVerdict::target,
              CaseVerdict::reading,
              verdict -> verdict.judgement().standing())
          .containsExactlyInAnyOrder(
              tuple("c1", "asylum", "asylum", "plain", Standing.NONE),
              tuple("c1", "asylum", "any", "strict", Standing.MISSED),
              tuple("c1", "asylum", "any", "mild", Standing.NONE),
              tuple("c2", "family", "asylum", "plain", Standing.PENDING),
              tuple("c2", "family", "any", "strict", Standing.PENDING),
              tuple("c2", "family", "any", "mild", Standing.NONE));
    }
  }

  @Test
  void sameEditionJudgesNothingAnew() throws Exception {
    try (var judge = JudgeHarness.restored(Plans.of(FIRST), judgedBy(FIRST))) {
      judge.watermark(1);

      assertThat(judge.changes()).isEmpty();
      assertThat(judge.verdicts()).isEmpty();
    }
  }

  @Test
  void planThatStaysIsNotJudgedAnewBesideOneThatIsReplaced() throws Exception {
    Plans second = Plans.of(SECOND, NEIGHBOUR);
    try (var judge = JudgeHarness.restored(second, judgedBy(FIRST, NEIGHBOUR))) {
      judge.watermark(1);

      assertThat(judge.changes()).extracting(change -> change.series().plan()).containsOnly("plan");
      assertThat(judge.verdicts()).extracting(CaseVerdict::plan).containsOnly("plan");
    }
  }

  @Test
  void newPlanJudgesWhatIsThereAlready() throws Exception {
    Plans both = Plans.of(FIRST, NEIGHBOUR);
    try (var judge = JudgeHarness.restored(both, judgedBy(FIRST))) {
      judge.watermark(1);

      assertThat(judge.verdicts())
          .extracting(CaseVerdict::plan, CaseVerdict::unit, v -> v.judgement().standing())
          .containsExactlyInAnyOrder(
              tuple("neighbour", "c1", Standing.MET), tuple("neighbour", "c2", Standing.PENDING));
    }
  }

  @Test
  void fileGoesOnUnderTheNewEdition() throws Exception {
    CaseStory c2 =
        CaseStory.of("c2")
            .filed("2024-03-02")
            .ofType("family")
            .recorded("2024-03-05")
            .decided("2024-03-06");
    try (var judge = JudgeHarness.restored(Plans.of(SECOND), judgedBy(FIRST))) {
      judge.judge(c2.lastEvent());

      assertThat(judge.kept("c2")).isEqualTo(c2.kept());
      assertThat(judge.verdicts())
          .filteredOn(verdict -> verdict.target().equals("any") && verdict.unit().equals("c2"))
          .extracting(CaseVerdict::reading, verdict -> verdict.judgement().standing())
          .containsExactly(
              tuple("strict", Standing.PENDING),
              tuple("mild", Standing.NONE),
              tuple("strict", Standing.MISSED));
    }
  }

  @Test
  void secondRestartUnderTheNewEditionJudgesNothingAnew() throws Exception {
    OperatorSubtaskState second;
    try (var judge = JudgeHarness.restored(Plans.of(SECOND), judgedBy(FIRST))) {
      second = judge.snapshot();
    }

    try (var judge = JudgeHarness.restored(Plans.of(SECOND), second)) {
      judge.watermark(1);

      assertThat(judge.changes()).isEmpty();
      assertThat(judge.verdicts()).isEmpty();
    }
  }
}
