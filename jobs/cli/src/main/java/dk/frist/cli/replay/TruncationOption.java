package dk.frist.cli.replay;

import dk.frist.connectors.InvalidInputException;
import dk.frist.connectors.logs.EventLog;
import dk.frist.connectors.logs.Truncated;
import dk.frist.connectors.logs.Truncation;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import picocli.CommandLine.Option;

/** The option of every command that reads event logs, of which one may be cut off. */
public final class TruncationOption {
  @Option(
      names = "--truncated",
      paramLabel = "refuse|use",
      defaultValue = "refuse",
      description =
          "What to do with a log that was cut off: refuse it, or use what was read before the cut."
              + " Default: ${DEFAULT-VALUE}.")
  private Truncated truncated = Truncated.REFUSE;

  /** The same logs, read as was asked for. */
  public List<EventLog> appliedTo(List<EventLog> logs) {
    return logs.stream().map(log -> log.whenTruncated(truncated)).toList();
  }

  /**
   * Tells what is odd about some logs, as {@link EventLogs#examine} does.
   *
   * @param notices is told, a line each
   * @return for each log's path where it was cut off; empty unless that was let pass
   * @throws InvalidInputException if none of the logs holds a record
   * @throws IOException if a log cannot be read
   */
  public Map<String, Truncation> examine(List<EventLog> logs, Consumer<String> notices)
      throws IOException {
    return EventLogs.examine(logs, truncated, notices);
  }
}
