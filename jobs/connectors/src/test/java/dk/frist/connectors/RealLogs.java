package dk.frist.connectors;

import static org.assertj.core.api.Assumptions.assumeThat;

import java.nio.file.Files;
import java.nio.file.Path;

/**
 * The real logs and golden files that lie beside the project on some machines. A test that asks for
 * one that is not there is skipped.
 */
public final class RealLogs {
  private RealLogs() {}

  /** A file such as {@code golden/h2b-fy2000.plan.yaml} of the folder beside the project. */
  public static Path file(String name) {
    Path file = shared().resolve(name);
    assumeThat(file).as("real logs and golden files, beside the project in ../shared").exists();
    return file;
  }

  /** A log of the folder {@code data}, or of the folder in the system property. */
  public static Path log(String name) {
    String folder = System.getProperty("frist.real-logs");
    if (folder == null) {
      return file("data/" + name);
    }
    Path file = Path.of(folder, name);
    assumeThat(file).as("a real log in the folder of frist.real-logs").exists();
    return file;
  }

  private static Path shared() {
    Path folder = Path.of("").toAbsolutePath();
    while (folder.getParent() != null && !Files.isDirectory(folder.resolve("jobs"))) {
      folder = folder.getParent();
    }
    return folder.resolveSibling("shared");
  }
}
