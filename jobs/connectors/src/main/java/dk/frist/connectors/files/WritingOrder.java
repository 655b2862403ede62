package dk.frist.connectors.files;

import static java.util.concurrent.CompletableFuture.allOf;

import dk.frist.connectors.files.ReplayProgress.Phase;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.function.ToLongFunction;
import org.jspecify.annotations.Nullable;

/**
 * Writes the files of a replay, each as soon as what it rests on is there, and those that do not
 * rest on each other at the same time. Of each plan:
 *
 * <pre>
 * figures.csv … ─┬─▶ the last day of all plans ─┬─▶ verdicts.csv
 *                │       the verdicts' sort ────┘
 *                └──────────┬───────────────────────▶ metrics.om
 * scorecard.csv ────────────┘
 * </pre>
 *
 * <p>{@code rejected.csv} rests on nothing.
 */
final class WritingOrder {
  private final Path work;
  private final Capacity capacity;
  private final ReplayProgress progress;
  private final List<PlanResults> files;
  private Rejections rejected = new Rejections(new TreeMap<>(), 0);

  /**
   * @param work where {@code rejected.csv} is written
   * @param files those of the plans
   */
  WritingOrder(Path work, Capacity capacity, ReplayProgress progress, List<PlanResults> files) {
    this.work = work;
    this.capacity = capacity;
    this.progress = progress;
    this.files = files;
  }

  /**
   * Writes them all.
   *
   * @param replayId as {@link ReplayFolder#finish} has it
   * @throws IOException as {@link Workers#await} does; no thread writes any more then
   */
  ReplaySummary write(ReplayInputs given, @Nullable String replayId) throws IOException {
    try (Workers workers = new Workers(Math.min(capacity.threads(), pieces()))) {
      workers.await(start(workers, replayId));
    }
    for (PlanResults ofPlan : files) {
      ofPlan.writeInputs(given, lastDay());
    }
    return new ReplaySummary(
        lastDay(),
        sum(PlanResults::figures),
        sum(PlanResults::scores),
        sum(PlanResults::verdicts),
        rejected,
        sum(PlanResults::samples));
  }

  /** How many there are that rest on no other. */
  private int pieces() {
    return 3 * files.size() + 1;
  }

  private List<CompletableFuture<?>> start(Workers workers, @Nullable String replayId) {
    List<CompletableFuture<Void>> figures =
        files.stream().map(ofPlan -> workers.start(ofPlan::writeFigures)).toList();
    CompletableFuture<Void> lastDay = allOf(figures.toArray(CompletableFuture<?>[]::new));
    List<CompletableFuture<?>> started = new ArrayList<>(figures);
    for (int i = 0; i < files.size(); i++) {
      PlanResults ofPlan = files.get(i);
      CompletableFuture<Void> sorted = workers.start(ofPlan::sortVerdicts);
      started.add(sorted);
      started.add(
          workers.startAfter(allOf(lastDay, sorted), () -> ofPlan.writeVerdicts(lastDay())));
      CompletableFuture<Void> scorecard = workers.start(ofPlan::writeScorecard);
      started.add(scorecard);
      if (replayId != null) {
        started.add(
            workers.startAfter(
                allOf(figures.get(i), scorecard), () -> ofPlan.writeMetrics(replayId)));
      }
    }
    started.add(workers.start(this::writeRejected));
    return started;
  }

  /** The last day that any plan has figures of: the replay's last. */
  private @Nullable LocalDate lastDay() {
    return files.stream()
        .map(PlanResults::lastDay)
        .filter(Objects::nonNull)
        .max(Comparator.naturalOrder())
        .orElse(null);
  }

  private void writeRejected() throws IOException {
    rejected =
        RejectedFile.write(
            new SpillSort(work, capacity.memoryOfASort()).sort(RejectedFile.SPILL, progress),
            work.resolve(RejectedFile.NAME),
            new ProgressCounter(progress, Phase.REJECTED));
  }

  private long sum(ToLongFunction<PlanResults> rows) {
    return files.stream().mapToLong(rows).sum();
  }
}
