package dk.frist.cli.replay;

import dk.frist.cli.Progress;
import dk.frist.connectors.InvalidInputException;
import dk.frist.connectors.Mistake;
import dk.frist.connectors.Passing;
import dk.frist.connectors.logs.EventLog;
import dk.frist.connectors.logs.LogReader;
import dk.frist.connectors.logs.Mapping;
import dk.frist.rules.casefile.CaseEvent;
import dk.frist.rules.casefile.Intake;
import dk.frist.rules.plan.Plans;
import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Opens the logs that a command is given, and reads them. */
public final class EventLogs {
  private static final int PROGRESS_STEP = 1000;

  private EventLogs() {}

  /**
   * Opens logs.
   *
   * @param mapping how rows of CSV and XES logs become events; null when there are none
   * @throws InvalidInputException if a log cannot be read, two have one name, or it is unclear
   *     whose events they hold
   */
  public static List<EventLog> open(List<Path> logs, @Nullable Mapping mapping, Plans plans) {
    String agency = agencyOf(mapping, plans);
    Map<String, EventLog> byName = new LinkedHashMap<>();
    for (Path log : logs) {
      EventLog opened = EventLog.open(log, mapping, agency, Passing.of(plans));
      if (byName.put(opened.name(), opened) != null) {
        throw new InvalidInputException(
            Mistake.in(
                log.toString(),
                "another log has the same name; events are told apart by it, so rename one"));
      }
    }
    return List.copyOf(byName.values());
  }

  /** Whose events CSV and XES logs hold, which need a mapping; those of Avro logs say so. */
  private static String agencyOf(@Nullable Mapping mapping, Plans plans) {
    String said = mapping == null ? null : mapping.agency();
    if (said != null) {
      return said;
    }
    Set<String> agencies = new TreeSet<>(plans.agencies());
    if (agencies.size() > 1 && mapping != null) {
      throw new InvalidInputException(
          Mistake.in(
              "--mapping",
              "the plans are of "
                  + String.join(" and ", agencies)
                  + "; say in the mapping whose events the logs hold, such as agency: "
                  + agencies.iterator().next()));
    }
    return agencies.iterator().next();
  }

  /** Hands over every event of the plans' agencies in some logs, in the logs' order. */
  public static void forEachEvent(
      List<EventLog> opened, Plans plans, Progress progress, Consumer<CaseEvent> taker)
      throws IOException {
    Set<String> agencies = plans.agencies();
    for (EventLog log : opened) {
      try (LogReader reader = log.reader()) {
        int read = 0;
        for (Intake intake = reader.next(); intake != null; intake = reader.next()) {
          CaseEvent event = intake.event();
          if (event != null && agencies.contains(event.agency())) {
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
