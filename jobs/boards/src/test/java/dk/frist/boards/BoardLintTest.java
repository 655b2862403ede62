package dk.frist.boards;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dk.frist.connectors.prometheus.MetricCatalogue;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The rules of Grafana's dashboard-linter, and some of this house. */
class BoardLintTest {
  private static final Pattern METRIC = Pattern.compile("\\b(?:frist|flink)_\\w+");
  private static final Pattern SELECTOR = Pattern.compile("\\b(frist_\\w+)\\{([^}]*)}");

  @ParameterizedTest
  @MethodSource("dk.frist.boards.BoardFilesTest#boards")
  void boardSpeaksDanishFirstAndKeepsDanishTime(JsonNode board) {
    assertThat(board.get("timezone").asText()).isEqualTo("Europe/Copenhagen");
    assertThat(board.get("description").asText()).contains("\n\n");
    assertThat(board.get("editable").asBoolean()).isFalse();
  }

  @ParameterizedTest
  @MethodSource("dk.frist.boards.BoardFilesTest#boards")
  void everyPanelSaysWhatItShowsInBothLanguages(JsonNode board) {
    assertThat(panels(board))
        .allSatisfy(
            panel -> {
              assertThat(panel.get("title").asText()).isNotBlank();
              assertThat(panel.get("description").asText())
                  .containsPattern("(?s).{20,}\n\n\\*\\*.+\\*\\* .{20,}");
              assertThat(panel.at("/fieldConfig/defaults/noValue").asText()).contains(" / ");
            });
  }

  @ParameterizedTest
  @MethodSource("dk.frist.boards.BoardFilesTest#boards")
  void everyPanelHasAUnitThresholdsAndQueries(JsonNode board) {
    assertThat(panels(board))
        .allSatisfy(
            panel -> {
              assertThat(panel.at("/fieldConfig/defaults/unit").asText()).isNotBlank();
              assertThat(panel.at("/fieldConfig/defaults/thresholds/steps")).isNotEmpty();
              assertThat(panel.get("targets")).isNotEmpty();
            });
  }

  @ParameterizedTest
  @MethodSource("dk.frist.boards.BoardFilesTest#boards")
  void everyPanelAndQueryAsksTheDataSourceChosen(JsonNode board) {
    assertThat(board.at("/templating/list/0/type").asText()).isEqualTo("datasource");
    assertThat(board.findValues("datasource"))
        .isNotEmpty()
        .allMatch(source -> source.get("uid").asText().equals("${datasource}"));
  }

  @ParameterizedTest
  @MethodSource("dk.frist.boards.BoardFilesTest#boards")
  void everyFigureSaysItsSourceAndItsPlan(JsonNode board) {
    for (String expression : expressions(board)) {
      assertThat(SELECTOR.matcher(expression).results().map(MatchResult::group))
          .as(expression)
          .hasSize((int) METRIC.matcher(expression).results().filter(BoardLintTest::isOurs).count())
          .allMatch(selector -> selector.contains("source=\""));
      SELECTOR
          .matcher(expression)
          .results()
          .filter(found -> metric(found.group(1)).isOfAPlan())
          .filter(found -> !found.group(2).equals("source=\"replay\""))
          .forEach(
              found -> assertThat(found.group(2)).contains("agency=\"$agency\"", "plan=\"$plan\""));
    }
  }

  @ParameterizedTest
  @MethodSource("dk.frist.boards.BoardFilesTest#boards")
  void onlyCountersHaveRatesAndGrafanaChoosesTheirInterval(JsonNode board) {
    for (String expression : expressions(board)) {
      for (MatchResult rate :
          Pattern.compile("(?:rate|increase)\\((\\w+)\\{[^}]*}\\[([^]]*)]")
              .matcher(expression)
              .results()
              .toList()) {
        assertThat(metric(rate.group(1)).metricName()).endsWith("_total");
        assertThat(rate.group(2)).isEqualTo("$__rate_interval");
      }
    }
  }

  @ParameterizedTest
  @MethodSource("dk.frist.boards.BoardFilesTest#boards")
  void nothingIsAveraged(JsonNode board) {
    assertThat(expressions(board))
        .noneMatch(
            expression ->
                expression.matches(".*\\b(avg|quantile|histogram_quantile|avg_over_time)\\b.*"));
    assertThat(expressions(board))
        .noneMatch(
            expression ->
                expression.matches(
                    ".*sum[^(]*\\(last_over_time\\(frist_(lead_time|open_age|target_mean|cohort_lead_time)_calendardays.*"));
  }

  @ParameterizedTest
  @MethodSource("dk.frist.boards.BoardFilesTest#boards")
  void everyVariableOfAQueryIsOneOfTheBoard(JsonNode board) {
    List<String> names = new ArrayList<>(List.of("__interval", "__rate_interval", "__range"));
    board.at("/templating/list").forEach(variable -> names.add(variable.get("name").asText()));
    for (String expression : expressions(board)) {
      assertThat(names)
          .containsAll(
              Pattern.compile("\\$([a-z_]\\w*)")
                  .matcher(expression)
                  .results()
                  .map(found -> found.group(1))
                  .toList());
    }
  }

  @Test
  void everyMetricOnABoardIsOneThatThereIs() throws IOException {
    Set<String> known = new TreeSet<>(flinkNames());
    known.addAll(catalogued());

    assertThat(known).containsAll(named());
  }

  @Test
  void everyMetricOfOursIsOnABoard() throws IOException {
    assertThat(named()).containsAll(catalogued());
  }

  @Test
  void metricsOfFlinkHaveTheNamesThatARunningJobGave() throws IOException {
    assertThat(flinkNames())
        .containsAll(Arrays.stream(FlinkMetric.values()).map(FlinkMetric::metricName).toList());
  }

  private static Set<String> catalogued() {
    return Arrays.stream(MetricCatalogue.values())
        .map(MetricCatalogue::metricName)
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private static Set<String> named() throws IOException {
    Set<String> named = new TreeSet<>();
    for (JsonNode board : BoardFilesTest.boards()) {
      for (String expression : expressions(board)) {
        METRIC.matcher(expression).results().forEach(found -> named.add(found.group()));
      }
    }
    return named;
  }

  private static List<String> flinkNames() throws IOException {
    try (InputStream names =
        BoardLintTest.class.getResourceAsStream("/flink-2.2.1/metric-names.txt")) {
      return new String(names.readAllBytes(), StandardCharsets.UTF_8).lines().toList();
    }
  }

  private static boolean isOurs(MatchResult found) {
    return found.group().startsWith("frist_");
  }

  private static MetricCatalogue metric(String name) {
    return Arrays.stream(MetricCatalogue.values())
        .filter(metric -> metric.metricName().equals(name))
        .findFirst()
        .orElseThrow(() -> new AssertionError("not in the catalogue: " + name));
  }

  private static List<JsonNode> panels(JsonNode board) {
    List<JsonNode> panels = new ArrayList<>();
    board.get("panels").forEach(panels::add);
    panels.removeIf(panel -> panel.get("type").asText().equals("row"));
    return panels;
  }

  private static List<String> expressions(JsonNode board) {
    List<String> expressions = new ArrayList<>();
    for (JsonNode panel : panels(board)) {
      panel.get("targets").forEach(target -> expressions.add(target.get("expr").asText()));
    }
    return expressions;
  }
}
