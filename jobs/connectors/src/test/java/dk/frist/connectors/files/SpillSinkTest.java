package dk.frist.connectors.files;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.flink.api.common.eventtime.Watermark;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Elements are {@code plan/text}; their lines begin with their sequence. */
class SpillSinkTest {
  @TempDir private Path folder;
  private SpillSink<String> sink;

  @BeforeEach
  void makeSink() {
    sink =
        new SpillSink<>(
            folder,
            "rows",
            element -> element.substring(0, element.indexOf('/')),
            (element, sequence, lines) ->
                lines.add(sequence + element.substring(element.indexOf('/'))));
  }

  @Test
  void whatWasWrittenAfterASnapshotIsCutOffAndWrittenAgain() throws Exception {
    List<SpillLengths> lengths;
    try (SpillWriter<String> writer = sink.writer(0)) {
      write(writer, "/å", "a/1");
      lengths = recovered(writer.snapshotState(7));
      write(writer, "/lost", "a/lost", "b/lost");
    }

    try (SpillWriter<String> writer = sink.writer(0, lengths)) {
      assertThat(folder.resolve("b").resolve("rows-0.spill")).doesNotExist();
      write(writer, "/again", "a/again");
    }

    assertThat(folder.resolve("rows-0.spill")).hasContent("0/å\n2/again\n");
    assertThat(folder.resolve("a").resolve("rows-0.spill")).hasContent("1/1\n3/again\n");
  }

  @Test
  void subtaskThatHadNothingAtASnapshotStartsAfresh() throws Exception {
    List<SpillLengths> lengths;
    try (SpillWriter<String> writer = sink.writer(0)) {
      lengths = recovered(writer.snapshotState(7));
      write(writer, "/lost");
    }

    sink.writer(0, lengths).close();

    assertThat(folder).isEmptyDirectory();
  }

  @Test
  void subtaskThatHadEndedAtASnapshotKeepsItsFilesThenAndAtTheNext() throws Exception {
    try (SpillWriter<String> writer = sink.writer(0)) {
      write(writer, "/kept", "a/kept");
    }
    List<SpillLengths> next;
    try (SpillWriter<String> writer = sink.ended(0)) {
      next = recovered(writer.snapshotState(8));
    }

    sink.writer(0, next).close();

    assertThat(folder.resolve("rows-0.spill")).hasContent("0/kept\n");
    assertThat(folder.resolve("a").resolve("rows-0.spill")).hasContent("1/kept\n");
  }

  @Test
  void subtaskLeavesTheFilesOfOthersAlone() throws Exception {
    try (SpillWriter<String> other = sink.writer(1)) {
      write(other, "/kept");
    }

    sink.writer(0, List.of(new SpillLengths("rows-0.spill", 0, Map.of()))).close();

    assertThat(folder.resolve("rows-1.spill")).hasContent("0/kept\n");
  }

  @Test
  void filesOfAnotherSubtaskAreNotTakenOver() throws Exception {
    List<SpillLengths> lengths;
    try (SpillWriter<String> writer = sink.writer(1)) {
      lengths = recovered(writer.snapshotState(7));
    }

    assertThatThrownBy(() -> sink.writer(0, lengths))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("rows-1.spill");
  }

  @Test
  void fileThatIsShorterThanItWasIsRefused() throws Exception {
    List<SpillLengths> lengths;
    try (SpillWriter<String> writer = sink.writer(0)) {
      write(writer, "/row");
      lengths = recovered(writer.snapshotState(7));
    }
    Files.writeString(folder.resolve("rows-0.spill"), "");

    assertThatThrownBy(() -> sink.writer(0, lengths))
        .isInstanceOf(IOException.class)
        .hasMessageContaining("holds 0 bytes, and 6 were written");
  }

  @Test
  void onlyASnapshotAfterTheInputsEndLeavesTheMark() throws Exception {
    Path mark = folder.resolve("ended");
    try (SpillWriter<String> writer = sink.markingTheEnd(mark).writer(0)) {
      writer.writeWatermark(new Watermark(0));
      writer.snapshotState(1);
      assertThat(mark).doesNotExist();

      writer.writeWatermark(new Watermark(Long.MAX_VALUE));
      writer.snapshotState(2);
      assertThat(mark).exists();
    }
  }

  private static void write(SpillWriter<String> writer, String... elements) throws IOException {
    for (String element : elements) {
      writer.write(element, null);
    }
  }

  /** As a snapshot holds it. */
  private static List<SpillLengths> recovered(List<SpillLengths> state) throws IOException {
    var serializer = new SpillLengths.Serializer();
    List<SpillLengths> recovered = new ArrayList<>();
    for (SpillLengths lengths : state) {
      recovered.add(serializer.deserialize(serializer.getVersion(), serializer.serialize(lengths)));
    }
    return recovered;
  }
}
