package dk.frist.cli.backfill;

import static dk.frist.cli.backfill.BackfilledReplay.SAMPLES;
import static org.assertj.core.api.Assertions.assertThat;

import dk.frist.cli.Readme;
import dk.frist.cli.Screen;
import dk.frist.testkit.Eventually;
import dk.frist.testkit.PromQl;
import dk.frist.testkit.PrometheusProcess;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Replays in real servers; the commands are those of the README. */
class BackfillIT {
  private static final Duration LIMIT = Duration.ofSeconds(20);
  private static final String LIVE = "frist_open_cases{source=\"live\"}";

  @TempDir Path folder;

  @Test
  void blocksComeAndGoWhileTheServerScrapes() throws Exception {
    Path figures = BackfilledReplay.write(folder.resolve("figures"));
    Path server = folder.resolve("server");
    Path data = Files.createDirectories(PrometheusProcess.blocks(server));
    Path earlier =
        BackfilledReplay.write(folder.resolve("earlier"), Instant.parse("2023-01-01T23:00:00Z"));
    frist("backfill", figures, "--blocks-into", data, "--replay-id", "first");
    frist("backfill", earlier, "--blocks-into", data, "--replay-id", "second");
    try (LiveTarget target = new LiveTarget();
        PrometheusProcess prometheus =
            PrometheusProcess.start(
                server, PrometheusProcess.scraping(target.address()), "--web.enable-admin-api")) {
      PromQl queries = prometheus.queries();
      assertThat(samples(queries, "first")).isEqualTo(SAMPLES);
      assertThat(samples(queries, "second")).isEqualTo(SAMPLES);
      long before = scrapesAfter(0, queries);

      assertThat(frist("backfill", figures, "--blocks-into", data, "--replay-id", "third").out())
          .startsWith("third: 600 samples of 12 series, 2024-01-01T23:00:00Z to");
      // Having removed what it knows, the server looks at its folder, which it does each minute.
      assertThat(frist("backfill", "remove", "first", "--server", prometheus.url()).out())
          .isEqualTo("first: 600 samples removed\n");

      assertThat(frist("backfill", "list", "--server", prometheus.url()).out().lines())
          .containsExactly(
              "REPLAY ID  FIRST                 LAST                  SAMPLES",
              "second     2023-01-01T23:00:00Z  2023-02-19T23:00:00Z      600",
              "third      2024-01-01T23:00:00Z  2024-02-19T23:00:00Z      600");
      assertThat(samples(queries, "third")).isEqualTo(SAMPLES);
      assertThat(frist("backfill", "remove", "second", "--blocks-into", data).out())
          .isEqualTo("second: 4 blocks removed\n");
      assertThat(frist("backfill", "list", "--blocks-into", data).out().lines())
          .containsExactly(
              "REPLAY ID  PLAN    FIRST                 LAST                  BLOCKS          SAMPLES",
              "first      little  2024-01-01T23:00:00Z  2024-02-19T23:00:00Z  0 of 3, 3 gone      600",
              "third      little  2024-01-01T23:00:00Z  2024-02-19T23:00:00Z  3 of 3              600");
      assertThat(scrapesAfter(before, queries)).isGreaterThan(before);
      requireNoScrapeFailed(prometheus, queries);
      remoteWriteIsRefusedByAServerThatScrapes(figures, prometheus);
    }
  }

  private static void remoteWriteIsRefusedByAServerThatScrapes(
      Path figures, PrometheusProcess prometheus) throws Exception {
    Screen refused = Screen.piped();
    int status =
        refused.run(
            strings("backfill", figures, "--remote-write", prometheus.url(), "--replay-id", "x"));

    assertThat(status).isOne();
    assertThat(refused.err())
        .contains("the server refused: 400 out of bounds; it has taken no samples of 'x'");
    assertThat(samples(prometheus.queries(), "x")).isZero();
    requireNoScrapeFailed(prometheus, prometheus.queries());
  }

  private static void requireNoScrapeFailed(PrometheusProcess prometheus, PromQl queries) {
    assertThat(value(queries, "min(min_over_time(up[1h]))")).isOne();
    assertThat(prometheus.output().lines().filter(line -> line.contains("scrape"))).isEmpty();
  }

  @Test
  void remoteWriteToAServerForReplays() throws Exception {
    Path figures = BackfilledReplay.write(folder.resolve("figures"));
    Path server = Files.createDirectories(folder.resolve("replays"));
    try (PrometheusProcess prometheus =
        PrometheusProcess.start(server, "global: {}", "--web.enable-admin-api")) {
      for (String line : Readme.main().commands("backfill")) {
        List<String> command = Readme.words(line);
        if (command.contains("--remote-write") || command.contains("--server")) {
          ran(command.stream().map(word -> placed(word, figures, prometheus)).toList());
        }
        if (command.contains("--remote-write")) {
          assertThat(samples(prometheus.queries(), "audit-2024")).isEqualTo(SAMPLES);
        }
      }
      assertThat(samples(prometheus.queries(), "audit-2024")).isZero();
    }
  }

  @Test
  void recipeOfTheCookbookLeavesNothing() throws Exception {
    Path figures = BackfilledReplay.write(folder.resolve("figures"));
    Path data = Files.createDirectories(folder.resolve("data"));
    Map<String, String> places =
        Map.of("figures", figures.toString(), "/var/lib/prometheus/metrics2", data.toString());

    List<String> said =
        Readme.cookbook().commands("backfill").stream()
            .map(Readme::words)
            .map(words -> words.stream().map(word -> places.getOrDefault(word, word)).toList())
            .map(command -> ran(command).out())
            .toList();

    assertThat(said)
        .satisfiesExactly(
            moved -> assertThat(moved).startsWith("first: 600 samples of 12 series"),
            listed -> assertThat(listed).contains("first      little"),
            removed -> assertThat(removed).isEqualTo("first: 3 blocks removed\n"),
            again -> assertThat(again).startsWith("second: 600 samples of 12 series"));
  }

  private static String placed(String word, Path figures, PrometheusProcess prometheus) {
    return word.equals("figures")
        ? figures.toString()
        : word.replace("http://localhost:9090", prometheus.url().toString());
  }

  /** Waits for more scrapes of the live series than there were, and gives how many there are. */
  private static long scrapesAfter(long before, PromQl queries) throws Exception {
    Eventually.isTrue(LIMIT, "scrape of the live series", () -> scrapes(queries) > before);
    return scrapes(queries);
  }

  private static long scrapes(PromQl queries) {
    return value(queries, "sum(count_over_time(%s[1h]))".formatted(LIVE));
  }

  private static long samples(PromQl queries, String replayId) {
    long samples = 0;
    for (String metric : List.of("frist_open_cases", "frist_figures_as_of_timestamp_seconds")) {
      String query = "sum(count_over_time(%s{source=\"replay\",replay_id=\"%s\"}[5y]))";
      samples += value(queries, query.formatted(metric, replayId));
    }
    return samples;
  }

  private static long value(PromQl queries, String query) {
    return queries.instant(query, Instant.now()).stream().mapToLong(s -> (long) s.value()).sum();
  }

  private static Screen frist(Object... words) {
    return ran(List.of(strings(words)));
  }

  private static Screen ran(List<String> command) {
    Screen screen = Screen.piped();
    assertThat(screen.run(command.toArray(String[]::new)))
        .as(String.join(" ", command).toLowerCase(Locale.ROOT) + "\n" + screen.err())
        .isZero();
    return screen;
  }

  private static String[] strings(Object... words) {
    return Arrays.stream(words).map(Object::toString).toArray(String[]::new);
  }
}
