package dk.frist.cli.backfill;

import dk.frist.cli.CommandFailedException;
import dk.frist.cli.Console;
import dk.frist.cli.FristCommand;
import dk.frist.connectors.files.ReplayResults;
import dk.frist.connectors.prometheus.backfill.BackfillFailedException;
import dk.frist.connectors.prometheus.backfill.DataFolder;
import dk.frist.connectors.prometheus.backfill.PrometheusServer;
import dk.frist.connectors.prometheus.backfill.Promtool;
import dk.frist.connectors.prometheus.backfill.ReplayIds;
import dk.frist.connectors.prometheus.backfill.ReplayMetrics;
import java.net.URI;
import java.nio.file.Path;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code frist backfill}: takes the figures of a replay into Prometheus. */
@Command(
    name = "backfill",
    sortOptions = false,
    description = {
      "Takes the figures of a replay (metrics.om in DIR) into Prometheus, for boards to show.",
      "",
      "The file is checked first: no sample of the future, none twice, those of a series ascending,"
          + " each with source=\"replay\". Its series get a replay_id of this run's own, by which"
          + " boards choose it and 'frist backfill remove' takes it away again.",
      "",
      "--blocks-into makes blocks with promtool, counts them and moves them into a server's data"
          + " folder, where a running server finds them within a minute (Prometheus 2.39 or newer, which lets"
          + " blocks overlap). Its --storage.tsdb.retention.time must reach back over the history, or it"
          + " deletes them at once.",
      "",
      "--remote-write sends them in the order of time to a server that is there for replays alone,"
          + " started with --web.enable-remote-write-receiver and without anything to scrape. It must be"
          + " empty, or have storage.tsdb.out_of_order_time_window over the history: else it refuses samples"
          + " an hour older than its newest. Only answers 429 and 5xx are tried again; the first"
          + " refusal ends the run, as what follows would be refused too and a part has wrong figures."
    },
    footerHeading = "%nExamples:%n",
    footer = {
      "  Into a server's data folder:",
      "    frist backfill figures --blocks-into /var/lib/prometheus/metrics2",
      "  To a server for replays, under a name of your own:",
      "    frist backfill figures --remote-write http://localhost:9090/api/v1/write --replay-id audit-2024",
      "  What is there, and away with it:",
      "    frist backfill list --server http://localhost:9090",
      "    frist backfill remove audit-2024 --server http://localhost:9090"
    })
public final class BackfillCommand implements FristCommand {
  @Spec private CommandSpec spec;

  @Parameters(
      arity = "0..1",
      paramLabel = "DIR",
      description = "The folder of a replay of one plan.")
  private @Nullable Path folder;

  /** One of them is given. */
  private static final class Target {
    @Option(
        names = "--blocks-into",
        paramLabel = "DATA_FOLDER",
        description = "The data folder of a server (its --storage.tsdb.path), running or not.")
    private @Nullable Path blocksInto;

    @Option(
        names = "--remote-write",
        paramLabel = "URL",
        description = "The receiver of a server for replays: http://localhost:9090/api/v1/write.")
    private @Nullable URI remoteWrite;
  }

  @ArgGroup private Target target = new Target();

  @Option(
      names = "--replay-id",
      paramLabel = "ID",
      description = "The id of this run. Default: the plan's id and the time.")
  private @Nullable String replayId;

  @Option(
      names = "--promtool",
      paramLabel = "PATH",
      description = "Where promtool is, if not on the PATH; Debian's package 'prometheus' has it.")
  private @Nullable Path promtool;

  // picocli fills the fields, which NullAway cannot know.
  @SuppressWarnings("NullAway.Init")
  public BackfillCommand() {}

  /** The command {@code backfill} with its own subcommands. */
  public static CommandLine withSubcommands() {
    return new CommandLine(new BackfillCommand())
        .addSubcommand(new BackfillListCommand())
        .addSubcommand(new BackfillRemoveCommand());
  }

  @Override
  public void run(Console console) throws Exception {
    if (folder == null) {
      throw usage("the folder of a replay is missing, or one of the commands list and remove");
    }
    if (target.blocksInto == null && target.remoteWrite == null) {
      throw usage("either --blocks-into DATA_FOLDER or --remote-write URL says where to");
    }
    Instant now = Instant.now();
    ReplayResults results = ReplayResults.open(folder);
    String plan = results.plan().id();
    ReplayMetrics replay = new ReplayMetrics(results.metrics(), plan);
    String id = replayId == null ? ReplayIds.of(plan, now) : ReplayIds.chosen(replayId);
    Backfill backfill = new Backfill(replay, id, now, console);
    try {
      if (target.blocksInto != null) {
        backfill.blocks(DataFolder.open(target.blocksInto), Promtool.find(promtool));
      } else if (target.remoteWrite != null) {
        backfill.remote(PrometheusServer.at("--remote-write", target.remoteWrite));
      }
    } catch (BackfillFailedException e) {
      throw new CommandFailedException(String.valueOf(e.getMessage()), e);
    }
  }

  private ParameterException usage(String message) {
    return new ParameterException(spec.commandLine(), message);
  }
}
