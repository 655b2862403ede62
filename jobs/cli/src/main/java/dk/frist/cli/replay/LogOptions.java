package dk.frist.cli.replay;

import dk.frist.cli.Progress;
import dk.frist.connectors.InvalidInputException;
import dk.frist.connectors.logs.EventLog;
import dk.frist.connectors.logs.LogReader;
import dk.frist.connectors.logs.Mapping;
import dk.frist.connectors.logs.MappingFile;
import dk.frist.connectors.plan.PlanFiles;
import dk.frist.rules.casefile.CaseEvent;
import dk.frist.rules.casefile.Intake;
import dk.frist.rules.plan.Plans;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** The options of every command that reads event logs by some plans. */
public final class LogOptions {
  private static final int PROGRESS_STEP = 1000;

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
   * The logs given, opened.
   *
   * @throws InvalidInputException if a log cannot be read, two have one name, or it is unclear
   *     whose events they hold
   */
  public List<EventLog> open(Plans read) {
    Mapping rows = mapping == null ? null : MappingFile.read(mapping);
    return EventLogs.open(logs, rows, read);
  }

  /** Hands over every event of the plans' agencies in some logs, in the logs' order. */
  public static void forEachEvent(
      List<EventLog> opened, Plans plans, Progress progress, Consumer<CaseEvent> taker)
      throws IOException {
    for (EventLog log : opened) {
      try (LogReader reader = log.reader()) {
        int read = 0;
        for (Intake intake = reader.next(); intake != null; intake = reader.next()) {
          CaseEvent event = intake.event();
          if (event != null && plans.agencies().contains(event.agency())) {
            taker.accept(event);
          }
          if (++read % PROGRESS_STEP == 0) {
            progress.advance(PROGRESS_STEP);
          }
        }
        progress.advance(read % PROGRESS_STEP);
      }
    }
  }
}
