package dk.frist.connectors.files;

import static dk.frist.connectors.PlanStory.PLANS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dk.frist.connectors.InvalidInputException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ResumptionTest {
  private static final ReplayConditions GIVEN = with("a", "1");

  @TempDir private Path out;

  @Test
  void replayGoesOnFromTheNewestSnapshotOfAnInputThatHadNotEnded() throws Exception {
    try (ReplayFolder folder = ReplayFolder.open(out, false)) {
      Resumption resumption = folder.keep(GIVEN, 3);
      assertThat(Resumption.in(out)).isEmpty();
      assertThat(resumption.reached(snapshot(resumption, "first"))).isTrue();
      assertThat(resumption.reached(snapshot(resumption, "second"))).isTrue();
      Files.writeString(WorkFolder.in(out).endMark(), "");
      assertThat(resumption.reached(snapshot(resumption, "late"))).isFalse();
    }

    Resumption stopped = Resumption.in(out).orElseThrow();
    assertThat(stopped.snapshot()).contains(stopped.snapshots().resolve("second"));
    assertThat(stopped.snapshots().resolve("first")).doesNotExist();
    assertThat(stopped.snapshots().resolve("late")).doesNotExist();
    assertThat(stopped.parallelism()).isEqualTo(3);
  }

  @Test
  void replayThatIsDroppedLeavesNothing() throws Exception {
    try (ReplayFolder folder = ReplayFolder.open(out, false)) {
      folder.keep(GIVEN, 1);
      folder.drop();
    }

    assertThat(out).isEmptyDirectory();
  }

  @Test
  void replayThatDiedBeforeItsFirstSnapshotIsToldAndReplacedByForceAlone() throws Exception {
    ReplayFolder died = ReplayFolder.open(out, false);
    died.keep(GIVEN, 1);

    assertThat(Resumption.in(out)).isEmpty();
    assertThat(Resumption.nothingIn(out)).hasMessageContaining("with no snapshot; start it from");
    assertThatThrownBy(() -> ReplayFolder.open(out, false))
        .isInstanceOf(InvalidInputException.class)
        .hasMessageContaining("from its beginning with --force");
    ReplayFolder.open(out, true).close();
    assertThat(out).isEmptyDirectory();
  }

  @Test
  void rejectedRowsAreThereAgainAfterTheyWereSortedInVain() throws Exception {
    WorkFolder work = WorkFolder.in(out);
    Path rejected = work.path().resolve("rejected-0.spill");
    Path verdicts = work.path().resolve("verdicts-0.spill");
    try (ReplayFolder folder = ReplayFolder.open(out, false)) {
      folder.keep(GIVEN, 1);
      Files.writeString(rejected, "a row\n");
      Files.writeString(verdicts, "a row\n");
    }
    work.setAside();
    new SpillSort(work.path(), SpillSort.MEMORY_BYTES)
        .sort(RejectedFile.SPILL, ReplayProgress.SILENT);
    assertThat(rejected).doesNotExist();

    ReplayFolder.goOn(out);

    assertThat(rejected).hasContent("a row\n");
    assertThat(verdicts).doesNotExist();
    assertThat(work.path()).isDirectoryNotContaining("glob:**.sorted");
  }

  @Test
  void anotherInputIsRefusedByName() throws Exception {
    try (ReplayFolder folder = ReplayFolder.open(out, false)) {
      Resumption resumption = folder.keep(GIVEN, 1);
      resumption.require(with("a", "1"));

      assertThatThrownBy(() -> resumption.require(with("b", "2")))
          .isInstanceOfSatisfying(
              InvalidInputException.class,
              wrong ->
                  assertThat(wrong.mistakes().stream().map(Object::toString).toList())
                      .satisfiesExactly(
                          a -> assertThat(a).startsWith("--resume: a: now none, but 1 when"),
                          b -> assertThat(b).startsWith("--resume: b: now 2, but none when")));
    }
  }

  @Test
  void anotherVersionCannotGoOnAndSaysToBeginAnew() {
    ReplayConditions stopped = versioned("1.0.0");

    versioned("1.0.0").require(stopped);

    assertThatThrownBy(() -> versioned("1.1.0").require(stopped))
        .isInstanceOf(InvalidInputException.class)
        .hasMessage(
            "--resume: Frist: now version 1.1.0, but version 1.0.0 when the replay was stopped; another"
                + " version cannot go on with it, so begin anew with --force and without --resume");
  }

  private static ReplayConditions versioned(String version) {
    return ReplayConditions.of(ReplayInputs.unnamed(PLANS), "heap", version);
  }

  private static ReplayConditions with(String name, String value) {
    return new ReplayConditions(new TreeMap<>(Map.of(name, value)));
  }

  private static Path snapshot(Resumption resumption, String name) throws Exception {
    return Files.createDirectory(resumption.snapshots().resolve(name));
  }
}
