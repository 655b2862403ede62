package dk.frist.cli.report;

import static org.assertj.core.api.Assertions.assertThat;

import dk.frist.cli.ExitStatus;
import dk.frist.cli.Screen;
import dk.frist.testkit.Chromium;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Reports as a real browser shows them: of a made-up year, and of a folder that lacks nothing. */
class ReportInBrowserIT {
  private static final String PLAN =
      Path.of("..", "plans", "udlaendingestyrelsen-2024.yaml").toString();

  /** Notes on the document what a browser would say on its console, and what it asked for. */
  private static final String WATCH =
      """
      <script>
      addEventListener('error', function (e) { document.documentElement.dataset.error = e.message; });
      addEventListener('securitypolicyviolation', function (e) {
        document.documentElement.dataset.blocked = e.blockedURI;
      });
      addEventListener('load', function () {
        document.documentElement.dataset.requests = performance.getEntriesByType('resource').length;
      });
      </script>
      """;

  /** Blue, vermillion, green and their like: what marks are drawn in, and no axis is. */
  private static final Pattern MARK = Pattern.compile("(?i)#(0063a0|c14b00|00734f|4596c8)");

  @TempDir private static Path folder;
  private static Path year;
  private static Path little;

  @BeforeAll
  static void replay() throws IOException {
    year = folder.resolve("year");
    little = ReplayStory.write(folder.resolve("little"));
    String log = folder.resolve("cases.avro").toString();
    run("generate", "--scale", "0.02", "--out", log);
    run("replay", "--plan", PLAN, "--events", log, "--sample", "P1M", "--out", year.toString());
  }

  private static void run(String... command) {
    Screen screen = Screen.piped();
    assertThat(screen.run(command)).as(screen.err()).isEqualTo(ExitStatus.DONE);
  }

  private static Path report(Path replay, String day, String language) throws IOException {
    Path file = folder.resolve("report.html");
    run(
        "report",
        replay.toString(),
        "--as-of",
        day,
        "--lang",
        language,
        "--out",
        file.toString(),
        "--force");
    String page = Files.readString(file);
    return Files.writeString(file, page.replace("<head>", "<head>" + WATCH));
  }

  private static Document shown(Path page) {
    return Jsoup.parse(new Chromium(folder).documentOf(page));
  }

  @ParameterizedTest
  @CsvSource({"year, 2024-09-30, da", "year, 2024-12-31, en", "little, 2024-06-30, da"})
  void everyChartIsDrawnAndNothingFails(String replay, String day, String language)
      throws IOException {
    Document page = shown(report(replay.equals("year") ? year : little, day, language));

    Element root = page.selectFirst("html");
    assertThat(root.dataset()).doesNotContainKeys("error", "blocked", "failure");
    assertThat(root.dataset()).containsEntry("requests", "0");
    assertThat(root.hasClass("no-charts")).isFalse();
    assertThat(page.select(".chart")).hasSizeGreaterThanOrEqualTo(6);
    for (Element chart : page.select(".chart")) {
      assertThat(chart.select("svg")).as(chart.id()).hasSize(1);
      assertThat(chart.select("svg text")).as(chart.id()).isNotEmpty();
      assertThat(chart.select("svg path").stream().filter(ReportInBrowserIT::isMark))
          .as(chart.id())
          .isNotEmpty();
      assertThat(chart.html()).as(chart.id()).doesNotContain("NaN", "undefined");
    }
  }

  private static boolean isMark(Element path) {
    return MARK.matcher(path.attr("fill") + path.attr("stroke")).find()
        || path.attr("fill").startsWith("url(");
  }

  @Test
  void everyPictureIsLabelledOrHidden() throws IOException {
    Document page = shown(report(little, "2024-06-30", "en"));

    assertThat(page.select("svg")).isNotEmpty();
    assertThat(page.select("svg"))
        .allSatisfy(svg -> assertThat(svg.attr("aria-hidden")).isEqualTo("true"));
    assertThat(page.select("[role=img]"))
        .hasSameSizeAs(page.select(".chart"))
        .allSatisfy(chart -> assertThat(chart.attr("aria-label")).isNotEmpty());
    assertThat(page.select("details.numbers[open]")).isEmpty();
    assertThat(page.select("details.numbers summary")).hasSameSizeAs(page.select(".chart"));
  }

  @Test
  void marksOfBarsAreAsManyAsTheCases() throws IOException {
    Document page = shown(report(little, "2024-06-30", "en"));

    // Three overdue, five and seven due: each bar's label is the number of its cases.
    Element ageing = page.selectFirst("#ageing-target-1 svg");
    assertThat(ageing.select("text").eachText()).contains("3", "5", "7", "1–30 days overdue");
  }

  @Test
  void printsOnSeveralPagesOfA4() throws IOException {
    Path page = report(year, "2024-09-30", "da");

    String pdf = Files.readString(new Chromium(folder).print(page), StandardCharsets.ISO_8859_1);

    Set<String> sizes =
        Pattern.compile("/MediaBox ?\\[([^\\]]+)\\]")
            .matcher(pdf)
            .results()
            .map((MatchResult box) -> box.group(1).strip())
            .collect(Collectors.toCollection(TreeSet::new));
    assertThat(sizes).hasSize(1);
    // 210 by 297 millimetres in points.
    assertThat(sizes.iterator().next()).matches("0 0 59[45](\\.\\d+)? 84[12](\\.\\d+)?");
    assertThat(Pattern.compile("/Type ?/Page\\b").matcher(pdf).results().count())
        .isBetween(6L, 20L);
  }
}
