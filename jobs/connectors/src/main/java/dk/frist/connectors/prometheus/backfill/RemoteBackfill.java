package dk.frist.connectors.prometheus.backfill;

import dk.frist.connectors.InvalidInputException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Locale;
import org.apache.commons.io.file.PathUtils;
import org.jspecify.annotations.Nullable;

/**
 * Takes a replay to a server by remote write: checked first, then sent in the order of time, moment
 * by moment, then counted on the server.
 *
 * <p>The first request that is refused ends the run: in the order of time the cause (samples too
 * old, a server that is not empty, a wrong address) holds for all that follow, and a run with a
 * hole has wrong figures.
 */
public final class RemoteBackfill {
  private final PrometheusServer server;
  private final Instant now;
  private final RetryPolicy policy;
  private @Nullable MomentWriter writer;

  public RemoteBackfill(PrometheusServer server, Instant now) {
    this(server, now, RetryPolicy.DEFAULT);
  }

  RemoteBackfill(PrometheusServer server, Instant now, RetryPolicy policy) {
    this.server = server;
    this.now = now;
    this.policy = policy;
  }

  /**
   * How far it came; also when it was interrupted or failed.
   *
   * @param samples that the server has for certain; of the moment that was under way it may have
   *     more
   * @param requests how many it took
   * @param reached the time of the samples in the last of them; null when there is none
   */
  public record Sent(long samples, long requests, @Nullable Instant reached) {}

  /** How far it is. */
  public Sent sent() {
    MomentWriter current = writer;
    return current == null ? new Sent(0, 0, null) : current.sent();
  }

  /**
   * Does it.
   *
   * @return what the server now has
   * @throws InvalidInputException if the file is wrong or the id is taken
   * @throws BackfillFailedException if the server refused samples, went on failing, or has not as
   *     many as were sent
   * @throws InterruptedException if the thread was interrupted
   * @throws IOException if a file cannot be written
   */
  public SampleSpan run(ReplayMetrics replay, String replayId, BackfillProgress progress)
      throws IOException, InterruptedException, BackfillFailedException {
    RunSelector run = new RunSelector(replayId);
    ServerRuns runs = new ServerRuns(server, now);
    runs.requireNew(run);
    Path work = Files.createTempDirectory("frist-backfill");
    try (TimeOrder order = new TimeOrder(work)) {
      SampleSpan span = new MetricsReader(replay.file(), replayId, now, progress).read(order);
      progress.checked(span);
      MomentWriter moments =
          new MomentWriter(
              new RemoteWriter(server, policy, progress),
              moment -> runs.samplesAt(run, moment),
              policy,
              progress);
      writer = moments;
      order.forEach((series, labels, value, millis) -> moments.add(labels, value, millis));
      moments.end();
      requireWhole(span, runs.samples(run));
      return span;
    } finally {
      PathUtils.delete(work);
    }
  }

  private static void requireWhole(SampleSpan span, long there) throws BackfillFailedException {
    if (there != span.samples()) {
      throw new BackfillFailedException(
          String.format(
              Locale.ROOT,
              "the server took %,d samples and answers queries with %,d",
              span.samples(),
              there));
    }
  }
}
