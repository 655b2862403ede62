package dk.frist.connectors.prometheus.backfill;

import static dk.frist.connectors.prometheus.backfill.MetricsText.NOW;
import static dk.frist.connectors.prometheus.backfill.MetricsText.time;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dk.frist.connectors.InvalidInputException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.apache.commons.io.file.PathUtils;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DataFolderTest {
  private static final String LIVE = "01M82KX0H85ZH69SV4VMX44QE0";
  private static final String ONE = "01M82KX0H85ZH69SV4VMX44QE1";
  private static final String TWO = "01M82KX0H85ZH69SV4VMX44QE2";
  private static final String MERGED = "01M82KX0H85ZH69SV4VMX44QE3";
  private static final BlockRun RUN =
      new BlockRun(
          "run-1", "us-2024", NOW, new SampleSpan(20, 2, time(0), time(9)), List.of(ONE, TWO));

  @TempDir Path folder;

  @Test
  void aRunMovedInIsListedAndRemovedWithItsBlocksAlone() throws Exception {
    block(folder, LIVE, LIVE);
    DataFolder data = withTheRun();

    assertThat(data.runs()).containsExactly(new BlockRun.State(RUN, List.of(ONE, TWO), List.of()));
    assertThat(DataFolder.open(folder).remove("run-1").present()).containsExactly(ONE, TWO);
    assertThat(folder).isDirectoryNotContaining("glob:**frist-backfill");
    assertThat(Block.in(folder)).extracting(Block::id).containsExactly(LIVE);
  }

  @Test
  void aRunWhoseBlocksWereCompactedWithOthersIsLeftToAServer() throws Exception {
    DataFolder data = withTheRun();
    PathUtils.delete(folder.resolve(TWO));
    block(folder, MERGED, LIVE, TWO);

    assertThat(data.runs()).containsExactly(new BlockRun.State(RUN, List.of(ONE), List.of(TWO)));
    assertThatThrownBy(() -> data.remove("run-1"))
        .isInstanceOf(BackfillFailedException.class)
        .hasMessage(
            "Prometheus has compacted 1 of the 2 blocks of 'run-1' with others, so nothing was"
                + " removed; let a server take its series out: frist backfill remove run-1"
                + " --server URL");
    assertThat(Block.in(folder)).extracting(Block::id).containsExactly(ONE, MERGED);
  }

  @Test
  void blocksThatRetentionTookAreNoHindrance() throws Exception {
    DataFolder data = withTheRun();
    PathUtils.delete(folder.resolve(ONE));

    assertThat(data.remove("run-1").present()).containsExactly(TWO);
    assertThat(folder).isEmptyDirectory();
  }

  @Test
  void anIdThatIsTakenIsRefused() throws Exception {
    DataFolder data = withTheRun();

    assertThatThrownBy(() -> data.requireNew("run-1"))
        .isInstanceOf(InvalidInputException.class)
        .hasMessageContaining("--replay-id: there is a run 'run-1' in");
    data.requireNew("run-2");
  }

  @Test
  void aRunThatIsNotThereIsRefusedAndThoseThatAreNamed() throws Exception {
    DataFolder data = withTheRun();

    assertThatThrownBy(() -> data.remove("run-2"))
        .isInstanceOf(InvalidInputException.class)
        .hasMessageContaining("no run 'run-2' was moved in; there are 'run-1'");
  }

  @Test
  void noBlockMayReachIntoTheTimeThatAServerHasInItsLogAlone() throws IOException {
    DataFolder empty = DataFolder.open(folder);
    assertThat(empty.latestAllowed()).isEmpty();
    Path segment = Files.createDirectories(folder.resolve("wal")).resolve("00000000");
    Files.setLastModifiedTime(Files.createFile(segment), FileTime.from(NOW));

    assertThat(empty.latestAllowed()).isEqualTo(Optional.of(NOW.minus(Duration.ofHours(4))));
  }

  @Test
  void aFolderOfSomethingElseIsRefused() throws IOException {
    Files.createFile(folder.resolve("thesis.doc"));

    assertThatThrownBy(() -> DataFolder.open(folder))
        .isInstanceOf(InvalidInputException.class)
        .hasMessageContaining("is no data folder of Prometheus");
    assertThatThrownBy(() -> DataFolder.open(folder.resolve("none")))
        .isInstanceOf(InvalidInputException.class)
        .hasMessageContaining("there is no such folder; name the --storage.tsdb.path");
  }

  @Test
  void promtoolThatIsMissingIsNamedWithItsPackage() {
    assertThatThrownBy(() -> Promtool.find(null, folder.toString()))
        .isInstanceOf(InvalidInputException.class)
        .hasMessageContaining("on Debian 'apt-get install prometheus' brings it");
    assertThatThrownBy(() -> Promtool.find(folder, ""))
        .isInstanceOf(InvalidInputException.class)
        .hasMessageContaining("is no program that can be run");
  }

  private DataFolder withTheRun() throws IOException {
    Files.createDirectories(folder.resolve("wal"));
    DataFolder data = DataFolder.open(folder);
    Files.delete(folder.resolve("wal"));
    Path work = data.work("run-1");
    block(work, ONE, ONE);
    block(work, TWO, TWO);
    data.moveIn(RUN, work);
    data.close(work);
    return data;
  }

  private static void block(Path folder, String id, String... sources) throws IOException {
    Path block = Files.createDirectory(folder.resolve(id));
    Files.writeString(
        block.resolve("meta.json"),
        "{\"ulid\": \"%s\", \"stats\": {\"numSamples\": 10}, \"compaction\": {\"sources\": [\"%s\"]}}"
            .formatted(id, String.join("\", \"", sources)));
  }
}
