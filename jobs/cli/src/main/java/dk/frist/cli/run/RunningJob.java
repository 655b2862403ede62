package dk.frist.cli.run;

import dk.frist.cli.Console;
import dk.frist.pipeline.FristTopology;
import java.net.URI;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.flink.api.common.JobExecutionResult;
import org.apache.flink.core.execution.JobClient;
import org.apache.flink.core.execution.SavepointFormatType;

/** A job in this process: waits for its end, and stops it with a savepoint when interrupted. */
public final class RunningJob {
  /** Together less than an interrupted process is given to tidy up. */
  private static final Duration STOP_WITHIN = Duration.ofSeconds(7);

  private static final Duration CANCEL_WITHIN = Duration.ofSeconds(2);

  private final JobClient job;
  private final Console console;

  public RunningJob(JobClient job, Console console) {
    this.job = job;
    this.console = console;
  }

  /**
   * Waits until the job ends, which a live job does only when it fails for good.
   *
   * @param savepoints where to leave a savepoint when interrupted
   * @throws InterruptedException if interrupted, after the job has stopped
   * @throws Exception what the job failed for
   */
  public void await(URI savepoints) throws Exception {
    try {
      result();
    } catch (InterruptedException e) {
      stop(savepoints);
      throw e;
    }
  }

  /**
   * What the job ended with; waits until it has.
   *
   * @throws Exception what the job failed for
   */
  public JobExecutionResult result() throws Exception {
    try {
      return job.getJobExecutionResult().get();
    } catch (ExecutionException e) {
      if (e.getCause() instanceof Exception cause) {
        throw cause;
      }
      throw e;
    }
  }

  /** Whether the job ends, well or not, while this waits. */
  public boolean endsWithin(Duration limit) throws InterruptedException {
    try {
      job.getJobExecutionResult().get(limit.toMillis(), TimeUnit.MILLISECONDS);
      return true;
    } catch (ExecutionException e) {
      return true;
    } catch (TimeoutException e) {
      return false;
    }
  }

  /**
   * How many records the job has read.
   *
   * @param soFar the answer when the job has just ended and gives none
   */
  public long recordsRead(long soFar) throws InterruptedException {
    Map<String, Object> told = accumulators();
    return told.isEmpty() ? soFar : FristTopology.recordsRead(told);
  }

  /** What the job reports of itself; empty when it has just ended. */
  public Map<String, Object> accumulators() throws InterruptedException {
    try {
      return job.getAccumulators().get();
    } catch (ExecutionException | IllegalStateException e) {
      return Map.of();
    }
  }

  /**
   * Begins a savepoint, while the job runs on.
   *
   * @param folder where to leave it, in a folder of its own
   * @return gives its place; fails when not all tasks run, or the job ends
   */
  public CompletableFuture<String> savepoint(URI folder) {
    try {
      return job.triggerSavepoint(folder.toString(), SavepointFormatType.NATIVE);
    } catch (IllegalStateException e) {
      return CompletableFuture.failedFuture(e);
    }
  }

  private void stop(URI savepoints) throws InterruptedException {
    console.err().println("frist: stopping with a savepoint…");
    try {
      CompletableFuture<String> stopped =
          job.stopWithSavepoint(false, savepoints.toString(), SavepointFormatType.CANONICAL);
      String savepoint = stopped.get(STOP_WITHIN.toMillis(), TimeUnit.MILLISECONDS);
      console.err().println("frist: stopped; the next run goes on from " + savepoint);
    } catch (ExecutionException | TimeoutException e) {
      console
          .err()
          .println(
              "frist: no savepoint could be taken; the next run goes on from the last checkpoint");
      cancel();
    }
  }

  /**
   * Ends the job at once, with nothing kept; does nothing when it has ended.
   *
   * @throws InterruptedException if interrupted while waiting for its end
   */
  public void cancel() throws InterruptedException {
    if (job.getJobExecutionResult().isDone()) {
      return; // Its cluster is gone, and cannot be asked.
    }
    try {
      job.cancel().get(CANCEL_WITHIN.toMillis(), TimeUnit.MILLISECONDS);
    } catch (ExecutionException | TimeoutException | IllegalStateException e) {
      console.err().println("frist: the job did not end in good order (" + e.getMessage() + ")");
    }
  }
}
