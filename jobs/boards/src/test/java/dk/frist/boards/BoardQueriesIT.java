package dk.frist.boards;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dk.frist.testkit.PromQl;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Every query of every board, asked of a real Prometheus as Grafana would ask it. */
class BoardQueriesIT {
  private static final String PLAN = "us-2024";
  private static final ZoneId COPENHAGEN = ZoneId.of("Europe/Copenhagen");
  private static final List<String> ABOUT_THE_JOB =
      List.of("frist_figures_published", "frist_figures_complete", "frist_records", "frist_pushes");

  @TempDir static Path folder;
  private static @Nullable BoardsPrometheus prometheus;

  @BeforeAll
  static void start() throws Exception {
    prometheus = BoardsPrometheus.start(folder, Year.play(folder, "0.05"));
  }

  @AfterAll
  static void stop() throws Exception {
    if (prometheus != null) {
      prometheus.close();
    }
  }

  @Test
  void everyQueryReturnsDataOfTheReplayedYear() throws Exception {
    assertThat(unanswered("replay", BoardsPrometheus.YEAR_START, BoardsPrometheus.YEAR_END))
        .allMatch(
            query ->
                query.startsWith(OperationsBoard.UID)
                    || ABOUT_THE_JOB.stream().anyMatch(query::contains));
  }

  /** But those that compare with a replay, of which there is none now. */
  @Test
  void everyQueryReturnsDataOfTheRunningJob() throws Exception {
    Instant now = Instant.now();

    assertThat(unanswered("live", now.minus(Duration.ofDays(2)), now))
        .filteredOn(query -> !query.startsWith(ReplayBoard.UID))
        .allMatch(query -> query.contains("{source=\"replay\"}"));
  }

  @Test
  void forecastOfPointsLiesWithinWhatCanStillCome() throws Exception {
    Instant october = Instant.parse("2024-10-01T06:00:00Z");
    JsonNode board = boards().get(AttainmentBoard.UID);
    Reader reader = readers(board, "replay", BoardsPrometheus.YEAR_START, october).get(0);

    List<Double> forecast = figures(reader, board, "Prognose ved periodens udgang");

    assertThat(forecast).hasSize(3).isSorted().doesNotHaveDuplicates();
    assertThat(forecast.get(0)).isGreaterThanOrEqualTo(figure(reader, board, "Sikret"));
    assertThat(forecast.get(2)).isLessThanOrEqualTo(figure(reader, board, "Kan stadig nås"));
  }

  /** A replay of a sample a month tells of the last day of each, and of no other. */
  @Test
  void cellOfADayIsOfThatDay() throws Exception {
    JsonNode board = boards().get(ServiceDesksBoard.UID);
    Reader reader =
        readers(board, "replay", BoardsPrometheus.YEAR_START, BoardsPrometheus.YEAR_END).get(0);

    Set<LocalDate> days = new TreeSet<>();
    for (PromQl.Series site : reader.ask(panel(board, "Dag for dag").at("/targets/0"), Map.of())) {
      site.points().forEach(point -> days.add(LocalDate.ofInstant(point.time(), COPENHAGEN)));
    }

    assertThat(days).isNotEmpty().allMatch(day -> day.plusDays(1).getDayOfMonth() == 1);
  }

  private static double figure(Reader reader, JsonNode board, String title) {
    return figures(reader, board, title).get(0);
  }

  /** The values of the panel of large figures, in order. */
  private static List<Double> figures(Reader reader, JsonNode board, String title) {
    List<Double> figures = new ArrayList<>();
    for (JsonNode target : panel(board, title).get("targets")) {
      reader.ask(target, Map.of()).forEach(series -> figures.add(series.value()));
    }
    return figures;
  }

  private static JsonNode panel(JsonNode board, String title) {
    for (JsonNode panel : board.get("panels")) {
      if (panel.get("title").asText().equals(title)) {
        return panel;
      }
    }
    throw new AssertionError("no panel " + title);
  }

  /** Queries that get no data, whichever target, reading or case type is chosen. */
  private static List<String> unanswered(String source, Instant from, Instant to) throws Exception {
    List<String> unanswered = new ArrayList<>();
    for (Map.Entry<String, JsonNode> board : boards().entrySet()) {
      Map<String, PanelQuery> open = queries(board.getValue());
      for (Reader reader : readers(board.getValue(), source, from, to)) {
        open.values().removeIf(query -> isAnswered(reader, query));
      }
      open.keySet().forEach(query -> unanswered.add(board.getKey() + ": " + query));
    }
    return unanswered;
  }

  /** A repeated panel is asked once for each value of its variable. */
  private static boolean isAnswered(Reader reader, PanelQuery query) {
    String repeated = query.panel().path("repeat").asText();
    return repeated.isEmpty()
        ? !reader.ask(query.target(), Map.of()).isEmpty()
        : reader.chosen(repeated).stream()
            .anyMatch(value -> !reader.ask(query.target(), Map.of(repeated, value)).isEmpty());
  }

  /** One reader for each choice that the board offers; one for a board without choices. */
  private static List<Reader> readers(JsonNode board, String source, Instant from, Instant to) {
    List<Reader> readers = new ArrayList<>();
    Map<String, String> wishes =
        new LinkedHashMap<>(Map.of("plan", PLAN, "agency", "udlaendingestyrelsen"));
    wishes.put("source", source);
    if (board.toString().contains("\"$source\"")) {
      wishes.put("clock", "decision");
    }
    Reader first = new Reader(prometheus.queries(), board, from, to, wishes);
    readers.add(first);
    for (String target : first.options("target")) {
      wishes.put("target", target);
      wishes.remove("reading");
      for (String reading :
          new TreeSet<>(
              new Reader(prometheus.queries(), board, from, to, wishes).options("reading"))) {
        wishes.put("reading", reading);
        readers.add(new Reader(prometheus.queries(), board, from, to, wishes));
      }
    }
    return readers;
  }

  private record PanelQuery(JsonNode panel, JsonNode target) {}

  private static Map<String, PanelQuery> queries(JsonNode board) {
    Map<String, PanelQuery> queries = new LinkedHashMap<>();
    for (JsonNode panel : board.get("panels")) {
      for (JsonNode target : panel.path("targets")) {
        queries.put(
            panel.get("title").asText() + ": " + target.get("expr").asText(),
            new PanelQuery(panel, target));
      }
    }
    return queries;
  }

  private static Map<String, JsonNode> boards() throws Exception {
    Map<String, JsonNode> boards = new LinkedHashMap<>();
    for (Map.Entry<String, String> file : Boards.files().entrySet()) {
      boards.put(file.getKey().replace(".json", ""), new ObjectMapper().readTree(file.getValue()));
    }
    return boards;
  }
}
