package dk.frist.testkit;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Assumptions;

/** Finds the programs of others that tests run for real. For tests only: it speaks JUnit. */
public final class Binary {
  private Binary() {}

  /**
   * The program of this name on the PATH. Where there is none the test that asks is skipped, and
   * says so; with {@code CI=true} in the environment it fails, so that a check is never lost
   * unseen.
   *
   * @param name of the program, e.g. {@code promtool}
   */
  public static Path required(String name) {
    return required(name, System.getenv());
  }

  static Path required(String name, Map<String, String> environment) {
    Optional<Path> found = onPath(name, environment.get("PATH"));
    if (found.isEmpty()) {
      String message =
          "the program '%s' is not on the PATH; on Debian `apt-get install %s` brings it"
              .formatted(name, packageOf(name));
      if ("true".equals(environment.get("CI"))) {
        Assertions.fail(message);
      }
      Assumptions.abort(message);
    }
    return found.orElseThrow();
  }

  private static Optional<Path> onPath(String name, @Nullable String path) {
    if (path == null) {
      return Optional.empty();
    }
    for (String folder : path.split(File.pathSeparator, -1)) {
      Path candidate = Path.of(folder, name);
      if (Files.isExecutable(candidate) && Files.isRegularFile(candidate)) {
        return Optional.of(candidate);
      }
    }
    return Optional.empty();
  }

  private static String packageOf(String name) {
    return switch (name) {
      case "promtool" -> "prometheus";
      case "amtool" -> "prometheus-alertmanager";
      case "vmalert" -> "victoria-metrics";
      default -> name;
    };
  }
}
