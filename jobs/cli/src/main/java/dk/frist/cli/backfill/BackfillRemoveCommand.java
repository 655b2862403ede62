package dk.frist.cli.backfill;

import dk.frist.cli.CommandFailedException;
import dk.frist.cli.Console;
import dk.frist.cli.FristCommand;
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
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** {@code frist backfill remove}: takes a run away again. */
@Command(
    name = "remove",
    sortOptions = false,
    description = {
      "Takes a run away again, and nothing else: only series with source=\"replay\" and the run's"
          + " replay_id.",
      "",
      "With --blocks-into the folders of its blocks are deleted, unless Prometheus has compacted them"
          + " with others. With --server its series are deleted, whichever way they came; the server must"
          + " have been started with --web.enable-admin-api."
    },
    footerHeading = "%nExamples:%n",
    footer = {
      "    frist backfill remove audit-2024 --server http://localhost:9090",
      "    frist backfill remove audit-2024 --blocks-into /var/lib/prometheus/metrics2"
    })
final class BackfillRemoveCommand implements FristCommand {
  @Parameters(paramLabel = "ID", description = "The replay_id, as 'frist backfill list' shows it.")
  private String id;

  @ArgGroup(multiplicity = "1")
  private Place place = new Place();

  // picocli fills the fields, which NullAway cannot know.
  @SuppressWarnings("NullAway.Init")
  BackfillRemoveCommand() {}

  @Override
  public void run(Console console) throws Exception {
    Path folder = place.blocksInto;
    URI server = place.server;
    try {
      if (folder != null) {
        console.out().println(fromFolder(folder));
      } else if (server != null) {
        console.out().println(fromServer(PrometheusServer.at("--server", server)));
      }
    } catch (BackfillFailedException e) {
      throw new CommandFailedException(String.valueOf(e.getMessage()), e);
    }
  }

  private String fromFolder(Path folder) throws IOException, BackfillFailedException {
    BlockRun.State removed = DataFolder.open(folder).remove(id);
    int all = removed.run().blocks().size();
    int gone = all - removed.present().size();
    String text = "%s: %d blocks removed".formatted(id, removed.present().size());
    return gone == 0 ? text : text + ", %d were gone before".formatted(gone);
  }

  private String fromServer(PrometheusServer server)
      throws InterruptedException, BackfillFailedException {
    long samples = new ServerRuns(server, Instant.now()).remove(id);
    return String.format(Locale.ROOT, "%s: %,d samples removed", id, samples);
  }
}
