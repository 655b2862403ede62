package dk.frist.connectors.files;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.flink.util.FileUtils;

/**
 * The hidden folder inside that of a replay: its spill files, the pieces they are sorted in, and
 * the snapshots of a replay that can be stopped.
 */
record WorkFolder(Path path) {
  private static final String NAME = ".frist-work";
  private static final String SNAPSHOTS = ".snapshots";
  private static final String END_MARK = "input-ended";

  static WorkFolder in(Path folder) {
    return new WorkFolder(folder.resolve(NAME));
  }

  /** Where the snapshots are; no plan's folder is hidden. */
  Path snapshots() {
    return path.resolve(SNAPSHOTS);
  }

  /** Exists as soon as a snapshot was begun after the input's end. */
  Path endMark() {
    return path.resolve(END_MARK);
  }

  /** Makes the folder, empty. */
  void renew() throws IOException {
    delete();
    Files.createDirectory(path);
  }

  /** By Flink's own means, which bear that a job that is ending deletes snapshots meanwhile. */
  void delete() throws IOException {
    FileUtils.deleteDirectory(path.toFile());
  }

  /**
   * Keeps the rejected rows while {@link SpillSort} uses up their spill files: they alone leave the
   * job before the input ends, and so before the snapshots that it may go on from.
   */
  void setAside() throws IOException {
    for (Path spill : rejected(path)) {
      Files.copy(
          spill,
          snapshots().resolve(spill.getFileName().toString()),
          StandardCopyOption.REPLACE_EXISTING);
    }
  }

  /** Makes of the folder what it was when the job ran; its sinks see to the lengths. */
  void takeBack() throws IOException {
    List<Path> spilled = rejected(path);
    for (Path each : contents()) {
      if (!each.equals(path) && !each.startsWith(snapshots()) && !spilled.contains(each)) {
        Files.deleteIfExists(each);
      }
    }
    for (Path kept : rejected(snapshots())) {
      Path spill = path.resolve(kept.getFileName().toString());
      if (!Files.exists(spill)) {
        Files.move(kept, spill);
      }
    }
  }

  void requireNothingLeft() throws IOException {
    Optional<Path> left =
        contents().stream()
            .filter(each -> !each.startsWith(snapshots()))
            .filter(each -> each.toString().endsWith(SpillSort.SPILL))
            .findFirst();
    if (left.isPresent()) {
      throw new IllegalStateException(
          "there are results of a plan that was not given: " + path.relativize(left.get()));
    }
  }

  private static List<Path> rejected(Path folder) throws IOException {
    if (!Files.isDirectory(folder)) {
      return List.of();
    }
    List<Path> rejected = new ArrayList<>();
    String names = RejectedFile.SPILL + "-*" + SpillSort.SPILL;
    try (DirectoryStream<Path> found = Files.newDirectoryStream(folder, names)) {
      found.forEach(rejected::add);
    }
    return rejected;
  }

  /** The folder and everything in it, the innermost first; nothing when it does not exist. */
  private List<Path> contents() throws IOException {
    if (!Files.exists(path)) {
      return List.of();
    }
    try (Stream<Path> all = Files.walk(path)) {
      return all.sorted(Comparator.reverseOrder()).toList();
    } catch (UncheckedIOException e) {
      throw e.getCause();
    }
  }
}
