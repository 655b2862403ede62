package dk.frist.connectors.files;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.flink.api.common.eventtime.Watermark;
import org.apache.flink.api.connector.sink2.StatefulSinkWriter;

/** Writes the spill files of one subtask. */
final class SpillWriter<T> implements StatefulSinkWriter<T, SpillLengths> {
  /** The work folder and the folders of plans in it. */
  private static final int DEPTH = 2;

  private final SpillSink.Target<T> target;
  private final String fileName;
  private final Map<String, SpillFile> byFolder = new HashMap<>();
  private final Map<String, SpillFile> byPlan = new HashMap<>();
  private long sequence;
  private boolean inputEnded;

  SpillWriter(SpillSink.Target<T> target, String fileName) {
    this.target = target;
    this.fileName = fileName;
  }

  /** Takes the subtask's files back to what they were at a snapshot. */
  void cutTo(SpillLengths lengths) throws IOException {
    sequence = lengths.sequence();
    for (Map.Entry<String, Long> length : lengths.byFolder().entrySet()) {
      open(length.getKey(), length.getValue());
    }
    for (Path file : files()) {
      if (!byFolder.containsKey(ownFolder(file))) {
        Files.delete(file);
      }
    }
  }

  /** Goes on behind everything that is there. */
  void keepAll() throws IOException {
    for (Path file : files()) {
      byFolder.put(ownFolder(file), SpillFile.openWhole(file));
    }
  }

  @Override
  public void write(T element, Context context) throws IOException {
    String plan = target.planOf().apply(element);
    SpillFile known = byPlan.get(plan);
    SpillFile file = known == null ? find(plan) : known;
    target.format().spill(element, sequence++, file::append);
  }

  private SpillFile find(String plan) throws IOException {
    String folder = plan.equals(SpillSink.NO_PLAN) ? "" : PlanResults.folderOf(plan);
    SpillFile kept = byFolder.get(folder);
    SpillFile file = kept == null ? open(folder, 0) : kept;
    byPlan.put(plan, file);
    return file;
  }

  private SpillFile open(String folder, long keep) throws IOException {
    Path parent = Files.createDirectories(Path.of(target.folder(), folder));
    SpillFile opened = SpillFile.open(parent.resolve(fileName), keep);
    byFolder.put(folder, opened);
    return opened;
  }

  @Override
  public void writeWatermark(Watermark watermark) {
    inputEnded = watermark.getTimestamp() == Long.MAX_VALUE;
  }

  @Override
  public List<SpillLengths> snapshotState(long checkpointId) throws IOException {
    if (inputEnded && !target.endMark().isEmpty()) {
      Files.writeString(Path.of(target.endMark()), "");
    }
    Map<String, Long> lengths = new HashMap<>();
    for (Map.Entry<String, SpillFile> file : byFolder.entrySet()) {
      lengths.put(file.getKey(), file.getValue().flush());
    }
    return List.of(new SpillLengths(fileName, sequence, lengths));
  }

  @Override
  public void flush(boolean endOfInput) throws IOException {
    if (endOfInput) {
      for (SpillFile file : byFolder.values()) {
        file.flush();
      }
    }
  }

  @Override
  public void close() throws IOException {
    for (SpillFile file : byFolder.values()) {
      file.close();
    }
  }

  /** The subtask's files that exist. */
  private List<Path> files() throws IOException {
    try (Stream<Path> found =
        Files.find(
            Path.of(target.folder()),
            DEPTH,
            (path, file) -> path.endsWith(fileName) && file.isRegularFile())) {
      Path snapshots = new WorkFolder(Path.of(target.folder())).snapshots();
      return found.filter(path -> !path.startsWith(snapshots)).toList();
    } catch (UncheckedIOException e) {
      throw e.getCause();
    }
  }

  private String ownFolder(Path file) {
    Path own = Path.of(target.folder()).relativize(file).getParent();
    return own == null ? "" : own.toString();
  }
}
