package dk.frist.cli.replay;

import dk.frist.cli.Progress;
import dk.frist.connectors.InvalidInputException;
import dk.frist.connectors.Mistake;
import dk.frist.connectors.Passing;
import dk.frist.connectors.files.LogFingerprint;
import dk.frist.connectors.logs.EventLog;
import dk.frist.connectors.logs.LogReader;
import dk.frist.connectors.logs.Mapping;
import dk.frist.connectors.logs.Truncated;
import dk.frist.connectors.logs.Truncation;
import dk.frist.rules.casefile.CaseEvent;
import dk.frist.rules.casefile.Intake;
import dk.frist.rules.plan.Plans;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
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
   * Opens logs that have to be whole.
   *
   * @param mapping how rows of foreign logs become events; null when there are none
   * @throws InvalidInputException if a log cannot be read, two have one name, or it is unclear
   *     whose events they hold
   */
  public static List<EventLog> open(List<Path> logs, @Nullable Mapping mapping, Plans plans) {
    return open(logs, mapping, agencyOf(mapping, plans), Passing.of(plans));
  }

  /**
   * Opens logs that have to be whole, whoever will judge them.
   *
   * @param agency the authority that the events of foreign logs belong to
   * @param passing what of the events may pass
   * @throws InvalidInputException if a log cannot be read, or two have one name
   */
  public static List<EventLog> open(
      List<Path> logs, @Nullable Mapping mapping, String agency, Passing passing) {
    Map<String, EventLog> byName = new LinkedHashMap<>();
    for (Path log : logs) {
      EventLog opened = EventLog.open(log, mapping, agency, passing);
      if (byName.put(opened.name(), opened) != null) {
        throw new InvalidInputException(
            Mistake.in(
                log.toString(),
                "another log has the same name; events are told apart by it, so rename one"));
      }
    }
    return List.copyOf(byName.values());
  }

  /**
   * Tells which logs are copies of another. Their events have ids of their own unless the ids stand
   * in the log, so nothing takes them for duplicates.
   *
   * @param notices is told, a line each
   */
  public static void tellCopies(List<LogFingerprint> logs, Consumer<String> notices) {
    Map<String, LogFingerprint> byContent = new LinkedHashMap<>();
    for (LogFingerprint log : logs) {
      LogFingerprint former = byContent.putIfAbsent(log.sha256(), log);
      if (former != null) {
        notices.accept(
            log.path()
                + ": holds the same bytes as "
                + former.path()
                + "; events of Avro logs count as duplicates, rows of others as events of their own");
      }
    }
  }

  /**
   * Tells what is odd about some logs that may yet be as they should: one is cut off, or holds no
   * record.
   *
   * @param notices is told, a line each
   * @return for each log's path where it was cut off; empty unless its log lets that pass
   * @throws InvalidInputException if none of the logs holds a record
   * @throws IOException if a log cannot be read
   */
  public static Map<String, Truncation> examine(
      List<EventLog> logs, Truncated policy, Consumer<String> notices) throws IOException {
    Map<String, Truncation> cuts = new LinkedHashMap<>();
    List<EventLog> empty = new ArrayList<>();
    for (EventLog log : logs) {
      Truncation cut = policy == Truncated.USE ? log.truncation() : null;
      if (cut != null) {
        cuts.put(log.file().toString(), cut);
        notices.accept(log.file() + ": cut off " + cut + "; what was read is used");
      }
      if (log.isEmpty()) {
        empty.add(log);
        notices.accept(log.file() + ": holds no record");
      }
    }
    if (!logs.isEmpty() && empty.size() == logs.size()) {
      throw new InvalidInputException(
          Mistake.in(
              logs.get(0).file().toString(),
              logs.size() == 1
                  ? "the log holds no record, so there is nothing to tell"
                  : "neither this log nor another holds a record, so there is nothing to tell"));
    }
    return cuts;
  }

  /** Whose events foreign logs hold, which need a mapping; those of Avro logs say so. */
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
