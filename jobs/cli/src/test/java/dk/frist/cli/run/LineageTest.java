package dk.frist.cli.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dk.frist.connectors.InvalidInputException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LineageTest {
  private static final Instant LATER = Instant.parse("2100-01-01T00:00:00Z");

  @TempDir private Path folder;
  private Path plan;
  private Lineage lineage;

  @BeforeEach
  void planAndFolder() throws IOException {
    plan = Files.writeString(folder.resolve("plan.yaml"), "plan: one");
    lineage = new Lineage(plan, folder.resolve("checkpoints"));
  }

  @Test
  void firstRunBeginsFromScratch() throws IOException {
    assertThat(lineage.snapshot()).isEmpty();
  }

  @Test
  void nextRunGoesOnFromTheNewestSnapshot() throws IOException {
    lineage.begin();
    snapshot("job/chk-8", LATER);
    Path newest = snapshot("job/chk-9", LATER.plusSeconds(1));

    assertThat(lineage.snapshot()).contains(newest);
  }

  @Test
  void changedPlanDoesNotGoOnFromTheFiguresOfTheOldOne() throws IOException {
    lineage.begin();
    snapshot("job/chk-8", LATER);
    Files.writeString(plan, "plan: two");

    assertThatThrownBy(lineage::snapshot)
        .isInstanceOf(InvalidInputException.class)
        .hasMessageContaining("--from-scratch");
  }

  @Test
  void snapshotsFromBeforeABeginningFromScratchAreLeftAlone() throws IOException {
    lineage.begin();
    snapshot("old-job/chk-99", Instant.now().minusSeconds(60));
    Files.writeString(plan, "plan: two");
    lineage.begin();

    assertThat(lineage.snapshot()).isEmpty();
  }

  private Path snapshot(String name, Instant completedAt) throws IOException {
    Path snapshot = Files.createDirectories(folder.resolve("checkpoints").resolve(name));
    Path metadata = Files.createFile(snapshot.resolve("_metadata"));
    Files.setLastModifiedTime(metadata, FileTime.from(completedAt));
    return snapshot;
  }
}
