package dk.frist.cli.report.page;

import static org.assertj.core.api.Assertions.assertThat;

import dk.frist.cli.ExitStatus;
import dk.frist.cli.Screen;
import dk.frist.cli.report.ReplayStory;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the page says, before a browser draws its charts. */
class ReportPageTest {
  @TempDir private Path folder;

  private Document page(String language) throws IOException {
    return page(ReplayStory.write(folder.resolve("replay")), language);
  }

  private Document page(Path replay, String language, String... more) throws IOException {
    Path file = folder.resolve("page.html");
    Screen screen = Screen.piped();
    String[] arguments = {
      "report", replay.toString(), "--lang", language, "--out", file.toString(), "--force"
    };
    int status =
        screen.run(Stream.concat(Stream.of(arguments), Stream.of(more)).toArray(String[]::new));
    assertThat(status).as(screen.err()).isEqualTo(ExitStatus.DONE);
    return Jsoup.parse(file);
  }

  private static List<String> row(Document page, String table, String first) {
    return page.select("table").stream()
        .filter(one -> one.select("caption").text().startsWith(table))
        .flatMap(one -> one.select("tbody tr").stream())
        .filter(row -> row.child(0).text().equals(first))
        .map(row -> row.children().eachText())
        .findFirst()
        .orElseThrow();
  }

  private static String fact(Document page, String target, String name) {
    return page.select("section[aria-labelledby=target-" + target + "] dl div").stream()
        .filter(fact -> fact.select("dt").text().equals(name))
        .map(fact -> fact.select("dd").text())
        .findFirst()
        .orElseThrow();
  }

  @Test
  void scorecardHasEveryTargetInALine() throws IOException {
    Document page = page("da");

    assertThat(row(page, "Alle mål pr. 30.", "1"))
        .containsExactly(
            "1",
            "Asyl inden 30 dage",
            "på vej",
            "92,0 %",
            "90 %",
            "50",
            "1",
            "3",
            "90,5 % 88,0–93,0 %",
            "60",
            "60 0–60");
    assertThat(row(page, "Alle mål", "2")).contains("45", "100", "for få data", "0 0–30");
    assertThat(row(page, "Alle mål", "4")).contains("0 af 1", "alle", "–");
    assertThat(row(page, "Alle mål", "5")).contains("19,3 d", "20 d");
    assertThat(page.select("#summary + ul").text())
        .contains("60 af 100 point: 0 er sikre, og 90 kan stadig nås")
        .contains("Af 5 mål: 3 på vej, 2 truet.");
  }

  @Test
  void targetShowsWhatItsShareHides() throws IOException {
    Document page = page("en");

    assertThat(fact(page, "1", "Share with overdue cases")).startsWith("86.7 %");
    assertThat(fact(page, "1", "Decisions to win it back")).startsWith("0 ");
    assertThat(fact(page, "1", "Worst and best case")).startsWith("80.0–95.0 %");
    assertThat(fact(page, "1", "Chance of keeping it")).startsWith("64 %");
    assertThat(page.text())
        .contains("Bunching at the limit: 40.0 % of the cases")
        .contains("an even course gives 15.0 % (p < 0.001)");
  }

  @Test
  void leadTimesNameTheDifference() throws IOException {
    Document page = page("en");

    assertThat(row(page, "Case types", "asylum"))
        .containsExactly(
            "asylum",
            "decision",
            "50",
            "14",
            "29",
            "70",
            "16 14–19",
            "41 35–?",
            "decided cases show 12 days too few");
    assertThat(row(page, "Case types", "visa"))
        .contains("not reached", "fewer than nine tenths are decided so far");
  }

  @Test
  void netLeadTimesStandBesideGrossOnesAndPausesBelow() throws IOException {
    Document page = page("en");

    assertThat(row(page, "Net lead times", "asylum"))
        .containsExactly("asylum", "decision", "50", "14", "12", "29", "25");
    assertThat(row(page, "Pauses of decided cases", "asylum"))
        .containsExactly("asylum", "decision", "information", "8", "6", "11");
    assertThat(page.select("#lead-time-section ~ .scroll td").eachText())
        .isNotEmpty()
        .noneMatch(text -> text.contains("decision-net"));
  }

  @Test
  void changesSinceTheEndOfTheMonthBeforeAreNamed() throws IOException {
    Document page = page("en");

    assertThat(row(page, "Targets as of 31", "1"))
        .containsExactly(
            "1",
            "Asylum within 30 days <b>&",
            "at risk",
            "on course",
            "87.5 %",
            "92.0 %",
            "+10",
            "1 → 3");
    assertThat(page.text())
        .contains("the points have gone from 0 to 60")
        .contains("1 target has another state");
  }

  @Test
  void pageWithoutEstimatesSaysThatTheyAreNotComputed() throws IOException {
    Document page = page(ReplayStory.writeFacts(folder.resolve("facts")), "en");

    assertThat(fact(page, "1", "Share with overdue cases")).startsWith("not computed");
    assertThat(fact(page, "1", "Forecast (80 % interval)")).isEqualTo("not computed");
    assertThat(page.text())
        .contains("Points at the end of the period: not computed.")
        .contains("The estimate for all cases is not computed in this folder.");
  }

  @Test
  void firstDayHasNothingToCompareWith() throws IOException {
    Document page =
        page(ReplayStory.write(folder.resolve("replay")), "en", "--as-of", "2024-04-30");

    assertThat(page.text()).contains("Not computed: the folder has no end of a month before");
  }

  @Test
  void pageHoldsNoCase() throws IOException {
    Path replay = ReplayStory.write(folder.resolve("replay"));
    assertThat(replay.resolve("verdicts.csv")).content().contains(ReplayStory.CASE);

    assertThat(page(replay, "en").outerHtml()).doesNotContain(ReplayStory.CASE);
  }
}
