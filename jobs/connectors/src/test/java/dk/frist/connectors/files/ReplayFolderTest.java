package dk.frist.connectors.files;

import static dk.frist.connectors.PlanStory.ASYLUM_DECISIONS;
import static dk.frist.connectors.PlanStory.PLANS;
import static dk.frist.connectors.PlanStory.asOf;
import static dk.frist.connectors.PlanStory.figure;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dk.frist.connectors.InvalidInputException;
import dk.frist.connectors.files.ReplayProgress.Phase;
import dk.frist.connectors.files.ReplayRun.Emitted;
import dk.frist.rules.casefile.RejectReason;
import dk.frist.rules.casefile.Rejected;
import dk.frist.rules.figures.FigureSet;
import dk.frist.rules.figures.Measure;
import dk.frist.rules.figures.Window;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.flink.util.InstantiationUtil;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReplayFolderTest {
  private static final FigureSet TWELVE_OPEN =
      asOf("2024-05-03", ASYLUM_DECISIONS, figure(Window.NOW, Measure.OPEN, 12));

  @TempDir Path parent;

  @Test
  void emptyLogGivesHeadersAndAnEmptyMetricsFile() throws Exception {
    ReplayRun run = new ReplayRun(parent.resolve("out"), 2);

    ReplaySummary summary = run.of(Emitted.NOTHING);

    assertThat(summary)
        .isEqualTo(new ReplaySummary(null, 0, 0, 0, new Rejections(new TreeMap<>(), 0), 0));
    assertThat(run.files())
        .containsOnlyKeys(
            "figures.csv",
            "insights.csv",
            "forecasts.csv",
            "scorecard.csv",
            "verdicts.csv",
            "rejected.csv",
            "metrics.om",
            "replay.json")
        .containsEntry("figures.csv", "as_of,case_type,clock,target,reading,window,measure,value\n")
        .containsEntry(
            "scorecard.csv",
            "as_of,target,reading,elected,state,value,required,weight,points_low,points_elected,"
                + "points_high,depends_on_reading,rule\n")
        .containsEntry(
            "verdicts.csv",
            "unit,case_type,target,reading,verdict,reason,from,to,deadline,lead_days,counted_on\n")
        .containsEntry("rejected.csv", "source,line,reason,text\n")
        .containsEntry("metrics.om", "# EOF\n");
  }

  @Test
  void foldersOnTheWayAreMade() throws Exception {
    try (ReplayFolder folder = ReplayFolder.open(parent.resolve("a/b"), false)) {
      folder.finish(PLANS);
    }

    assertThat(parent.resolve("a/b/figures.csv")).exists();
  }

  @Test
  void folderThatIsNotEmptyIsRefusedAndLeftAlone() throws Exception {
    Files.writeString(parent.resolve("notes.txt"), "mine");

    assertThatThrownBy(() -> ReplayFolder.open(parent, false))
        .isInstanceOf(InvalidInputException.class)
        .hasMessage(
            parent
                + ": is not empty; name a new or empty folder, or replace a former replay with"
                + " --force");
    assertThat(parent).isDirectoryNotContaining(path -> !path.endsWith("notes.txt"));
  }

  @Test
  void forceReplacesAFormerReplayAndKeepsOtherFiles() throws Exception {
    Files.writeString(parent.resolve("figures.csv"), "old");
    Files.writeString(parent.resolve("notes.txt"), "mine");

    try (ReplayFolder folder = ReplayFolder.open(parent, true)) {
      folder.finish(PLANS);
    }

    assertThat(parent.resolve("figures.csv")).content().startsWith("as_of,");
    assertThat(parent.resolve("notes.txt")).hasContent("mine");
  }

  @Test
  void forceClearsWhatAKilledReplayLeft() throws Exception {
    ReplayFolder killed = ReplayFolder.open(parent, false);
    new ReplayRun(parent, 1).write(killed, Emitted.of(TWELVE_OPEN));

    try (ReplayFolder folder = ReplayFolder.open(parent, true)) {
      assertThat(folder.finish(PLANS).figures()).isZero();
    }
  }

  @Test
  void fileInPlaceOfAFolderIsRefused() throws Exception {
    Path file = Files.writeString(parent.resolve("out"), "");

    assertThatThrownBy(() -> ReplayFolder.open(file, true))
        .isInstanceOf(InvalidInputException.class)
        .hasMessage(file + ": is a file; results go to a folder");
  }

  @Test
  void failedJobLeavesAnEmptyFolder() throws Exception {
    try (ReplayFolder folder = ReplayFolder.open(parent, false)) {
      new ReplayRun(parent, 2).write(folder, Emitted.of(TWELVE_OPEN));
    }

    assertThat(parent).isEmptyDirectory();
  }

  @Test
  void filesAppearOnlyWhenAllAreWritten() throws Exception {
    Files.writeString(parent.resolve("figures.csv"), "old");
    ReplayRun run = new ReplayRun(parent, 1);

    try (ReplayFolder folder = ReplayFolder.open(parent, true)) {
      run.write(folder, Emitted.of(TWELVE_OPEN, TWELVE_OPEN));

      assertThatThrownBy(() -> folder.finish(PLANS))
          .isInstanceOf(IllegalStateException.class)
          .hasMessageContaining("one figure came twice");
    }

    assertThat(run.files()).containsOnlyKeys("figures.csv").containsEntry("figures.csv", "old");
  }

  @Test
  void progressTellsEachPhase() throws Exception {
    List<Phase> phases = Collections.synchronizedList(new ArrayList<>());
    try (ReplayFolder folder = ReplayFolder.open(parent, false)) {
      new ReplayRun(parent, 1).write(folder, Emitted.of(TWELVE_OPEN));
      folder.finish(ReplayInputs.unnamed(PLANS), "2024-05-04", (phase, more) -> phases.add(phase));
    }

    assertThat(phases)
        .containsExactlyInAnyOrder(
            Phase.SORT,
            Phase.FIGURES,
            Phase.SORT,
            Phase.SCORECARD,
            Phase.SORT,
            Phase.VERDICTS,
            Phase.SORT,
            Phase.REJECTED,
            Phase.SORT,
            Phase.METRICS)
        .containsSubsequence(Phase.SORT, Phase.FIGURES, Phase.METRICS)
        .containsSubsequence(Phase.FIGURES, Phase.VERDICTS);
    assertThat(parent.resolve("metrics.om")).content().contains("replay_id=\"2024-05-04\"");
  }

  @Test
  void progressAddsUpToTheRowsOfEachFile() throws Exception {
    Map<Phase, Long> rows = new ConcurrentHashMap<>();
    Rejected row = new Rejected("log.csv", 7, RejectReason.MISSING_VALUE, "no case");
    try (ReplayFolder folder = ReplayFolder.open(parent, false)) {
      Emitted emitted =
          new Emitted(List.of(TWELVE_OPEN), List.of(), Collections.nCopies(250_000, row));
      new ReplayRun(parent, 1).write(folder, emitted);
      folder.finish(
          ReplayInputs.unnamed(PLANS), null, (phase, more) -> rows.merge(phase, more, Long::sum));
    }

    assertThat(rows)
        .containsEntry(Phase.REJECTED, 250_000L)
        .containsEntry(Phase.FIGURES, 1L)
        .containsEntry(Phase.SORT, 250_001L);
  }

  @Test
  void sinksCanBeSentToATaskManager() throws Exception {
    try (ReplayFolder folder = ReplayFolder.open(parent, false)) {
      assertThat(InstantiationUtil.clone(folder.figures())).isNotNull();
      assertThat(InstantiationUtil.clone(folder.scorecards())).isNotNull();
      assertThat(InstantiationUtil.clone(folder.verdicts())).isNotNull();
      assertThat(InstantiationUtil.clone(folder.rejected())).isNotNull();
    }
  }
}
