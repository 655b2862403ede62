package dk.frist.cli.stack;

import java.nio.file.Files;
import java.nio.file.Path;

/** The repository that the tests run in. */
final class Checkout {
  private Checkout() {}

  /** Its top folder. */
  static Path root() {
    Path folder = Path.of("").toAbsolutePath();
    while (!Files.exists(folder.resolve("docker")) || !Files.exists(folder.resolve("jobs"))) {
      folder = folder.getParent();
    }
    return folder;
  }
}
