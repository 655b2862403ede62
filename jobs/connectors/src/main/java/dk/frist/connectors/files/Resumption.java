package dk.frist.connectors.files;

import dk.frist.connectors.InvalidInputException;
import dk.frist.connectors.Mistake;
import java.io.IOException;
import java.io.Reader;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Optional;
import java.util.Properties;
import java.util.TreeMap;
import org.apache.flink.util.FileUtils;

/**
 * From where a replay goes on after it was stopped: its newest snapshot, in a file beside it that
 * also says what the replay was given. The file names a snapshot only when it is complete and was
 * made before the input ended; one made later misses what has left the job since.
 */
public final class Resumption {
  private static final String FILE = "resume.properties";
  private static final String SNAPSHOT = "snapshot";
  private static final String PARALLELISM = "parallelism";
  private static final String CONDITION = "given.";

  private final WorkFolder work;
  private final Properties kept;

  private Resumption(WorkFolder work, Properties kept) {
    this.work = work;
    this.kept = kept;
  }

  /** Of the replay that was stopped in a folder; empty when none was, or nothing of it is left. */
  public static Optional<Resumption> in(Path folder) throws IOException {
    WorkFolder work = WorkFolder.in(folder);
    Path file = work.snapshots().resolve(FILE);
    if (!Files.exists(file)) {
      return Optional.empty();
    }
    Properties kept = new Properties();
    try (Reader reader = Files.newBufferedReader(file)) {
      kept.load(reader);
    }
    Resumption found = new Resumption(work, kept);
    return found.snapshot().isEmpty() ? Optional.empty() : Optional.of(found);
  }

  /** Of a replay that starts or goes on; what was reached before counts on. */
  static Resumption begin(Path folder, ReplayConditions conditions, int parallelism)
      throws IOException {
    Optional<Resumption> stopped = in(folder);
    if (stopped.isPresent()) {
      return stopped.get();
    }
    WorkFolder work = WorkFolder.in(folder);
    Files.createDirectories(work.snapshots());
    Properties kept = new Properties();
    kept.setProperty(PARALLELISM, Integer.toString(parallelism));
    conditions.byName().forEach((name, value) -> kept.setProperty(CONDITION + name, value));
    return new Resumption(work, kept);
  }

  /** The folder for the snapshots. */
  public Path snapshots() {
    return work.snapshots();
  }

  /** How many subtasks shared the work, which stays so. */
  public int parallelism() {
    return Integer.parseInt(kept.getProperty(PARALLELISM, "1"));
  }

  /** Where to go on; empty before the first snapshot. */
  public Optional<Path> snapshot() {
    return Optional.ofNullable(kept.getProperty(SNAPSHOT))
        .map(snapshots()::resolve)
        .filter(Files::isDirectory);
  }

  /**
   * Checks that a replay may go on with what it is given now.
   *
   * @throws InvalidInputException if anything was another when the replay was stopped
   */
  public void require(ReplayConditions now) {
    var given = new TreeMap<String, String>();
    for (String key : kept.stringPropertyNames()) {
      if (key.startsWith(CONDITION)) {
        given.put(key.substring(CONDITION.length()), kept.getProperty(key));
      }
    }
    now.require(new ReplayConditions(given));
  }

  /**
   * Takes a complete snapshot for the place to go on from, and deletes the one before.
   *
   * @param snapshot its folder, in {@link #snapshots}
   * @return whether it is that; not if the input had ended, which leaves the one before
   */
  public boolean reached(Path snapshot) throws IOException {
    if (Files.exists(work.endMark())) {
      FileUtils.deleteDirectory(snapshot.toFile());
      return false;
    }
    Optional<Path> former = snapshot();
    kept.setProperty(SNAPSHOT, snapshot.getFileName().toString());
    write();
    if (former.isPresent()) {
      FileUtils.deleteDirectory(former.get().toFile());
    }
    return true;
  }

  private void write() throws IOException {
    Path whole = snapshots().resolve(FILE);
    Path part = snapshots().resolve(FILE + ".part");
    try (Writer writer = Files.newBufferedWriter(part)) {
      kept.store(writer, "Where a replay goes on, and with what. Written by frist replay.");
    }
    Files.move(part, whole, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
  }

  /** What to say when there is nothing to go on with. */
  public static InvalidInputException nothingIn(Path folder) {
    return new InvalidInputException(
        Mistake.in(
            folder.toString(),
            Files.exists(WorkFolder.in(folder).path())
                ? "holds what is left of a replay that died, or that runs, with no snapshot; start it"
                    + " from its beginning with --force"
                : "holds no replay that was stopped; start one that can be with --resumable"));
  }
}
