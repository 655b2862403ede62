package dk.frist.connectors.files;

import dk.frist.connectors.InvalidInputException;
import dk.frist.connectors.Mistake;
import dk.frist.connectors.files.ReplayProgress.Phase;
import dk.frist.rules.casefile.Rejected;
import dk.frist.rules.figures.FigureSet;
import dk.frist.rules.plan.Plan;
import dk.frist.rules.verdict.CaseVerdict;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.apache.flink.api.connector.sink2.Sink;

/**
 * The folder a replay writes into. While the job runs its sinks spill into a hidden work folder;
 * {@link #finish} then sorts and writes the files, which appear whole or not at all, with the same
 * bytes whatever the parallelism of the job.
 *
 * <p>Memory is bounded, however many rows there are; disk is needed for about three times the
 * files. The work folder is gone after {@link #close}, also when the job failed.
 */
public final class ReplayFolder implements AutoCloseable {
  /** The replay id of samples when the user names none. */
  public static final String DEFAULT_REPLAY_ID = "replay";

  private static final String WORK = ".frist-work";

  private final Path folder;
  private final Path work;
  private final long sortMemory;

  private ReplayFolder(Path folder, long sortMemory) {
    this.folder = folder;
    this.work = folder.resolve(WORK);
    this.sortMemory = sortMemory;
  }

  /**
   * Makes the folder, with its parents, ready for a replay.
   *
   * @param force whether the folder may hold files; those of a former replay are replaced at the
   *     end
   * @throws InvalidInputException if the folder is a file, or is not empty without force
   * @throws IOException if it cannot be made or read
   */
  public static ReplayFolder open(Path folder, boolean force) throws IOException {
    return open(folder, force, SpillSort.MEMORY_BYTES);
  }

  static ReplayFolder open(Path folder, boolean force, long sortMemory) throws IOException {
    if (Files.exists(folder) && !Files.isDirectory(folder)) {
      throw wrong(folder, "is a file; results go to a folder");
    }
    Files.createDirectories(folder);
    if (!force && !isEmpty(folder)) {
      throw wrong(
          folder,
          "is not empty; name a new or empty folder, or replace a former replay with --force");
    }
    ReplayFolder opened = new ReplayFolder(folder, sortMemory);
    opened.close();
    Files.createDirectory(opened.work);
    return opened;
  }

  /** The sink of {@code figures.csv} and {@code metrics.om}. */
  public Sink<FigureSet> figures() {
    return new SpillSink<>(
        work, FiguresFile.SPILL, (set, sequence, lines) -> FiguresFile.spill(set, lines));
  }

  /**
   * The sink of {@code verdicts.csv}; it must get all verdicts of a unit in one subtask, in order.
   */
  public Sink<CaseVerdict> verdicts() {
    return new SpillSink<>(work, VerdictsFile.SPILL, VerdictsFile::spill);
  }

  /** The sink of {@code rejected.csv}. */
  public Sink<Rejected> rejected() {
    return new SpillSink<>(
        work, RejectedFile.SPILL, (row, sequence, lines) -> RejectedFile.spill(row, lines));
  }

  /** Writes the files as {@link #finish(Plan, String, ReplayProgress)} does, silently. */
  public ReplaySummary finish(Plan plan) throws IOException {
    return finish(plan, DEFAULT_REPLAY_ID, ReplayProgress.SILENT);
  }

  /**
   * Writes the files of everything the sinks took; to be called once, when the job has ended well.
   *
   * @param plan the plan the job judged by
   * @param replayId the label {@code replay_id} of every sample
   * @throws java.io.InterruptedIOException if the thread is interrupted before all files are whole
   * @throws IOException if a file cannot be written, for example because the disk is full; files of
   *     a former replay are then untouched, as they are after an interruption
   */
  public ReplaySummary finish(Plan plan, String replayId, ReplayProgress progress)
      throws IOException {
    SpillSort sort = new SpillSort(work, sortMemory);
    Path figuresCsv = work.resolve(FiguresFile.NAME);
    FiguresFile.Written figures =
        FiguresFile.write(
            sort.sort(FiguresFile.SPILL, progress),
            figuresCsv,
            new ProgressCounter(progress, Phase.FIGURES));
    long verdicts =
        VerdictsFile.write(
            sort.sort(VerdictsFile.SPILL, progress),
            work.resolve(VerdictsFile.NAME),
            figures.lastDay(),
            new ProgressCounter(progress, Phase.VERDICTS));
    long rejected =
        RejectedFile.write(
            sort.sort(RejectedFile.SPILL, progress),
            work.resolve(RejectedFile.NAME),
            new ProgressCounter(progress, Phase.REJECTED));
    MetricsFile metrics = new MetricsFile(plan, replayId);
    metrics.spill(figuresCsv, work.resolve(MetricsFile.SPILL + "-0" + SpillSort.SPILL));
    long samples =
        metrics.write(
            sort.sort(MetricsFile.SPILL, progress),
            work.resolve(MetricsFile.NAME),
            new ProgressCounter(progress, Phase.METRICS));
    publish();
    return new ReplaySummary(figures.lastDay(), figures.figures(), verdicts, rejected, samples);
  }

  /** Removes the work folder. */
  @Override
  public void close() throws IOException {
    if (!Files.exists(work)) {
      return;
    }
    try (Stream<Path> all = Files.walk(work)) {
      for (Path path : all.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(path);
      }
    } catch (UncheckedIOException e) {
      throw e.getCause();
    }
  }

  private void publish() throws IOException {
    List<String> names =
        List.of(FiguresFile.NAME, VerdictsFile.NAME, RejectedFile.NAME, MetricsFile.NAME);
    for (String name : names) {
      Files.move(work.resolve(name), folder.resolve(name), StandardCopyOption.ATOMIC_MOVE);
    }
    close();
  }

  private static boolean isEmpty(Path folder) throws IOException {
    try (DirectoryStream<Path> entries = Files.newDirectoryStream(folder)) {
      return !entries.iterator().hasNext();
    }
  }

  private static InvalidInputException wrong(Path folder, String message) {
    return new InvalidInputException(Mistake.in(folder.toString(), message));
  }
}
