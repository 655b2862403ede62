package dk.frist.connectors.files;

import static java.util.concurrent.CompletableFuture.allOf;
import static java.util.concurrent.CompletableFuture.anyOf;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;

/**
 * A few threads that do pieces of work at the same time, each piece as soon as those it rests on
 * are done. What a piece has written is seen by those that rest on it, and after {@link #await}.
 *
 * <pre>
 * start, startAfter ─▶ … ─▶ await ─▶ close
 * </pre>
 */
final class Workers implements AutoCloseable {
  private final ExecutorService threads;

  /** Fails with the first piece that does, and is never done. */
  private final CompletableFuture<Void> failed = new CompletableFuture<>();

  /** A piece of work, which looks now and then whether its thread is interrupted. */
  @FunctionalInterface
  interface Piece {
    void run() throws IOException;
  }

  /**
   * @param most how many pieces are done at the same time
   */
  Workers(int most) {
    threads = Executors.newFixedThreadPool(most, work -> new Thread(work, "files-of-a-replay"));
  }

  CompletableFuture<Void> start(Piece piece) {
    return startAfter(CompletableFuture.completedFuture(null), piece);
  }

  /** Starts a piece when others are done; never, when one of them fails. */
  CompletableFuture<Void> startAfter(CompletableFuture<?> others, Piece piece) {
    return others.thenRunAsync(() -> run(piece), threads);
  }

  private void run(Piece piece) {
    try {
      piece.run();
    } catch (IOException | RuntimeException | Error e) {
      failed.completeExceptionally(e);
      throw new CompletionException(e);
    }
  }

  /**
   * Waits until every one of some pieces is done, or one has failed.
   *
   * @throws InterruptedIOException if the thread is interrupted meanwhile; it stays so
   * @throws IOException as the first piece that failed did; so are its unchecked exceptions
   */
  void await(List<CompletableFuture<?>> pieces) throws IOException {
    CompletableFuture<Void> done = allOf(pieces.toArray(CompletableFuture<?>[]::new));
    try {
      anyOf(done, failed).get();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw ProgressCounter.interrupted(e);
    } catch (ExecutionException e) {
      throw failure(Objects.requireNonNull(e.getCause()));
    }
  }

  private static IOException failure(Throwable cause) {
    if (cause instanceof Error error) {
      throw error;
    }
    if (cause instanceof RuntimeException unchecked) {
      throw unchecked;
    }
    return (IOException) cause;
  }

  /** Interrupts the pieces that go on, and waits until no thread does anything any more. */
  @Override
  public void close() {
    threads.shutdownNow();
    boolean interrupted = false;
    boolean ended = false;
    while (!ended) {
      try {
        ended = threads.awaitTermination(1, TimeUnit.HOURS);
      } catch (InterruptedException e) {
        interrupted = true;
      }
    }
    if (interrupted) {
      Thread.currentThread().interrupt();
    }
  }
}
