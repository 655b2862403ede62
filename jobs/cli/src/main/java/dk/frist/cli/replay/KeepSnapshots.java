package dk.frist.cli.replay;

import dk.frist.cli.Console;
import dk.frist.cli.run.RunningJob;
import dk.frist.connectors.files.ReplayFolder;
import dk.frist.connectors.files.Resumption;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.flink.configuration.Configuration;
import org.jspecify.annotations.Nullable;

/**
 * Takes a snapshot of a replay at an interval, and when it is stopped; until the input ends, for
 * what leaves the job then is in no snapshot.
 *
 * <pre>
 * waiting ──interval──▶ taking ──complete──▶ waiting
 *                          └──input ended──▶ over
 * </pre>
 */
final class KeepSnapshots implements Keeping {
  /** Together with the end of the job less than an interrupted process is given to tidy up. */
  private static final Duration TAKEN_WITHIN = Duration.ofSeconds(7);

  private static final Duration BETWEEN_ATTEMPTS = Duration.ofMillis(50);

  private final ReplayFolder folder;
  private final Resumption resumption;
  private final Stopping stopping;
  private final Path ownCheckpoints;
  private final Console console;
  private long lastAt = System.nanoTime();
  private @Nullable CompletableFuture<String> taking;
  private boolean over;

  /**
   * @param ownCheckpoints a folder for the checkpoint that Flink takes before a job ends
   */
  KeepSnapshots(
      ReplayFolder folder,
      Resumption resumption,
      Stopping stopping,
      Path ownCheckpoints,
      Console console) {
    this.folder = folder;
    this.resumption = resumption;
    this.stopping = stopping;
    this.ownCheckpoints = ownCheckpoints;
    this.console = console;
  }

  /**
   * Flink aligns the barriers of savepoints only in jobs that take checkpoints too, so there is an
   * interval, which never passes. Those it would take itself go on past the input's end.
   */
  @Override
  public void addTo(Configuration options) {
    options.setString("execution.checkpointing.interval", "3650 d");
    options.setString("execution.checkpointing.dir", ownCheckpoints.toUri().toString());
    resumption
        .snapshot()
        .ifPresent(
            path -> options.setString("execution.state-recovery.path", path.toUri().toString()));
  }

  @Override
  public void look(RunningJob job) throws Exception {
    CompletableFuture<String> begun = taking;
    if (begun != null && begun.isDone()) {
      taking = null;
      lastAt = System.nanoTime();
      over = !isReached(begun);
    } else if (begun == null && !over && isTime()) {
      taking = job.savepoint(resumption.snapshots().toUri());
    }
  }

  private boolean isTime() {
    return System.nanoTime() - lastAt >= stopping.interval().toNanos();
  }

  /** A failure may pass: a task that has not started yet, or one that has just ended. */
  private boolean isReached(CompletableFuture<String> taken)
      throws IOException, InterruptedException {
    try {
      return resumption.reached(Path.of(URI.create(taken.get())));
    } catch (ExecutionException e) {
      return true;
    }
  }

  @Override
  public void stop(RunningJob job) throws Exception {
    console.err().println("frist: stopping with a snapshot…");
    try {
      takeLast(job);
    } finally {
      job.cancel();
      tell();
    }
  }

  private void takeLast(RunningJob job) throws IOException, InterruptedException {
    long until = System.nanoTime() + TAKEN_WITHIN.toNanos();
    boolean taken = false;
    while (!taken && System.nanoTime() < until) {
      taken = isTaken(job, until) || job.endsWithin(BETWEEN_ATTEMPTS);
    }
  }

  /** Not, as long as a task is about to start. */
  private boolean isTaken(RunningJob job, long until) throws IOException, InterruptedException {
    CompletableFuture<String> begun = taking;
    taking = null;
    try {
      CompletableFuture<String> last =
          begun == null ? job.savepoint(resumption.snapshots().toUri()) : begun;
      String path = last.get(until - System.nanoTime(), TimeUnit.NANOSECONDS);
      resumption.reached(Path.of(URI.create(path)));
      return true;
    } catch (ExecutionException | TimeoutException e) {
      return false;
    }
  }

  /** Says how the replay goes on; where there is no way, nothing is left of it. */
  void tell() {
    if (resumption.snapshot().isEmpty()) {
      folder.drop();
      console
          .err()
          .println(
              "frist: nothing was kept of this replay, which had no snapshot to go on from; start it"
                  + " again from its beginning");
    } else {
      console.err().println("frist: stopped; this goes on:");
      console.err().println("  " + stopping.command());
    }
  }
}
