package dk.frist.connectors.files;

import static dk.frist.connectors.PlanStory.ASYLUM_DECISIONS;
import static dk.frist.connectors.PlanStory.asOf;
import static dk.frist.connectors.PlanStory.figure;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dk.frist.connectors.InvalidInputException;
import dk.frist.connectors.files.ReplayInputs.Schedule;
import dk.frist.connectors.files.ReplayRun.Emitted;
import dk.frist.connectors.plan.PlanFiles;
import dk.frist.rules.figures.Measure;
import dk.frist.rules.figures.Window;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Folders that are not read, and what is said of them. */
class ReplayResultsRefusalTest {
  @TempDir private Path parent;

  private Path log;
  private Path out;

  @BeforeEach
  void writeALog() throws IOException {
    log = Files.writeString(parent.resolve("log.csv"), "case,at\n");
    out = parent.resolve("out");
  }

  private void replay() throws Exception {
    Path folder = Path.of("").toAbsolutePath();
    while (!Files.isDirectory(folder.resolve("jobs/plans"))) {
      folder = folder.getParent();
    }
    List<Path> plans = List.of(folder.resolve("jobs/plans/udlaendingestyrelsen-2024.yaml"));
    ReplayInputs given =
        ReplayInputs.read(
            PlanFiles.read(plans), plans, List.of(log), null, Schedule.sampled("end"));
    try (ReplayFolder made = ReplayFolder.open(out, true)) {
      new ReplayRun(out, 2)
          .write(
              made,
              Emitted.of(
                  asOf("2024-05-03", ASYLUM_DECISIONS, figure(Window.NOW, Measure.OPEN, 12))));
      made.finish(given, ReplayFolder.DEFAULT_REPLAY_ID, ReplayProgress.SILENT);
    }
  }

  @Test
  void folderThatIsNoReplayIsRefused() throws Exception {
    Files.createDirectories(out);

    assertRefused(out, ": is not the folder of a replay: it has no replay.json");
    assertRefused(parent.resolve("none"), ": there is no such folder");
    assertRefused(log, ": is a file; name the folder of a replay");
  }

  @Test
  void folderOfSeveralPlansNamesThem() throws Exception {
    replay();

    assertRefused(
        parent, ": holds a folder for each of several plans; name one: " + parent.resolve("out"));
  }

  @Test
  void folderThatLacksFilesNamesThem() throws Exception {
    replay();
    Files.delete(out.resolve("figures.csv"));
    Files.delete(out.resolve("plan.yaml"));

    assertRefused(out, ": lacks plan.yaml, figures.csv; replay again");
  }

  @Test
  void folderOfAnotherFormatIsRefused() throws Exception {
    replay();
    Path manifest = out.resolve("replay.json");
    Files.writeString(
        manifest, Files.readString(manifest).replace("\"format\" : 1", "\"format\" : 9"));

    assertRefusedFor(manifest, ": is of format 9, and this Frist reads format 1; replay again");
    Files.writeString(manifest, "nothing");
    assertRefusedFor(manifest, ": is no manifest of a replay; replay again");
  }

  @Test
  void planThatWasChangedAfterTheReplayIsRefused() throws Exception {
    replay();
    Path copy = out.resolve("plan.yaml");
    Files.writeString(copy, Files.readString(copy) + "\n");

    assertThatThrownBy(() -> ReplayResults.open(out))
        .isInstanceOf(InvalidInputException.class)
        .hasMessageStartingWith(copy + ": is not the plan that was judged by: its edition is ");
  }

  @Test
  void rowThatNoReplayWritesIsNamedWithItsLine() throws Exception {
    replay();
    Path figures = out.resolve("figures.csv");
    Files.writeString(figures, Files.readString(figures) + "2024-05-04,,,,,now,opened,1\n");
    ReplayResults results = ReplayResults.open(out);

    assertThatThrownBy(() -> results.figures(row -> {}))
        .isInstanceOf(InvalidInputException.class)
        .hasMessage(figures + ":3: is not a row that a replay writes; replay again");
  }

  private static void assertRefused(Path folder, String message) {
    assertThatThrownBy(() -> ReplayResults.open(folder))
        .isInstanceOf(InvalidInputException.class)
        .hasMessage(folder + message);
  }

  private void assertRefusedFor(Path file, String message) {
    assertThatThrownBy(() -> ReplayResults.open(out))
        .isInstanceOf(InvalidInputException.class)
        .hasMessage(file + message);
  }
}
