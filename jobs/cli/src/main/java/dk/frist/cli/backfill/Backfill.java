package dk.frist.cli.backfill;

import dk.frist.cli.Console;
import dk.frist.connectors.prometheus.backfill.BackfillFailedException;
import dk.frist.connectors.prometheus.backfill.BlockBackfill;
import dk.frist.connectors.prometheus.backfill.BlockRun;
import dk.frist.connectors.prometheus.backfill.DataFolder;
import dk.frist.connectors.prometheus.backfill.PrometheusServer;
import dk.frist.connectors.prometheus.backfill.Promtool;
import dk.frist.connectors.prometheus.backfill.RemoteBackfill;
import dk.frist.connectors.prometheus.backfill.ReplayMetrics;
import dk.frist.connectors.prometheus.backfill.SampleSpan;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.time.Instant;
import java.util.Locale;

/**
 * A backfill on a console.
 *
 * @param replay what is backfilled
 * @param replayId the id of the run
 * @param now the present moment
 */
record Backfill(ReplayMetrics replay, String replayId, Instant now, Console console) {

  void blocks(DataFolder into, Promtool promtool)
      throws IOException, InterruptedException, BackfillFailedException {
    BlockRun run;
    try (Steps steps = new Steps(console, Steps.BLOCKS)) {
      run = new BlockBackfill(into, promtool, now).run(replay, replayId, steps);
    }
    console.out().println("%s in %d blocks".formatted(said(run.span()), run.blocks().size()));
    console
        .out()
        .println(
            "A running server finds them within a minute; its retention must reach so far back.");
  }

  void remote(PrometheusServer server)
      throws IOException, InterruptedException, BackfillFailedException {
    RemoteBackfill backfill = new RemoteBackfill(server, now);
    SampleSpan span;
    try (Steps steps = new Steps(console, Steps.SENDING)) {
      span = backfill.run(replay, replayId, steps);
    } catch (InterruptedException | InterruptedIOException e) {
      console.err().println(soFar(backfill.sent(), server));
      throw e;
    } catch (BackfillFailedException e) {
      throw new BackfillFailedException(e.getMessage() + "; " + soFar(backfill.sent(), server));
    }
    console
        .out()
        .println(
            String.format(
                Locale.ROOT, "%s in %,d requests", said(span), backfill.sent().requests()));
  }

  private String said(SampleSpan span) {
    return String.format(
        Locale.ROOT,
        "%s: %,d samples of %,d series, %s to %s,",
        replayId,
        span.samples(),
        span.series(),
        span.first(),
        span.last());
  }

  private String soFar(RemoteBackfill.Sent sent, PrometheusServer server) {
    if (sent.requests() == 0) {
      return "it has taken no samples of '%s'".formatted(replayId);
    }
    return String.format(
        Locale.ROOT,
        "it has taken at least %,d samples of '%s', up to %s; 'frist backfill remove %s --server %s' takes"
            + " them away",
        sent.samples(),
        replayId,
        sent.reached(),
        replayId,
        server.address());
  }
}
