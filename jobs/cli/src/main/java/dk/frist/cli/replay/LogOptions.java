package dk.frist.cli.replay;

import dk.frist.connectors.InvalidInputException;
import dk.frist.connectors.files.ReplayInputs;
import dk.frist.connectors.logs.EventLog;
import dk.frist.connectors.logs.Mapping;
import dk.frist.connectors.logs.MappingFile;
import dk.frist.connectors.plan.PlanFiles;
import dk.frist.rules.plan.Plans;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** The options of every command that reads event logs by some plans. */
public final class LogOptions {
  @Option(
      names = "--plan",
      required = true,
      paramLabel = "PLAN.yaml",
      description = "A plan of targets. May be given several times.")
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

  // picocli fills the fields, which NullAway cannot know.
  @SuppressWarnings("NullAway.Init")
  public LogOptions() {}

  /** The plans given, read and checked. */
  public Plans plans() {
    return PlanFiles.read(plans);
  }

  /** The plans' files, at least one. */
  public List<Path> planFiles() {
    return plans;
  }

  /**
   * What was given, for the manifest beside the results. Reads the logs to their ends.
   *
   * @throws IOException if a log cannot be read
   */
  public ReplayInputs inputs(Plans read, ReplayInputs.Schedule schedule) throws IOException {
    return ReplayInputs.read(read, plans, logs, mapping, schedule);
  }

  /**
   * The logs given, opened.
   *
   * @throws InvalidInputException if a log cannot be read, two have one name, or it is unclear
   *     whose events they hold
   */
  public List<EventLog> open(Plans read) {
    Mapping rows = mapping == null ? null : MappingFile.read(mapping);
    return EventLogs.open(logs, rows, read);
  }
}
