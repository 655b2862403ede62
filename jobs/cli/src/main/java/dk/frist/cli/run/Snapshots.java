package dk.frist.cli.run;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Comparator;
import java.util.Optional;
import java.util.stream.Stream;

/** The checkpoints and savepoints that earlier runs left in a folder. */
final class Snapshots {
  /** Flink writes it last: a snapshot without it is not complete. */
  private static final String METADATA = "_metadata";

  /** {@code FOLDER/job id/chk-n/_metadata} and {@code FOLDER/savepoint-…/_metadata}. */
  private static final int DEPTH = 3;

  private Snapshots() {}

  /**
   * The folder of the newest complete snapshot; empty when there is none.
   *
   * @param since snapshots completed earlier do not count
   */
  static Optional<Path> newest(Path folder, Instant since) throws IOException {
    if (!Files.isDirectory(folder)) {
      return Optional.empty();
    }
    try (Stream<Path> found =
        Files.find(
            folder, DEPTH, (path, file) -> path.endsWith(METADATA) && file.isRegularFile())) {
      return found
          .filter(file -> !writtenAt(file).isBefore(since))
          .max(Comparator.comparing(Snapshots::writtenAt))
          .map(Path::getParent);
    } catch (UncheckedIOException e) {
      throw e.getCause();
    }
  }

  private static Instant writtenAt(Path file) {
    try {
      return Files.getLastModifiedTime(file).toInstant();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
