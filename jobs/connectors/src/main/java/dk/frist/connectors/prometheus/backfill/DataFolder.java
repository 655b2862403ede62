package dk.frist.connectors.prometheus.backfill;

import dk.frist.connectors.InvalidInputException;
import dk.frist.connectors.Mistake;
import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.apache.commons.io.file.PathUtils;

/**
 * The data folder of a Prometheus server, running or not: the runs that were moved into it, and
 * nothing else of it, for what a server scraped is its own. Frist keeps a folder of its own in it,
 * which Prometheus passes over; so blocks are moved within one file system, each whole or not at
 * all.
 */
public final class DataFolder {
  /** Frist's folder in it. */
  static final String OWN = "frist-backfill";

  /**
   * The newest samples of a server are in its write-ahead log alone: those of up to three hours,
   * and one more for a compaction that is late. When it starts, it drops what is older there than
   * the end of its newest block. So no block may reach into that time.
   */
  static final Duration IN_LOG_ALONE = Duration.ofHours(4);

  private final Path folder;
  private final BlockManifests manifests;

  private DataFolder(Path folder) {
    this.folder = folder;
    this.manifests = new BlockManifests(folder.resolve(OWN));
  }

  /**
   * Opens the folder.
   *
   * @throws InvalidInputException if there is none, or it is not one of Prometheus; an empty one
   *     will do
   */
  public static DataFolder open(Path folder) throws IOException {
    if (!Files.isDirectory(folder)) {
      throw wrong(folder, "there is no such folder; name the --storage.tsdb.path of the server");
    }
    boolean known =
        Files.exists(folder.resolve("wal"))
            || Files.exists(folder.resolve(OWN))
            || !Block.in(folder).isEmpty();
    if (!known && !isEmpty(folder)) {
      throw wrong(
          folder,
          "is no data folder of Prometheus: it has neither blocks nor a write-ahead log;"
              + " name the --storage.tsdb.path of the server");
    }
    return new DataFolder(folder);
  }

  private static boolean isEmpty(Path folder) throws IOException {
    try (DirectoryStream<Path> entries = Files.newDirectoryStream(folder)) {
      return !entries.iterator().hasNext();
    }
  }

  /**
   * The latest time that blocks moved in may have samples of.
   *
   * @return empty when the server has no write-ahead log, and any time will do
   */
  Optional<Instant> latestAllowed() throws IOException {
    Path log = folder.resolve("wal");
    if (!Files.isDirectory(log)) {
      return Optional.empty();
    }
    Instant written = Instant.MIN;
    try (DirectoryStream<Path> segments = Files.newDirectoryStream(log)) {
      for (Path segment : segments) {
        Instant modified = Files.getLastModifiedTime(segment).toInstant();
        if (Files.isRegularFile(segment) && modified.isAfter(written)) {
          written = modified;
        }
      }
    }
    return written.equals(Instant.MIN)
        ? Optional.empty()
        : Optional.of(written.minus(IN_LOG_ALONE));
  }

  /**
   * @throws InvalidInputException if a run of this id is there
   */
  void requireNew(String replayId) {
    if (manifests.has(replayId)) {
      throw new InvalidInputException(
          Mistake.in(
              "--replay-id",
              "there is a run '%s' in %s; a value cannot be corrected in place, so each run takes an"
                      .formatted(replayId, folder)
                  + " id of its own"));
    }
  }

  /** A folder for files that are not ready yet; {@link #close} removes it. */
  Path work(String replayId) throws IOException {
    Path work = folder.resolve(OWN).resolve("work-" + replayId);
    PathUtils.delete(work);
    return Files.createDirectories(work);
  }

  /** Removes such a folder, and Frist's own when nothing is left in it. */
  void close(Path work) throws IOException {
    PathUtils.delete(work);
    tidyUp();
  }

  private void tidyUp() throws IOException {
    if (isEmpty(folder.resolve(OWN))) {
      Files.delete(folder.resolve(OWN));
    }
  }

  /**
   * Moves blocks in. The manifest comes first, so that a move cut short can be removed as a whole
   * one.
   */
  void moveIn(BlockRun run, Path blocks) throws IOException {
    manifests.write(run);
    for (String block : run.blocks()) {
      Files.move(blocks.resolve(block), folder.resolve(block), StandardCopyOption.ATOMIC_MOVE);
    }
  }

  /** The runs moved in, the oldest first. */
  public List<BlockRun.State> runs() throws IOException {
    List<Block> blocks = Block.in(folder);
    return manifests.all().stream().map(run -> state(run, blocks)).toList();
  }

  private static BlockRun.State state(BlockRun run, List<Block> blocks) {
    Set<String> present = new HashSet<>();
    Set<String> elsewhere = new HashSet<>();
    for (Block block : blocks) {
      if (run.blocks().contains(block.id())) {
        present.add(block.id());
      } else {
        elsewhere.addAll(block.madeOf());
      }
    }
    return new BlockRun.State(
        run,
        run.blocks().stream().filter(present::contains).toList(),
        run.blocks().stream()
            .filter(id -> elsewhere.contains(id) && !present.contains(id))
            .toList());
  }

  /**
   * Removes a run: the folders of its blocks, and no others.
   *
   * @return what was removed
   * @throws InvalidInputException if there is no such run
   * @throws BackfillFailedException if Prometheus has compacted blocks of it into others, which
   *     only a server can take its series out of; nothing is removed then
   */
  public BlockRun.State remove(String replayId) throws IOException, BackfillFailedException {
    List<BlockRun.State> runs = runs();
    BlockRun.State state =
        runs.stream()
            .filter(each -> each.run().replayId().equals(replayId))
            .findFirst()
            .orElseThrow(() -> wrong(folder, unknown(replayId, runs)));
    if (!state.compacted().isEmpty()) {
      throw new BackfillFailedException(
          ("Prometheus has compacted %d of the %d blocks of '%s' with others, so nothing was removed;"
                  + " let a server take its series out: frist backfill remove %s --server URL")
              .formatted(
                  state.compacted().size(), state.run().blocks().size(), replayId, replayId));
    }
    for (String block : state.present()) {
      removeBlock(block);
    }
    manifests.delete(replayId);
    tidyUp();
    return state;
  }

  /** Out of the server's sight at once, then gone. */
  private void removeBlock(String block) throws IOException {
    Path aside = folder.resolve(OWN).resolve("removed-" + block);
    Files.move(folder.resolve(block), aside, StandardCopyOption.ATOMIC_MOVE);
    PathUtils.delete(aside);
  }

  private static String unknown(String replayId, List<BlockRun.State> runs) {
    String known =
        String.join(", ", runs.stream().map(each -> "'" + each.run().replayId() + "'").toList());
    return "no run '%s' was moved in; %s"
        .formatted(replayId, known.isEmpty() ? "there is none" : "there are " + known);
  }

  private static InvalidInputException wrong(Path folder, String message) {
    return new InvalidInputException(Mistake.in(folder.toString(), message));
  }
}
