package dk.frist.connectors.files;

import static dk.frist.connectors.PlanStory.ASYLUM_DECISIONS;
import static dk.frist.connectors.PlanStory.BOTH;
import static dk.frist.connectors.PlanStory.ELECTED;
import static dk.frist.connectors.PlanStory.OF_SIRI;
import static dk.frist.connectors.PlanStory.PLANS;
import static dk.frist.connectors.PlanStory.SIRI_ASYLUM_DECISIONS;
import static dk.frist.connectors.PlanStory.asOf;
import static dk.frist.connectors.PlanStory.day;
import static dk.frist.connectors.PlanStory.figure;
import static dk.frist.rules.casefile.CaseFile.NO_DAY;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dk.frist.connectors.PlanStory;
import dk.frist.connectors.ScoredPlan;
import dk.frist.connectors.files.ReplayRun.Emitted;
import dk.frist.rules.casefile.RejectReason;
import dk.frist.rules.casefile.Rejected;
import dk.frist.rules.figures.FigureSet;
import dk.frist.rules.figures.Measure;
import dk.frist.rules.figures.Window;
import dk.frist.rules.plan.Plans;
import dk.frist.rules.verdict.CaseVerdict;
import dk.frist.rules.verdict.Judgement;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A replay by several plans at once writes a folder for each. */
class SeveralPlansTest {
  private static final Judgement RUNNING_UNTIL_MAY =
      new Judgement(
          Judgement.Standing.PENDING,
          null,
          day("2024-04-01"),
          NO_DAY,
          day("2024-05-01"),
          NO_DAY,
          day("2024-12-31"),
          NO_DAY,
          NO_DAY,
          NO_DAY);

  @TempDir Path parent;

  @Test
  void eachPlanHasAFolderAndRejectionsStandBesideThem() throws Exception {
    ReplayRun run = new ReplayRun(parent, 3, BOTH);

    ReplaySummary summary = run.of(everything());

    assertThat(run.files())
        .containsOnlyKeys(
            "rejected.csv",
            "siri-2024/figures.csv",
            "siri-2024/forecasts.csv",
            "siri-2024/insights.csv",
            "siri-2024/metrics.om",
            "siri-2024/replay.json",
            "siri-2024/scorecard.csv",
            "siri-2024/verdicts.csv",
            "us-2024/figures.csv",
            "us-2024/forecasts.csv",
            "us-2024/insights.csv",
            "us-2024/metrics.om",
            "us-2024/replay.json",
            "us-2024/scorecard.csv",
            "us-2024/verdicts.csv");
    assertThat(summary)
        .extracting(ReplaySummary::figures, ReplaySummary::verdicts, ReplaySummary::rejected)
        .containsExactly(4L, 2L, 1L);
    assertThat(run.lines("us-2024/figures.csv").subList(1, 3))
        .containsExactly(
            "2024-05-02,,,1.1a,interview-required,period,met,9",
            "2024-05-02,asylum,decision,,,now,open,12");
    assertThat(run.lines("siri-2024/figures.csv").subList(1, 3))
        .containsExactly(
            "2024-05-01,,,1.1a,plain,period,met,7", "2024-05-01,asylum,decision,,,now,open,5");
  }

  @Test
  void samplesCarryTheirOwnPlanAndAgency() throws Exception {
    ReplayRun run = new ReplayRun(parent, 1, BOTH);

    run.of(everything());

    assertThat(run.files().get("siri-2024/metrics.om"))
        .contains("plan=\"siri-2024\",agency=\"siri\",case_type=\"asylum\"")
        .doesNotContain("us-2024");
    assertThat(run.files().get("us-2024/metrics.om"))
        .contains("plan=\"us-2024\",agency=\"udlaendingestyrelsen\",target=\"1.1a\"")
        .doesNotContain("siri");
  }

  @Test
  void verdictsOfEveryPlanAreAsOfTheLastDayOfAny() throws Exception {
    ReplayRun run = new ReplayRun(parent, 2, BOTH);

    run.of(everything());

    assertThat(run.lines("siri-2024/verdicts.csv").get(1))
        .isEqualTo("c1,asylum,1.1a,plain,pending_overdue,,2024-04-01,,2024-05-01,,");
    assertThat(run.lines("us-2024/verdicts.csv").get(1))
        .isEqualTo("c1,asylum,1.1a,interview-required,pending_overdue,,2024-04-01,,2024-05-01,,");
  }

  @Test
  void filesAreThoseOfEachPlanAlone() throws Exception {
    ReplayRun together = new ReplayRun(parent.resolve("both"), 2, BOTH);
    ReplayRun alone = new ReplayRun(parent.resolve("one"), 2, Plans.of(PlanStory.PLAN));
    Emitted all = everything();

    together.of(all);
    alone.of(
        new Emitted(
            all.figures().stream().filter(f -> f.series().plan().equals("us-2024")).toList(),
            all.verdicts().stream().filter(v -> v.plan().equals("us-2024")).toList(),
            all.rejected()));

    Map<String, String> files = together.files();
    assertThat(alone.files())
        .hasSize(8)
        .allSatisfy(
            (name, content) ->
                assertThat(files)
                    .containsEntry(
                        name.equals("rejected.csv") ? name : "us-2024/" + name, content));
  }

  @Test
  void scorecardsGoToTheirPlans() throws Exception {
    ReplayRun run = new ReplayRun(parent, 2, Plans.of(ScoredPlan.PLAN, ScoredPlan.SIRI));

    run.of(Emitted.of(ScoredPlan.card("2024-08-31"), ScoredPlan.cardOfSiri("2024-08-31")));

    assertThat(run.lines("us-2024/scorecard.csv")).hasSize(15);
    assertThat(run.lines("siri-2024/scorecard.csv").subList(1, 4))
        .containsExactly(
            "2024-08-31,1.1b,,,certain,0.960000,95.5%,100,100,100,100,false,"
                + "The required share is reached even if everything still open fails.",
            "2024-08-31,1.1b,plain,true,certain,0.960000,95.5%,,,,,,"
                + "The required share is reached even if everything still open fails.",
            "2024-08-31,,,,,,,,100,100,100,,");
  }

  @Test
  void filesThatAFormerReplayOfOnePlanLeftDoNotStandBesideTheFolders() throws Exception {
    new ReplayRun(parent, 1).of(Emitted.NOTHING);
    Files.writeString(parent.resolve("notes.txt"), "mine");

    try (ReplayFolder folder = ReplayFolder.open(parent, true)) {
      folder.finish(BOTH);
    }

    assertThat(parent)
        .isDirectoryContaining("glob:**/us-2024")
        .isDirectoryContaining("glob:**/notes.txt")
        .isDirectoryNotContaining("glob:**/{figures.csv,verdicts.csv,scorecard.csv,metrics.om}");
  }

  @Test
  void foldersThatAFormerReplayOfSeveralPlansLeftDoNotStandBesideTheFiles() throws Exception {
    try (ReplayFolder folder = ReplayFolder.open(parent, false)) {
      folder.finish(BOTH);
    }
    Files.writeString(parent.resolve("siri-2024/notes.txt"), "mine");

    try (ReplayFolder folder = ReplayFolder.open(parent, true)) {
      folder.finish(PLANS);
    }

    assertThat(parent)
        .isDirectoryContaining("glob:**/scorecard.csv")
        .isDirectoryNotContaining("glob:**/us-2024");
    assertThat(parent.resolve("siri-2024/notes.txt")).hasContent("mine");
  }

  @Test
  void resultsOfAPlanThatWasNotGivenAreNotLost() {
    assertThatThrownBy(() -> new ReplayRun(parent, 1).of(everything()))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("results of a plan that was not given: siri-2024");
  }

  @Test
  void folderOfAPlanIsNeitherHiddenNorAboveNorDeeper() {
    assertThat(PlanResults.folderOf("us-2024")).isEqualTo("us-2024");
    assertThat(PlanResults.folderOf("..")).isEqualTo("%2E.");
    assertThat(PlanResults.folderOf("us/2024")).isEqualTo("us%2F2024");
  }

  private static Emitted everything() {
    FigureSet[] figures = {
      asOf("2024-05-02", ASYLUM_DECISIONS, figure(Window.NOW, Measure.OPEN, 12)),
      asOf("2024-05-01", SIRI_ASYLUM_DECISIONS, figure(Window.NOW, Measure.OPEN, 5)),
      asOf("2024-05-02", ELECTED, figure(Window.PERIOD, Measure.MET, 9)),
      asOf("2024-05-01", OF_SIRI, figure(Window.PERIOD, Measure.MET, 7)),
    };
    return new Emitted(
        List.of(figures),
        List.of(verdict("us-2024", "interview-required"), verdict("siri-2024", "plain")),
        List.of(new Rejected("log.csv", 3, RejectReason.MISSING_VALUE, "no case id")));
  }

  private static CaseVerdict verdict(String plan, String reading) {
    return new CaseVerdict(
        plan, "c1", "asylum", "1.1a", reading, day("2024-04-20"), RUNNING_UNTIL_MAY);
  }
}
