package dk.frist.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dk.frist.connectors.prometheus.MetricCatalogue;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Holds the README to what the program does. */
class ReadmeTest {
  private static final Path ROOT = root();
  private static final String README = read(ROOT.resolve("README.md"));

  @Test
  void everyMetricStandsInTheReadmeWithItsLabelsAndMeaning() {
    for (MetricCatalogue metric : MetricCatalogue.values()) {
      String labels =
          metric.labels().isEmpty()
              ? "–"
              : metric.labels().stream()
                  .map(label -> "`" + label + "`")
                  .collect(Collectors.joining(", "));

      assertThat(README)
          .contains("| `%s` | %s | %s |".formatted(metric.metricName(), labels, metric.help()));
    }
  }

  @Test
  void everyMetricOfTheReadmeExists() {
    Set<String> named = found("`(frist_[a-z_]+)(?:\\{[^`]*)?`");
    Set<String> known =
        Stream.of(MetricCatalogue.values())
            .map(MetricCatalogue::metricName)
            .collect(Collectors.toSet());

    assertThat(known).containsAll(named);
  }

  @Test
  void everyCommandOfTheReadmeExists() {
    Set<String> commands = Frist.commandLine(Screen.piped().console()).getSubcommands().keySet();

    assertThat(commands).containsAll(found("\\./frist ([a-z]+)"));
    assertThat(found("\\./frist ([a-z]+)")).containsAll(commands);
  }

  @Test
  void continuousIntegrationRunsTheTestCommandOfTheReadme() {
    assertThat(README).contains("\n```\nmvn -B -ntp verify\n```\n");
    assertThat(read(ROOT.resolve(".ci/run")).lines()).contains("mvn -B -ntp verify");
  }

  @Test
  void replayAndReportOfTheReadmeRun(@TempDir Path folder) {
    List<List<String>> commands =
        Pattern.compile("^\\./frist ((?:generate|replay|report) .*)$", Pattern.MULTILINE)
            .matcher(README)
            .results()
            .map(command -> List.of(command.group(1).split(" ")))
            .filter(command -> !command.contains("--from-topic")) // LiveRunIT runs it.
            .toList();
    assertThat(commands).hasSize(3);

    for (List<String> command : commands) {
      Screen screen = Screen.piped();
      String[] inFolder =
          command.stream().map(argument -> placed(argument, folder)).toArray(String[]::new);
      assertThat(screen.run(inFolder)).as(screen.err()).isZero();
    }
    assertThat(folder.resolve("figures"))
        .isDirectoryContaining("glob:**figures.csv")
        .isDirectoryContaining("glob:**metrics.om");
    assertThat(folder.resolve("status.html")).content().contains("<html lang=\"da\"");
  }

  @Test
  void logsOfTheReadmeAreInspectedAndImported(@TempDir Path folder) {
    String[] made = {
      "generate", "--events", "500", "--out", folder.resolve("cases.csv").toString()
    };
    assertThat(Screen.piped().run(made)).isZero();
    List<List<String>> commands =
        Pattern.compile("^\\./frist ((?:inspect|import) .*)$", Pattern.MULTILINE)
            .matcher(README)
            .results()
            .map(command -> List.of(command.group(1).split(" ")))
            .filter(command -> !command.contains("--to-topic"))
            .toList();
    assertThat(commands).isNotEmpty();

    for (List<String> command : commands) {
      Screen screen = Screen.piped();
      String[] inFolder =
          command.stream().map(argument -> placed(argument, folder)).toArray(String[]::new);
      assertThat(screen.run(inFolder)).as(screen.err()).isZero();
    }
    assertThat(folder.resolve("map.yaml")).content().contains("case-id: case_id");
  }

  /** The README's relative paths, where they are in this test. */
  private static String placed(String argument, Path folder) {
    return switch (argument) {
      case "cases.avro",
          "figures",
          "status.html",
          "cases.csv",
          "map.yaml",
          "cases.mapping.yaml",
          "imported.avro" ->
          folder.resolve(argument).toString();
      default -> argument.startsWith("jobs/") ? ROOT.resolve(argument).toString() : argument;
    };
  }

  private static Set<String> found(String pattern) {
    return Pattern.compile(pattern)
        .matcher(README)
        .results()
        .map((MatchResult match) -> match.group(1))
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private static Path root() {
    Path folder = Path.of("").toAbsolutePath();
    while (!Files.exists(folder.resolve("README.md")) || !Files.exists(folder.resolve("jobs"))) {
      folder = folder.getParent();
    }
    return folder;
  }

  private static String read(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }
}
