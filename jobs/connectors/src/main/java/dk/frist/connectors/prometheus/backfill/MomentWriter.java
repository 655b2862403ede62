package dk.frist.connectors.prometheus.backfill;

import dk.frist.connectors.prometheus.backfill.RemoteBackfill.Sent;
import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Sends samples that come in the order of time, one moment after another, and goes on to the next
 * only when the server answers queries with all of the one before.
 *
 * <p>An answer of 2xx is not enough: while Prometheus takes old series out of its memory, it loses
 * a sample that arrives for one of them (prometheus/prometheus#8365), and a history makes it do so
 * at every moment. Later the sample would be out of order, so it is sent again at once.
 *
 * <p>A request has samples of one moment, so each series once: whatever part of it the server has,
 * it takes the same again. Memory holds the requests of one moment.
 */
final class MomentWriter {
  /** How many samples a request has at most. */
  static final int BATCH = 1000;

  private final RemoteWriter writer;
  private final Count there;
  private final RetryPolicy policy;
  private final BackfillProgress progress;
  private final List<byte[]> bodies = new ArrayList<>();
  private WriteRequest request = new WriteRequest();
  private int inRequest;
  private long inMoment;
  private long moment;
  private long sent;
  private long requests;
  private @Nullable Instant reached;

  MomentWriter(RemoteWriter writer, Count there, RetryPolicy policy, BackfillProgress progress) {
    this.writer = writer;
    this.there = there;
    this.policy = policy;
    this.progress = progress;
  }

  /** How many samples of the run the server has at a moment. */
  @FunctionalInterface
  interface Count {
    long at(Instant moment) throws BackfillFailedException, InterruptedException;
  }

  /** How far it is. */
  Sent sent() {
    return new Sent(sent, requests, reached);
  }

  /** Takes the next sample, which is not of an earlier moment than the last. */
  void add(byte[] labels, double value, long millis)
      throws BackfillFailedException, InterruptedException, IOException {
    if (inMoment > 0 && millis != moment) {
      end();
    }
    if (inRequest == BATCH) {
      flush();
    }
    moment = millis;
    request.add(labels, value, millis);
    inRequest++;
    inMoment++;
  }

  /** Ends the moment; to be called after the last sample. */
  void end() throws BackfillFailedException, InterruptedException, IOException {
    flush();
    requireThere();
    sent += inMoment;
    progress.sent(inMoment);
    bodies.clear();
    inMoment = 0;
  }

  private void flush() throws BackfillFailedException, InterruptedException, IOException {
    if (inRequest == 0) {
      return;
    }
    byte[] body = request.compressed();
    writer.send(body);
    bodies.add(body);
    requests++;
    reached = Instant.ofEpochMilli(moment);
    request = new WriteRequest();
    inRequest = 0;
  }

  private void requireThere() throws BackfillFailedException, InterruptedException {
    for (int attempt = 1; ; attempt++) {
      String missing = missing();
      if (missing.isEmpty()) {
        return;
      }
      if (attempt == policy.attempts()) {
        throw new BackfillFailedException(missing);
      }
      progress.retried(missing);
      policy.pause().of(policy.wait(attempt, null));
      for (byte[] body : bodies) {
        writer.send(body);
      }
    }
  }

  /** What is wrong with what the server has of the moment; empty when nothing is. */
  private String missing() throws InterruptedException {
    try {
      long found = there.at(Instant.ofEpochMilli(moment));
      return found >= inMoment
          ? ""
          : String.format(
              Locale.ROOT,
              "the server took %,d samples of %s and answers queries with %,d",
              inMoment,
              Instant.ofEpochMilli(moment),
              found);
    } catch (BackfillFailedException e) {
      return String.valueOf(e.getMessage());
    }
  }
}
