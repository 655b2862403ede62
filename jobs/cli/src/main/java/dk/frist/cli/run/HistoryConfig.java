package dk.frist.cli.run;

import dk.frist.cli.replay.EventLogs;
import dk.frist.connectors.InvalidInputException;
import dk.frist.connectors.Mistake;
import dk.frist.connectors.logs.EventLog;
import dk.frist.connectors.logs.GivenLogs;
import dk.frist.connectors.logs.Mapping;
import dk.frist.connectors.logs.MappingFile;
import dk.frist.rules.plan.Plans;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * What was recorded before there was a topic. It is read before the topic, and once: a job that
 * goes on from a checkpoint goes on behind what it has read.
 *
 * @param logs files, and folders of files; none for no history
 * @param mapping how rows of foreign logs become events; null when there are none
 */
public record HistoryConfig(List<Path> logs, @Nullable Path mapping) {
  /** Everything there is stands on the topic. */
  public static final HistoryConfig NONE = new HistoryConfig(List.of(), null);

  public HistoryConfig {
    logs = List.copyOf(logs);
  }

  /**
   * The logs, opened.
   *
   * @param notices is told what is odd, a line each
   * @throws InvalidInputException if one cannot be read, two have one name, or it is unclear whose
   *     events they hold
   */
  List<EventLog> open(Plans plans, Consumer<String> notices) {
    if (logs.isEmpty()) {
      return List.of();
    }
    Mapping rows = mapping == null ? null : MappingFile.read(mapping);
    return EventLogs.open(GivenLogs.files(logs, notices), rows, plans);
  }

  /**
   * What tells one history from another: the name and size of each log. Where they lie may change.
   *
   * @throws InvalidInputException if a log is not there
   */
  Set<String> identity() {
    Set<String> identity = new TreeSet<>();
    List<String> names = new ArrayList<>();
    for (Path log : logs.isEmpty() ? List.<Path>of() : GivenLogs.files(logs, notice -> {})) {
      try {
        names.add(log.getFileName() + " of " + Files.size(log) + " bytes");
      } catch (IOException e) {
        throw new InvalidInputException(Mistake.in(log.toString(), "there is no such file"));
      }
    }
    for (int i = 0; i < names.size(); i++) {
      identity.add("%03d %s".formatted(i, names.get(i)));
    }
    return identity;
  }
}
