package dk.frist.cli.replay;

import dk.frist.connectors.InvalidInputException;
import dk.frist.connectors.files.ReplayInputs;
import dk.frist.connectors.logs.EventLog;
import dk.frist.connectors.logs.GivenLogs;
import dk.frist.connectors.logs.Mapping;
import dk.frist.connectors.logs.MappingFile;
import dk.frist.connectors.logs.Truncation;
import dk.frist.connectors.plan.PlanFiles;
import dk.frist.rules.plan.Plans;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

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
      paramLabel = "LOG",
      description =
          "An event log: .csv, .xes, .json or .jsonocel (each also with .gz) or .avro; or a folder of"
              + " them. May be given several times.")
  private List<Path> logs = List.of();

  @Option(
      names = "--mapping",
      paramLabel = "MAP.yaml",
      description = "How rows of CSV, XES and OCEL logs become case events.")
  private @Nullable Path mapping;

  @Mixin private TruncationOption truncation;

  @Spec(Spec.Target.MIXEE)
  private CommandSpec command;

  private Map<String, Truncation> cuts = Map.of();

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
   * What was given, for the manifest beside the results; to be asked for after the logs are opened.
   * Reads them to their ends.
   *
   * @throws IOException if a log cannot be read
   */
  public ReplayInputs inputs(Plans read, ReplayInputs.Schedule schedule) throws IOException {
    ReplayInputs given = ReplayInputs.read(read, plans, files(path -> {}), mapping, schedule);
    EventLogs.tellCopies(given.logs(), this::tell);
    return given.cutOff(cuts);
  }

  /**
   * The logs given, opened.
   *
   * @throws CommandLine.ParameterException if there is none
   * @throws InvalidInputException if a log cannot be read, two have one name, it is unclear whose
   *     events they hold, or none holds a record
   * @throws IOException if reading fails
   */
  public List<EventLog> open(Plans read) throws IOException {
    if (logs.isEmpty()) {
      throw missing("--events=LOG");
    }
    return openIfAny(read);
  }

  /** The same, where events may come from elsewhere too; none when none is given. */
  List<EventLog> openIfAny(Plans read) throws IOException {
    if (logs.isEmpty()) {
      return List.of();
    }
    Mapping rows = mapping == null ? null : MappingFile.read(mapping);
    List<EventLog> opened = truncation.appliedTo(EventLogs.open(files(this::tell), rows, read));
    cuts = truncation.examine(opened, this::tell);
    return opened;
  }

  private List<Path> files(Consumer<String> notices) {
    return logs.isEmpty() ? List.of() : GivenLogs.files(logs, notices);
  }

  private void tell(String notice) {
    command.commandLine().getErr().println("frist: " + notice);
  }

  CommandLine.ParameterException missing(String option) {
    return new CommandLine.ParameterException(
        command.commandLine(), "Missing required option: '" + option + "'");
  }
}
