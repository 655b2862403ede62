package dk.frist.cli.stack;

import dk.frist.cli.CommandFailedException;
import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The programs of others that a stack runs.
 *
 * @param prometheus path
 * @param alertmanager path
 * @param pushgateway path
 */
record Programs(Path prometheus, Path alertmanager, Path pushgateway) {

  /**
   * Those on the PATH, under Debian's names or their makers'.
   *
   * @throws CommandFailedException if some are missing; names each, and the package that brings it
   */
  static Programs onPath() throws CommandFailedException {
    return on(System.getenv().getOrDefault("PATH", ""));
  }

  static Programs on(String path) throws CommandFailedException {
    List<String> packages = new ArrayList<>();
    Optional<Path> prometheus = find(path, packages, "prometheus");
    Optional<Path> alertmanager = find(path, packages, "prometheus-alertmanager", "alertmanager");
    Optional<Path> pushgateway = find(path, packages, "prometheus-pushgateway", "pushgateway");
    if (!packages.isEmpty()) {
      throw new CommandFailedException(
          "not on the PATH: %s; on Debian: apt-get install %s"
              .formatted(String.join(", ", packages), String.join(" ", packages)),
          null);
    }
    return new Programs(
        prometheus.orElseThrow(), alertmanager.orElseThrow(), pushgateway.orElseThrow());
  }

  /** The first of some names, of which the first is also that of Debian's package. */
  private static Optional<Path> find(String path, List<String> missing, String... names) {
    Optional<Path> found = Stream.of(names).flatMap(name -> find(path, name).stream()).findFirst();
    if (found.isEmpty()) {
      missing.add(names[0]);
    }
    return found;
  }

  private static Optional<Path> find(String path, String name) {
    return Stream.of(path.split(File.pathSeparator, -1))
        .map(folder -> Path.of(folder, name))
        .filter(file -> Files.isRegularFile(file) && Files.isExecutable(file))
        .findFirst();
  }

  /**
   * A command in a session of its own where the system can do so (Linux), as it is elsewhere: there
   * Ctrl-C while a stack starts ends what was started, which it would anyway.
   */
  static List<String> detached(List<String> command) {
    Optional<Path> setsid = find(System.getenv().getOrDefault("PATH", ""), "setsid");
    List<String> detached = new ArrayList<>();
    setsid.map(Path::toString).ifPresent(detached::add);
    detached.addAll(command);
    return detached;
  }
}
