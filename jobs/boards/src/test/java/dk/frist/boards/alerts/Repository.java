package dk.frist.boards.alerts;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** The committed files that these tests hold to each other. */
final class Repository {
  private static final ObjectMapper YAML = new ObjectMapper(new YAMLFactory());
  private static final Path ROOT = root();

  static final Path RULES = ROOT.resolve("grafana/rules");
  static final Path ALERTS = ROOT.resolve("grafana/alerts");
  static final Path ALERT_TESTS = ROOT.resolve("grafana/alerts/tests");
  static final Path RUNBOOKS = ROOT.resolve("grafana/runbooks");
  static final Path ALERTMANAGER = ROOT.resolve("docker/alertmanager/alertmanager.yml");
  static final Path PLAN = ROOT.resolve("jobs/plans/udlaendingestyrelsen-2024.yaml");

  private Repository() {}

  /** The files right in a folder with this ending, sorted. */
  static List<Path> files(Path folder, String ending) {
    try (Stream<Path> files = Files.list(folder)) {
      return files.filter(file -> file.toString().endsWith(ending)).sorted().toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static JsonNode yaml(Path file) {
    try {
      return YAML.readTree(file.toFile());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static String text(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Path root() {
    Path folder = Path.of("").toAbsolutePath();
    while (!Files.exists(folder.resolve("grafana/alerts"))) {
      folder = folder.getParent();
    }
    return folder;
  }
}
