package dk.frist.connectors.files;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class WorkersTest {
  private final List<String> done = Collections.synchronizedList(new ArrayList<>());
  private final CountDownLatch never = new CountDownLatch(1);

  @Test
  void pieceBeginsWhenThoseItRestsOnAreDone() throws Exception {
    try (Workers workers = new Workers(3)) {
      CountDownLatch secondIsDone = new CountDownLatch(1);
      CompletableFuture<Void> first =
          workers.start(
              () -> {
                await(secondIsDone);
                done.add("first");
              });
      CompletableFuture<Void> second =
          workers.start(
              () -> {
                done.add("second");
                secondIsDone.countDown();
              });
      CompletableFuture<Void> third =
          workers.startAfter(CompletableFuture.allOf(first, second), () -> done.add("third"));
      workers.await(List.of(first, second, third));
    }

    assertThat(done).containsExactly("second", "first", "third");
  }

  @Test
  void oneThreadDoesAllPiecesToo() throws Exception {
    try (Workers workers = new Workers(1)) {
      CompletableFuture<Void> first = workers.start(() -> done.add("first"));
      CompletableFuture<Void> second = workers.startAfter(first, () -> done.add("after the first"));
      CompletableFuture<Void> third = workers.start(() -> done.add("another"));
      workers.await(List.of(first, second, third));
    }

    assertThat(done).containsExactlyInAnyOrder("first", "after the first", "another");
    assertThat(done).containsSubsequence("first", "after the first");
  }

  @Test
  void failureEndsWhatGoesOnAndBeginsNothingMore() {
    AtomicBoolean interrupted = new AtomicBoolean();
    CountDownLatch begun = new CountDownLatch(1);
    assertThatThrownBy(
            () -> {
              try (Workers workers = new Workers(2)) {
                CompletableFuture<Void> endless =
                    workers.start(() -> endlessly(begun, interrupted));
                CompletableFuture<Void> failing =
                    workers.start(
                        () -> {
                          await(begun);
                          throw new FileNotFoundException("the disk is gone");
                        });
                CompletableFuture<Void> after =
                    workers.startAfter(failing, () -> done.add("after the failure"));
                workers.await(List.of(endless, failing, after));
              }
            })
        .isInstanceOf(FileNotFoundException.class)
        .hasMessage("the disk is gone");

    assertThat(interrupted).isTrue();
    assertThat(done).isEmpty();
  }

  @Test
  void uncheckedFailureStaysWhatItIs() {
    assertThatThrownBy(
            () -> {
              try (Workers workers = new Workers(1)) {
                CompletableFuture<Void> fine = workers.start(() -> done.add("fine"));
                CompletableFuture<Void> failing =
                    workers.startAfter(
                        fine,
                        () -> {
                          throw new IllegalStateException("one figure came twice");
                        });
                workers.await(List.of(fine, failing));
              }
            })
        .isExactlyInstanceOf(IllegalStateException.class)
        .hasMessage("one figure came twice");
  }

  @Test
  void interruptionWhileTwoPiecesRunEndsBoth() {
    AtomicBoolean one = new AtomicBoolean();
    AtomicBoolean other = new AtomicBoolean();
    Thread waiting = Thread.currentThread();
    assertThatThrownBy(
            () -> {
              try (Workers workers = new Workers(2)) {
                CountDownLatch begun = new CountDownLatch(2);
                CompletableFuture<Void> first = workers.start(() -> endlessly(begun, one));
                CompletableFuture<Void> second =
                    workers.start(
                        () -> {
                          begun.countDown();
                          await(begun);
                          waiting.interrupt();
                          endlessly(begun, other);
                        });
                workers.await(List.of(first, second));
              }
            })
        .isInstanceOf(InterruptedIOException.class)
        .hasCauseInstanceOf(InterruptedException.class);

    assertThat(Thread.interrupted()).isTrue();
    assertThat(one).isTrue();
    assertThat(other).isTrue();
  }

  private void endlessly(CountDownLatch begun, AtomicBoolean interrupted) throws IOException {
    begun.countDown();
    try {
      await(never);
    } catch (InterruptedIOException e) {
      interrupted.set(true);
      throw e;
    }
  }

  private static void await(CountDownLatch latch) throws InterruptedIOException {
    try {
      latch.await();
    } catch (InterruptedException e) {
      throw ProgressCounter.interrupted(e);
    }
  }
}
