package dk.frist.connectors.logs;

import dk.frist.connectors.InvalidInputException;
import dk.frist.connectors.Mistake;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;

/** The logs that a user names: files, and folders of files. */
public final class GivenLogs {
  private static final int MOST_NAMED = 5;

  private GivenLogs() {}

  /**
   * The files that were named. In place of a folder come the logs directly in it, by name; what
   * else is in it is told and passed over.
   *
   * @param notices is told of each folder what of it is not read
   * @throws InvalidInputException if a folder holds no log, or cannot be listed
   */
  public static List<Path> files(List<Path> given, Consumer<String> notices) {
    List<Path> files = new ArrayList<>();
    for (Path each : given) {
      if (Files.isDirectory(each)) {
        files.addAll(logsIn(each, notices));
      } else {
        files.add(each);
      }
    }
    return List.copyOf(files);
  }

  private static List<Path> logsIn(Path folder, Consumer<String> notices) {
    List<Path> logs = new ArrayList<>();
    List<Path> others = new ArrayList<>();
    for (Path entry : entries(folder)) {
      boolean isLog =
          !Files.isDirectory(entry) && LogFormat.of(entry.getFileName().toString()).isPresent();
      (isLog ? logs : others).add(entry);
    }
    if (logs.isEmpty()) {
      throw new InvalidInputException(
          Mistake.in(
              folder.toString(),
              "the folder holds no log; known by their names are " + LogFormat.extensions()));
    }
    if (!others.isEmpty()) {
      notices.accept(folder + ": not read, as no logs by their names: " + named(others));
    }
    return logs;
  }

  private static List<Path> entries(Path folder) {
    try (Stream<Path> entries = Files.list(folder)) {
      return entries.sorted(Comparator.comparing(entry -> entry.getFileName().toString())).toList();
    } catch (IOException | UncheckedIOException e) {
      throw new InvalidInputException(
          Mistake.in(folder.toString(), "the folder cannot be listed: " + e.getMessage()));
    }
  }

  private static String named(List<Path> others) {
    List<String> names =
        others.stream().limit(MOST_NAMED).map(each -> each.getFileName().toString()).toList();
    int more = others.size() - names.size();
    return String.join(", ", names) + (more == 0 ? "" : " and " + more + " more");
  }
}
