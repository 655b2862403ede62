package dk.frist.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Follows the READMEs. What wants a broker is run by {@code LiveRunIT}, what wants Prometheus by
 * {@code BackfillIT}.
 */
class ReadmeCommandsTest {
  private static final String BACKFILL = "5. Backfill a new Grafana";

  private static ReadmeFolder folder;

  /** The recipes begin with the year that the README replays. */
  @BeforeAll
  static void generateAndReplay(@TempDir Path empty) throws Exception {
    folder = new ReadmeFolder(empty);
    folder.run(commands("generate"));
    folder.run(commands("replay"));
  }

  @Test
  void replayAndReportOfTheReadmeRun() throws Exception {
    folder.run(commands("report"));

    assertThat(folder.resolve("figures"))
        .isDirectoryContaining("glob:**figures.csv")
        .isDirectoryContaining("glob:**metrics.om");
    assertThat(folder.resolve("status.html")).content().contains("<html lang=\"da\"");
  }

  @Test
  void logsOfTheReadmeAreInspectedAndImported() throws Exception {
    folder.run(List.of("./frist generate --events 500 --out cases.csv"));

    folder.run(commands("inspect"));
    folder.run(commands("import"));

    assertThat(folder.resolve("map.yaml")).content().contains("case-id: case_id");
  }

  @ParameterizedTest
  @MethodSource("recipes")
  void recipeOfTheCookbookRunsAndShowsWhatIsSeen(String recipe) throws Exception {
    folder.follow(Readme.cookbook().section(recipe), ReadmeCommandsTest::isHere);
  }

  static Stream<String> recipes() {
    return Readme.cookbook().headings().stream()
        .filter(heading -> heading.matches("\\d\\. .*") && !heading.equals(BACKFILL));
  }

  private static List<String> commands(String subcommand) {
    return Readme.main().commands(subcommand).stream().filter(ReadmeCommandsTest::isHere).toList();
  }

  private static boolean isHere(String command) {
    return Stream.of("--from-topic", "--to-topic", "--kafka").noneMatch(command::contains);
  }
}
