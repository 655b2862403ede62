package dk.frist.cli.backfill;

import dk.frist.cli.CommandFailedException;
import dk.frist.cli.Console;
import dk.frist.cli.FristCommand;
import dk.frist.cli.TextTable;
import dk.frist.connectors.prometheus.backfill.BackfillFailedException;
import dk.frist.connectors.prometheus.backfill.BlockRun;
import dk.frist.connectors.prometheus.backfill.DataFolder;
import dk.frist.connectors.prometheus.backfill.PrometheusServer;
import dk.frist.connectors.prometheus.backfill.ServerRuns;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;

/** {@code frist backfill list}: the runs that were backfilled. */
@Command(
    name = "list",
    sortOptions = false,
    description = {
      "Shows the runs that were backfilled: their ids, how many samples, from when to when.",
      "",
      "With --blocks-into those whose blocks were moved into the folder, and what has become of the"
          + " blocks; with --server all that the server answers queries with, whichever way they came."
    },
    footerHeading = "%nExamples:%n",
    footer = {
      "    frist backfill list --server http://localhost:9090",
      "    frist backfill list --blocks-into /var/lib/prometheus/metrics2"
    })
final class BackfillListCommand implements FristCommand {
  @ArgGroup(multiplicity = "1")
  private Place place = new Place();

  @Override
  public void run(Console console) throws Exception {
    Path folder = place.blocksInto;
    URI server = place.server;
    TextTable runs;
    if (folder != null) {
      runs = inFolder(folder);
    } else if (server != null) {
      runs = onServer(server);
    } else {
      throw new IllegalStateException("picocli lets no command pass without either");
    }
    if (runs.isEmpty()) {
      console.out().println("no runs");
    } else {
      runs.lines().forEach(console.out()::println);
    }
  }

  private static TextTable inFolder(Path folder) throws IOException {
    TextTable table = new TextTable(5, "REPLAY ID", "PLAN", "FIRST", "LAST", "BLOCKS", "SAMPLES");
    for (BlockRun.State state : DataFolder.open(folder).runs()) {
      BlockRun run = state.run();
      table.add(
          run.replayId(),
          run.plan(),
          run.span().first().toString(),
          run.span().last().toString(),
          blocks(state),
          count(run.span().samples()));
    }
    return table;
  }

  private static String blocks(BlockRun.State state) {
    int all = state.run().blocks().size();
    int gone = all - state.present().size() - state.compacted().size();
    String text = state.present().size() + " of " + all;
    text += state.compacted().isEmpty() ? "" : ", " + state.compacted().size() + " compacted";
    return gone == 0 ? text : text + ", " + gone + " gone";
  }

  private static TextTable onServer(URI address)
      throws InterruptedException, CommandFailedException {
    ServerRuns runs = new ServerRuns(PrometheusServer.at("--server", address), Instant.now());
    TextTable table = new TextTable(3, "REPLAY ID", "FIRST", "LAST", "SAMPLES");
    try {
      for (ServerRuns.Run run : runs.all()) {
        table.add(run.replayId(), text(run.first()), text(run.last()), count(run.samples()));
      }
      return table;
    } catch (BackfillFailedException e) {
      throw new CommandFailedException(String.valueOf(e.getMessage()), e);
    }
  }

  private static String text(@Nullable Instant moment) {
    return moment == null ? "–" : moment.toString();
  }

  private static String count(long samples) {
    return String.format(Locale.ROOT, "%,d", samples);
  }
}
