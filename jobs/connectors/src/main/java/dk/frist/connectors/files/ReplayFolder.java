package dk.frist.connectors.files;

import static java.util.stream.Collectors.toSet;

import dk.frist.connectors.InvalidInputException;
import dk.frist.connectors.Mistake;
import dk.frist.rules.casefile.Rejected;
import dk.frist.rules.figures.FigureSet;
import dk.frist.rules.plan.Plan;
import dk.frist.rules.plan.Plans;
import dk.frist.rules.score.Scorecard;
import dk.frist.rules.verdict.CaseVerdict;
import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.apache.flink.api.connector.sink2.Sink;
import org.jspecify.annotations.Nullable;

/**
 * The folder a replay writes into. While the job runs its sinks spill into a hidden work folder;
 * {@link #finish} then sorts and writes the files, which appear whole or not at all, with the same
 * bytes whatever the parallelism of the job.
 *
 * <p>The files of one plan stand in the folder itself; those of several in a folder each, named
 * after the plan, and only {@code rejected.csv}, which is no plan's, beside them.
 *
 * <p>Memory is bounded, however many rows there are; disk is needed for about three times the
 * files. The work folder is gone after {@link #close}, also when the job failed; only a replay that
 * can be stopped, by {@link #keep}, leaves it.
 */
public final class ReplayFolder implements AutoCloseable {
  /** The replay id of samples when the user names none. */
  public static final String DEFAULT_REPLAY_ID = "replay";

  private final Path folder;
  private final WorkFolder workFolder;
  private final Path work;
  private final Capacity capacity;
  private boolean kept;

  private ReplayFolder(Path folder, Capacity capacity) {
    this.folder = folder;
    this.workFolder = WorkFolder.in(folder);
    this.work = workFolder.path();
    this.capacity = capacity;
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
    return open(folder, force, Capacity.ofTheMachine());
  }

  static ReplayFolder open(Path folder, boolean force, Capacity capacity) throws IOException {
    if (Files.exists(folder) && !Files.isDirectory(folder)) {
      throw wrong(folder, "is a file; results go to a folder");
    }
    Files.createDirectories(folder);
    if (!force && Resumption.in(folder).isPresent()) {
      throw wrong(
          folder, "holds a replay that was stopped; go on with --resume, or drop it with --force");
    }
    if (!force && Files.exists(WorkFolder.in(folder).path())) {
      throw Resumption.nothingIn(folder);
    }
    if (!force && !isEmpty(folder)) {
      throw wrong(
          folder,
          "is not empty; name a new or empty folder, or replace a former replay with --force");
    }
    ReplayFolder opened = new ReplayFolder(folder, capacity);
    opened.workFolder.renew();
    return opened;
  }

  /**
   * Opens the folder of a replay that was stopped, to go on with it.
   *
   * @throws IOException if it cannot be read or written
   */
  public static ReplayFolder goOn(Path folder) throws IOException {
    ReplayFolder opened = new ReplayFolder(folder, Capacity.ofTheMachine());
    opened.workFolder.takeBack();
    return opened;
  }

  /**
   * Makes a replay one that can be stopped: from now on only {@link #finish} and {@link #drop}
   * remove what its job has spilled, or its snapshots.
   *
   * @param conditions what it can go on with
   * @return where its snapshots are
   */
  public Resumption keep(ReplayConditions conditions, int parallelism) throws IOException {
    kept = true;
    return Resumption.begin(folder, conditions, parallelism);
  }

  /** Leaves the replay unfinished and without a way to go on: {@link #close} removes it. */
  public void drop() {
    kept = false;
  }

  /**
   * The sink of {@code figures.csv}, {@code insights.csv}, {@code forecasts.csv} and {@code
   * metrics.om}.
   */
  public Sink<FigureSet> figures() {
    return new SpillSink<>(
        work,
        FiguresFile.SPILL,
        set -> set.series().plan(),
        (set, sequence, lines) -> FiguresFile.spill(set, lines));
  }

  /**
   * The sink of {@code verdicts.csv}; it must get all verdicts of a unit in one subtask, in order.
   */
  public Sink<CaseVerdict> verdicts() {
    return new SpillSink<>(work, VerdictsFile.SPILL, CaseVerdict::plan, VerdictsFile::spill)
        .markingTheEnd(workFolder.endMark());
  }

  /** The sink of {@code scorecard.csv}, and of its part of {@code metrics.om}. */
  public Sink<Scorecard> scorecards() {
    return new SpillSink<>(
        work,
        ScorecardFile.SPILL,
        Scorecard::plan,
        (card, sequence, lines) -> ScorecardFile.spill(card, lines));
  }

  /** The sink of {@code rejected.csv}. */
  public Sink<Rejected> rejected() {
    return new SpillSink<>(
        work,
        RejectedFile.SPILL,
        row -> SpillSink.NO_PLAN,
        (row, sequence, lines) -> RejectedFile.spill(row, lines));
  }

  /** Writes the files of plans that came from no file, silently. */
  ReplaySummary finish(Plans plans) throws IOException {
    return finish(ReplayInputs.unnamed(plans), DEFAULT_REPLAY_ID, ReplayProgress.SILENT);
  }

  /**
   * Writes the files of everything the sinks took; to be called once, when the job has ended well.
   *
   * @param given what the job was given: the plans it judged by among it
   * @param replayId the label {@code replay_id} of every sample; null to write no samples
   * @param progress is told by several threads at once
   * @throws IllegalStateException if the sinks took results of a plan that is not among the plans
   * @throws java.io.InterruptedIOException if the thread is interrupted before all files are whole
   * @throws IOException if a file cannot be written, for example because the disk is full; files of
   *     a former replay are then untouched, as they are after an interruption, and nothing goes on
   *     in the background
   */
  public ReplaySummary finish(
      ReplayInputs given, @Nullable String replayId, ReplayProgress progress) throws IOException {
    if (kept) {
      workFolder.setAside();
    }
    List<PlanResults> files = new ArrayList<>();
    for (Plan plan : given.plans().all()) {
      files.add(PlanResults.in(work, plan, capacity.memoryOfASort(), progress));
    }
    ReplaySummary written =
        new WritingOrder(work, capacity, progress, files).write(given, replayId);
    workFolder.requireNothingLeft();
    publish(files);
    return written;
  }

  /** Removes the work folder, unless its replay is to go on later. */
  @Override
  public void close() throws IOException {
    if (!kept) {
      workFolder.delete();
    }
  }

  /** With one plan its files stand in the folder itself, with several each has a folder. */
  private void publish(List<PlanResults> files) throws IOException {
    boolean alone = files.size() == 1;
    PlanResults.removeFormer(
        folder, alone ? Set.of() : files.stream().map(PlanResults::name).collect(toSet()));
    for (PlanResults ofPlan : files) {
      ofPlan.moveTo(alone ? folder : folder.resolve(ofPlan.name()));
    }
    Files.move(
        work.resolve(RejectedFile.NAME),
        folder.resolve(RejectedFile.NAME),
        StandardCopyOption.ATOMIC_MOVE);
    workFolder.delete();
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
