package dk.frist.cli.diff;

import dk.frist.cli.CommandFailedException;
import dk.frist.cli.Progress;
import dk.frist.cli.history.CaseHistory;
import dk.frist.cli.replay.EventLogs;
import dk.frist.connectors.InvalidInputException;
import dk.frist.connectors.Mistake;
import dk.frist.connectors.files.LogFingerprint;
import dk.frist.connectors.files.ReplayManifest;
import dk.frist.connectors.files.ReplayResults;
import dk.frist.connectors.kafka.TopicSlice;
import dk.frist.connectors.logs.EventLog;
import dk.frist.connectors.logs.GivenLogs;
import dk.frist.connectors.logs.Mapping;
import dk.frist.connectors.logs.MappingFile;
import dk.frist.connectors.logs.Truncated;
import dk.frist.rules.casefile.CaseEvent;
import dk.frist.rules.plan.Plans;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * The events that a run read, read again from where its manifest says they are.
 *
 * @param logs the logs to read in place of those; empty for those
 * @param mapping the mapping in place of the run's own; null for that
 * @param topic the topic to read in place of those that a manifest names; null for those
 * @param topics reads the parts of topics that a manifest names
 */
record RunEvents(
    List<Path> logs, @Nullable Path mapping, @Nullable String topic, TopicReading topics) {

  /** Hands over what a part of a topic holds. */
  interface TopicReading {
    void read(TopicSlice slice, Plans plans, Progress progress, Consumer<CaseEvent> taker)
        throws InterruptedException, CommandFailedException;
  }

  RunEvents {
    logs = List.copyOf(logs);
  }

  /**
   * Reads a run's events.
   *
   * @param plans every plan that will judge them: what no plan asks for does not pass
   * @throws InvalidInputException if a log is gone or is no longer the one that was read; so of a
   *     topic
   * @throws CommandFailedException if a broker of a topic does not answer
   */
  CaseHistory read(ReplayResults run, Plans plans, Progress progress)
      throws IOException, InterruptedException, CommandFailedException {
    CaseHistory history = CaseHistory.read(logs(run, plans), plans, progress);
    if (logs.isEmpty()) {
      for (TopicSlice slice : run.manifest().topics()) {
        topics.read(topic == null ? slice : slice.renamed(topic), plans, progress, history::add);
      }
    }
    return history;
  }

  private List<EventLog> logs(ReplayResults run, Plans plans) throws IOException {
    List<Path> read = logs.isEmpty() ? unchangedLogsOf(run) : GivenLogs.files(logs, notice -> {});
    if (read.isEmpty()) {
      return List.of();
    }
    Path rows = mapping == null ? run.mapping().orElse(null) : mapping;
    Mapping asEvents = rows == null ? null : MappingFile.read(rows);
    // What came after a cut was not used then either; to a whole log the choice makes no
    // difference.
    return EventLogs.open(read, asEvents, plans).stream()
        .map(log -> log.whenTruncated(whenTruncated(run)))
        .toList();
  }

  private Truncated whenTruncated(ReplayResults run) {
    boolean cutOff = run.manifest().logs().stream().anyMatch(log -> log.truncation() != null);
    return logs.isEmpty() && cutOff ? Truncated.USE : Truncated.REFUSE;
  }

  /** Whether both runs read the same: then one reading does for both. */
  boolean areSame(ReplayResults run, ReplayResults other) throws IOException {
    if (!logs.isEmpty()) {
      return mapping != null || sameMapping(run, other);
    }
    boolean same =
        run.manifest().logs().equals(other.manifest().logs())
            && run.manifest().topics().equals(other.manifest().topics());
    return same && (mapping != null || sameMapping(run, other));
  }

  private static boolean sameMapping(ReplayResults run, ReplayResults other) throws IOException {
    Path one = run.mapping().orElse(null);
    Path two = other.mapping().orElse(null);
    if (one == null || two == null) {
      return one == null && two == null;
    }
    return Files.mismatch(one, two) < 0;
  }

  private static List<Path> unchangedLogsOf(ReplayResults run) throws IOException {
    ReplayManifest manifest = run.manifest();
    if (manifest.logs().isEmpty() && manifest.topics().isEmpty()) {
      throw wrong(
          run.folder().toString(),
          "its events came from no file or topic; name them with --events LOG");
    }
    List<Path> logs = new ArrayList<>();
    for (LogFingerprint log : manifest.logs()) {
      Path path = Path.of(log.path());
      if (!Files.isRegularFile(path)) {
        throw wrong(
            log.path(),
            "the log of " + run.folder() + " is not there; say where it is with --events LOG");
      }
      if (Files.size(path) != log.bytes() || !LogFingerprint.of(path).sameContent(log)) {
        throw wrong(
            log.path(),
            "is no longer the log that "
                + run.folder()
                + " was made from; name that one with --events LOG, or replay again");
      }
      logs.add(path);
    }
    return logs;
  }

  private static InvalidInputException wrong(String file, String message) {
    return new InvalidInputException(Mistake.in(file, message));
  }
}
