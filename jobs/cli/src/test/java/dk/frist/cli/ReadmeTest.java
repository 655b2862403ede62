package dk.frist.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dk.frist.connectors.prometheus.MetricCatalogue;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Holds the README to what the program does. */
class ReadmeTest {
  private static final String README = Readme.main().text();

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
  void mapOfTheRoomsNamesEachOfThem() throws IOException {
    Path jobs = Readme.root().resolve("jobs");
    String map = Readme.cookbook().section("The rooms").text();

    try (Stream<Path> rooms = Files.list(jobs).filter(Files::isDirectory)) {
      assertThat(rooms.map(room -> "| [`%s`](%1$s) |".formatted(room.getFileName())))
          .isNotEmpty()
          .allMatch(map::contains);
    }
    assertThat(README).contains("](jobs/README.md");
  }

  @Test
  void continuousIntegrationRunsTheTestCommandOfTheReadme() {
    assertThat(README).contains("\n```\nmvn -B -ntp verify\n```\n");
    assertThat(read(Readme.root().resolve(".ci/run")).lines()).contains("mvn -B -ntp verify");
  }

  private static Set<String> found(String pattern) {
    return Pattern.compile(pattern)
        .matcher(README)
        .results()
        .map((MatchResult match) -> match.group(1))
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private static String read(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }
}
