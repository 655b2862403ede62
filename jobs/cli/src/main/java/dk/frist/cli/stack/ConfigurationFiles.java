package dk.frist.cli.stack;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** Writes the containers' configuration into a stack's folder, with its own addresses put in. */
final class ConfigurationFiles {
  private final Path source;
  private final StackFolder folder;
  private final Substitutions substitutions;

  /**
   * @param source holds {@code docker}, {@code grafana} and {@code jobs/plans}
   */
  ConfigurationFiles(Path source, StackFolder folder, Ports ports) {
    this.source = source;
    this.folder = folder;
    this.substitutions = new Substitutions(folder, ports);
  }

  /** Writes them all, over those of an earlier start. */
  void write() throws IOException {
    render("docker/prometheus/prometheus.yml", "prometheus/prometheus.yml");
    render("docker/alertmanager/alertmanager.yml", "alertmanager/alertmanager.yml");
    render("docker/kafka/server.properties", "kafka/server.properties");
    render("docker/frist.yaml", "frist/frist.yaml");
    copyAll("grafana/rules", "prometheus/rules");
    copyAll("grafana/alerts", "prometheus/alerts");
    copyAll("jobs/plans", "frist/plans");
  }

  private void render(String from, String to) throws IOException {
    Path target = folder.conf().resolve(to);
    Files.createDirectories(target.resolveSibling("."));
    Files.writeString(target, substitutions.in(Files.readString(source.resolve(from))));
  }

  /** As they are: rules and plans name no address. */
  private void copyAll(String from, String to) throws IOException {
    Path target = Files.createDirectories(folder.conf().resolve(to));
    for (Path old : yamlFiles(target)) {
      Files.delete(old);
    }
    for (Path file : yamlFiles(source.resolve(from))) {
      Files.copy(file, target.resolve(file.getFileName()));
    }
  }

  private static List<Path> yamlFiles(Path folder) throws IOException {
    if (!Files.isDirectory(folder)) {
      return List.of();
    }
    try (Stream<Path> files = Files.list(folder)) {
      return files.filter(file -> file.toString().endsWith(".yaml")).sorted().toList();
    }
  }
}
