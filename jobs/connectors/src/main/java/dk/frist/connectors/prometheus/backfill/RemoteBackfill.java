package dk.frist.connectors.prometheus.backfill;

import dk.frist.connectors.InvalidInputException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Takes a replay to a server by remote write: checked first, then sent in the order of time, then
 * counted on the server.
 *
 * <p>A request holds at most {@link #BATCH} samples and each series once. So one that is sent again
 * because its answer was lost is taken again, where two samples of a series would be refused as out
 * of order. The first request that is refused ends the run: in the order of time the cause (samples
 * too old, a server that is not empty, a wrong address) holds for all that follow, and a run with a
 * hole has wrong figures.
 */
public final class RemoteBackfill {
  /** How many samples a request has at most. */
  static final int BATCH = 1000;

  private final PrometheusServer server;
  private final Instant now;
  private final RetryPolicy policy;
  private long sent;
  private long requests;
  private @Nullable Instant reached;

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
   * @param samples that the server has taken for certain
   * @param requests in how many requests
   * @param reached the time of the last of them; null when there is none
   */
  public record Sent(long samples, long requests, @Nullable Instant reached) {}

  /** How far it is. */
  public Sent sent() {
    return new Sent(sent, requests, reached);
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
      Batch batch = new Batch(new RemoteWriter(server, policy, progress), progress);
      order.forEach(batch::add);
      batch.flush();
      requireWhole(span, runs.samples(run));
      return span;
    } finally {
      Folders.deleteTree(work);
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

  /** The samples of the next request. */
  private final class Batch {
    private final RemoteWriter writer;
    private final BackfillProgress progress;
    private final Set<Integer> series = new HashSet<>();
    private WriteRequest request = new WriteRequest();
    private long until;

    Batch(RemoteWriter writer, BackfillProgress progress) {
      this.writer = writer;
      this.progress = progress;
    }

    void add(int number, byte[] labels, double value, long millis)
        throws BackfillFailedException, InterruptedException, IOException {
      if (series.size() == BATCH || series.contains(number)) {
        flush();
      }
      series.add(number);
      request.add(labels, value, millis);
      until = millis;
    }

    void flush() throws BackfillFailedException, InterruptedException, IOException {
      if (series.isEmpty()) {
        return;
      }
      writer.send(request.compressed());
      sent += series.size();
      requests++;
      reached = Instant.ofEpochMilli(until);
      progress.sent(series.size());
      series.clear();
      request = new WriteRequest();
    }
  }
}
