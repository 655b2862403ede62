package dk.frist.cli.replay;

import static org.assertj.core.api.Assumptions.assumeThat;

import java.nio.file.Files;
import java.nio.file.Path;

/**
 * The real event logs and what must come out of them, which lie beside the checkout and are not
 * part of it. A test that needs a file of theirs is skipped where it is missing.
 */
public final class RealLogs {
  private static final String FOLDER = System.getProperty("frist.real-logs", "");

  private RealLogs() {}

  public static Path data(String name) {
    return existing(folder("data").resolve(name));
  }

  public static Path golden(String name) {
    return existing(folder("golden").resolve(name));
  }

  private static Path folder(String name) {
    if (!FOLDER.isEmpty()) {
      return Path.of(FOLDER).resolveSibling(name);
    }
    Path root = Path.of("").toAbsolutePath();
    while (root.getParent() != null && !Files.isDirectory(root.resolve("jobs"))) {
      root = root.getParent();
    }
    return root.resolveSibling("shared").resolve(name);
  }

  private static Path existing(Path file) {
    assumeThat(file).as("a real log, optional: set frist.real-logs to its folder").exists();
    return file;
  }
}
