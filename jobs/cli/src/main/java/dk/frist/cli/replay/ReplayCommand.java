package dk.frist.cli.replay;

import dk.frist.cli.Console;
import dk.frist.cli.FlinkMessages;
import dk.frist.cli.FristCommand;
import dk.frist.connectors.logs.Mapping;
import dk.frist.connectors.logs.MappingFile;
import dk.frist.connectors.plan.PlanFiles;
import dk.frist.pipeline.Sampling;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code frist replay}: computes the figures of a past from event logs. */
@Command(
    name = "replay",
    sortOptions = false,
    description = {
      "Computes the figures of the past from event logs, for every sampled day, and the verdict on"
          + " every case as of the last day.",
      "",
      "Writes figures.csv, verdicts.csv, scorecard.csv, rejected.csv and metrics.om into a folder:"
          + " sorted, and the same bytes whatever the parallelism."
    },
    footerHeading = "%nExamples:%n",
    footer = {
      "  A log with a mapping, one sample a month:",
      "    frist replay --plan plan.yaml --events log.csv.gz --mapping map.yaml --out figures --sample P1M",
      "  Events that Frist generated or exported need no mapping:",
      "    frist replay --plan plan.yaml --events events.avro --out figures"
    })
public final class ReplayCommand implements FristCommand {
  @Spec private CommandSpec spec;

  @Option(
      names = "--plan",
      required = true,
      paramLabel = "PLAN.yaml",
      description =
          "A plan of targets. May be given several times: each then has a folder of its own.")
  private List<Path> plans;

  @Option(
      names = "--events",
      required = true,
      paramLabel = "LOG",
      description =
          "An event log: .csv, .csv.gz, .xes, .xes.gz or .avro. May be given several times.")
  private List<Path> logs;

  @Option(
      names = "--mapping",
      paramLabel = "MAP.yaml",
      description = "How rows of CSV and XES logs become case events.")
  private @Nullable Path mapping;

  @Option(
      names = "--out",
      required = true,
      paramLabel = "DIR",
      description = "The folder to write to; it must be empty or not exist.")
  private Path out;

  @Option(
      names = "--sample",
      defaultValue = "P1D",
      paramLabel = "P1D|P1W|P1M|end",
      description =
          "The days to compute figures for; the last day always is one. Default: ${DEFAULT-VALUE}.")
  private String sample;

  @Option(
      names = "--parallelism",
      paramLabel = "N",
      description = "How many subtasks share the work. Default: one a processor.")
  private int parallelism = Runtime.getRuntime().availableProcessors();

  @Option(names = "--force", description = "Write into a folder that is not empty.")
  private boolean force;

  // picocli fills the fields, which NullAway cannot know.
  @SuppressWarnings("NullAway.Init")
  public ReplayCommand() {}

  @Override
  public void run(Console console) throws Exception {
    FlinkMessages.leaveFailureToTheCommand();
    if (parallelism < 1 || parallelism > Replay.MAX_PARALLELISM) {
      throw usage("--parallelism must be 1 to " + Replay.MAX_PARALLELISM + ", not " + parallelism);
    }
    Mapping rows = mapping == null ? null : MappingFile.read(mapping);
    new Replay(PlanFiles.read(plans), sampling(), parallelism, console).run(logs, rows, out, force);
  }

  private Sampling sampling() {
    return Sampling.of(sample)
        .orElseThrow(
            () ->
                usage(
                    "--sample must be one of "
                        + Arrays.stream(Sampling.values())
                            .map(Sampling::id)
                            .collect(Collectors.joining(", "))
                        + ", not '"
                        + sample
                        + "'"));
  }

  private CommandLine.ParameterException usage(String message) {
    return new CommandLine.ParameterException(spec.commandLine(), message);
  }
}
