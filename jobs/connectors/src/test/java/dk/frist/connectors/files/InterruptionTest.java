package dk.frist.connectors.files;

import static dk.frist.connectors.PlanStory.ASYLUM_DECISIONS;
import static dk.frist.connectors.PlanStory.PLANS;
import static dk.frist.connectors.PlanStory.asOf;
import static dk.frist.connectors.PlanStory.figure;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.fail;

import dk.frist.connectors.files.ReplayProgress.Phase;
import dk.frist.connectors.files.ReplayRun.Emitted;
import dk.frist.rules.figures.FigureSet;
import dk.frist.rules.figures.Measure;
import dk.frist.rules.figures.Window;
import java.io.InterruptedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A user who interrupts the writing of the files gets the prompt back, and no half of them. */
@Timeout(60)
class InterruptionTest {
  private static final FigureSet TWELVE_OPEN =
      asOf("2024-05-03", ASYLUM_DECISIONS, figure(Window.NOW, Measure.OPEN, 12));

  private static final Capacity TWO_THREADS = new Capacity(2, SpillSort.MEMORY_BYTES);
  private static final int MANY = 2 * ProgressCounter.LOOK_INTERVAL;

  /** Fails a phase that comes to its end. */
  private static final ReplayProgress NEVER =
      (phase, rows) -> fail("%s went on to its end of %d rows", phase, rows);

  @TempDir Path parent;

  @AfterEach
  void goOnUninterrupted() {
    Thread.interrupted();
  }

  @ParameterizedTest
  @EnumSource
  void interruptionInAnyPhaseLeavesTheFolderAsItWas(Phase interrupted) throws Exception {
    Files.writeString(parent.resolve("figures.csv"), "old");

    try (ReplayFolder folder = ReplayFolder.open(parent, true)) {
      new ReplayRun(parent, 1).write(folder, Emitted.of(TWELVE_OPEN));

      assertThatThrownBy(
              () -> folder.finish(ReplayInputs.unnamed(PLANS), "r", interruptingAt(interrupted)))
          .isInstanceOf(InterruptedIOException.class)
          .hasCauseInstanceOf(InterruptedException.class);
    }

    assertThat(new ReplayRun(parent, 1).files()).isEqualTo(Map.of("figures.csv", "old"));
  }

  @Test
  void interruptionWhileTwoFilesAreWrittenEndsBothAndLeavesTheFolderAsItWas() throws Exception {
    Files.writeString(parent.resolve("figures.csv"), "old");
    Thread user = Thread.currentThread();
    Set<Thread> writing = ConcurrentHashMap.newKeySet();
    CountDownLatch two = new CountDownLatch(2);
    ReplayProgress stayingUntilInterrupted =
        (phase, more) -> {
          writing.add(Thread.currentThread());
          two.countDown();
          try {
            two.await();
            user.interrupt();
            new CountDownLatch(1).await();
          } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
          }
        };

    try (ReplayFolder folder = ReplayFolder.open(parent, true, TWO_THREADS)) {
      new ReplayRun(parent, 1).write(folder, Emitted.of(TWELVE_OPEN));

      assertThatThrownBy(
              () -> folder.finish(ReplayInputs.unnamed(PLANS), "r", stayingUntilInterrupted))
          .isInstanceOf(InterruptedIOException.class)
          .hasCauseInstanceOf(InterruptedException.class);
      assertThat(Thread.interrupted()).isTrue();
      assertThat(writing).hasSize(2);
      for (Thread ending : writing) {
        ending.join(); // or the test takes too long
      }
    }

    assertThat(new ReplayRun(parent, 1).files()).isEqualTo(Map.of("figures.csv", "old"));
  }

  @Test
  void failureOfOneFileEndsTheOtherAndLeavesTheFolderAsItWas() throws Exception {
    Files.writeString(parent.resolve("figures.csv"), "old");
    CountDownLatch otherSorts = new CountDownLatch(1);
    CountDownLatch otherEnded = new CountDownLatch(1);
    ReplayProgress failingWhileAnotherSorts =
        (phase, more) -> {
          try {
            if (phase == Phase.SORT && more == 0) {
              otherSorts.countDown();
              new CountDownLatch(1).await();
            }
            otherSorts.await();
          } catch (InterruptedException e) {
            otherEnded.countDown();
            Thread.currentThread().interrupt();
          }
        };

    try (ReplayFolder folder = ReplayFolder.open(parent, true, TWO_THREADS)) {
      new ReplayRun(parent, 1).write(folder, Emitted.of(TWELVE_OPEN, TWELVE_OPEN));

      assertThatThrownBy(
              () -> folder.finish(ReplayInputs.unnamed(PLANS), "r", failingWhileAnotherSorts))
          .isInstanceOf(IllegalStateException.class)
          .hasMessageContaining("one figure came twice");
      assertThat(otherEnded.getCount()).isZero();
    }

    assertThat(new ReplayRun(parent, 1).files()).isEqualTo(Map.of("figures.csv", "old"));
  }

  @Test
  void rowsEndSoonAfterTheThreadIsInterrupted() throws Exception {
    ProgressCounter counter = ProgressCounter.silent(Phase.FIGURES);
    counter.row();
    Thread.currentThread().interrupt();

    assertThatThrownBy(() -> rows(counter)).isInstanceOf(InterruptedIOException.class);
    assertThat(Thread.currentThread().isInterrupted()).isTrue();
  }

  @Test
  void rowsThatAreOnlyPassedOverEndToo() {
    ProgressCounter counter = ProgressCounter.silent(Phase.VERDICTS);
    Thread.currentThread().interrupt();

    assertThatThrownBy(
            () -> {
              for (int row = 0; row < ProgressCounter.LOOK_INTERVAL; row++) {
                counter.passed();
              }
            })
        .isInstanceOf(InterruptedIOException.class);
  }

  @Test
  void sortEndsAmidItsRows() throws Exception {
    Path rows = Files.write(parent.resolve("many-0.spill"), Collections.nCopies(MANY, "row"));
    SpillSort sort = new SpillSort(parent, SpillSort.MEMORY_BYTES);
    Thread.currentThread().interrupt();

    assertThatThrownBy(() -> sort.sort("many", NEVER)).isInstanceOf(InterruptedIOException.class);
    assertThatThrownBy(() -> SpillSort.merge(List.of(rows.toFile()), parent.resolve("many.sorted")))
        .isInstanceOf(InterruptedIOException.class);
  }

  @Test
  void samplesEndAmidTheirRows() throws Exception {
    String figure = "figures.csv\t2024-05-03,asylum,decision,,,now,open,12";
    Path figures = Files.write(parent.resolve("figures.sorted"), Collections.nCopies(MANY, figure));
    Path spill = parent.resolve("metrics.spill");
    MetricsSpill samples = new MetricsSpill(PLANS.all().get(0));
    samples.spillFigures(figures, spill);
    MetricsFile metrics = new MetricsFile(PLANS.all().get(0), "r");
    Thread.currentThread().interrupt();

    assertThatThrownBy(() -> samples.spillFigures(figures, parent.resolve("again.spill")))
        .isInstanceOf(InterruptedIOException.class);
    assertThatThrownBy(
            () ->
                metrics.write(
                    spill, parent.resolve("m.om"), new ProgressCounter(NEVER, Phase.METRICS)))
        .isInstanceOf(InterruptedIOException.class);
  }

  private static void rows(ProgressCounter counter) throws InterruptedIOException {
    for (int row = 0; row < ProgressCounter.LOOK_INTERVAL; row++) {
      counter.row();
    }
  }

  private static ReplayProgress interruptingAt(Phase interrupted) {
    return (phase, rows) -> {
      if (phase == interrupted) {
        Thread.currentThread().interrupt();
      }
    };
  }
}
