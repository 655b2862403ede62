package dk.frist.boards;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class BoardFilesTest {
  private static final Path FOLDER = Path.of("../../grafana/dashboards");
  private static final Pattern WAY_TO_A_BOARD = Pattern.compile("/d/([\\w-]+)");

  @Test
  void committedFilesAreWhatTheBuilderGives() throws IOException {
    for (Map.Entry<String, String> file : Boards.files().entrySet()) {
      assertThat(FOLDER.resolve(file.getKey()))
          .as("write it anew: mvn -q -Dquick -DskipTests -Dboards package -pl jobs/boards -am")
          .hasContent(file.getValue());
    }
    try (Stream<Path> committed = Files.list(FOLDER)) {
      assertThat(committed.map(file -> file.getFileName().toString()))
          .containsExactlyInAnyOrderElementsOf(Boards.files().keySet());
    }
  }

  /** Alerts and bookmarks name them. */
  @Test
  void boardsKeepTheirIds() {
    assertThat(Boards.all())
        .extracting(board -> board.uid())
        .containsExactly(
            "frist-maalopfyldelse",
            "frist-et-maal",
            "frist-sagstyper",
            "frist-borgerservice",
            "frist-milepaele",
            "frist-drift",
            "frist-genafspilning");
  }

  @ParameterizedTest
  @MethodSource("boards")
  void everyLinkLeadsToABoardAndEveryOtherBoardIsLinked(JsonNode board) {
    List<String> led =
        WAY_TO_A_BOARD.matcher(board.toString()).results().map(BoardFilesTest::uid).toList();

    assertThat(Boards.all()).extracting(other -> other.uid()).containsAll(led);
    assertThat(board.get("links")).hasSize(Boards.all().size() - 1);
    assertThat(board.get("links"))
        .allMatch(link -> link.get("keepTime").asBoolean() && link.get("includeVars").asBoolean());
  }

  @ParameterizedTest
  @MethodSource("boards")
  void panelsHaveIdsOfTheirOwnAndDoNotOverlap(JsonNode board) {
    assertThat(board.get("panels"))
        .extracting(panel -> panel.get("id").asInt())
        .doesNotHaveDuplicates();
    boolean[][] taken = new boolean[500][24];
    for (JsonNode panel : board.get("panels")) {
      JsonNode place = panel.get("gridPos");
      for (int y = place.get("y").asInt();
          y < place.get("y").asInt() + place.get("h").asInt();
          y++) {
        for (int x = place.get("x").asInt();
            x < place.get("x").asInt() + place.get("w").asInt();
            x++) {
          assertThat(taken[y][x]).as("%s at %d, %d", panel.get("title"), x, y).isFalse();
          taken[y][x] = true;
        }
      }
    }
  }

  private static String uid(MatchResult found) {
    return found.group(1);
  }

  static List<JsonNode> boards() throws IOException {
    List<JsonNode> boards = new ArrayList<>();
    for (String file : Boards.files().values()) {
      boards.add(new ObjectMapper().readTree(file));
    }
    return boards;
  }
}
