package dk.frist.cli.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SnapshotsTest {
  private static final Instant NOON = Instant.parse("2024-05-01T12:00:00Z");

  @TempDir private Path folder;

  private Path snapshot(String path, Instant writtenAt) throws IOException {
    Path snapshot = Files.createDirectories(folder.resolve(path));
    Path metadata = Files.createFile(snapshot.resolve("_metadata"));
    Files.setLastModifiedTime(metadata, FileTime.from(writtenAt));
    return snapshot;
  }

  @Test
  void folderThatIsNotThereHoldsNone() throws IOException {
    assertThat(Snapshots.newest(folder.resolve("none"), Instant.EPOCH)).isEmpty();
  }

  @Test
  void newestIsTheOneWrittenLastWhicheverJobWroteIt() throws IOException {
    snapshot("aaaa/chk-99", NOON);
    Path newest = snapshot("bbbb/chk-3", NOON.plusSeconds(60));
    snapshot("savepoint-1", NOON.minusSeconds(60));

    assertThat(Snapshots.newest(folder, Instant.EPOCH)).contains(newest);
  }

  @Test
  void savepointCountsToo() throws IOException {
    snapshot("aaaa/chk-99", NOON);
    Path savepoint = snapshot("savepoint-1", NOON.plusSeconds(60));

    assertThat(Snapshots.newest(folder, Instant.EPOCH)).contains(savepoint);
  }

  @Test
  void checkpointThatWasBeingWrittenWhenTheJobDiedIsPassedOver() throws IOException {
    Path complete = snapshot("aaaa/chk-1", NOON);
    Files.createDirectories(folder.resolve("aaaa/chk-2"));

    assertThat(Snapshots.newest(folder, Instant.EPOCH)).contains(complete);
  }
}
