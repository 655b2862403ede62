package dk.frist.cli.report.page;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.json.JsonMapper;
import dk.frist.cli.ExitStatus;
import dk.frist.cli.Screen;
import dk.frist.cli.report.ReplayStory;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The form of the page: in order, accessible, and complete without scripts or a network. */
class PageFormTest {
  @TempDir private Path folder;

  private Document page(String language) throws IOException {
    return page(ReplayStory.write(folder.resolve("replay")), language);
  }

  private Document page(Path replay, String language) throws IOException {
    Path file = folder.resolve("page.html");
    Screen screen = Screen.piped();
    int status =
        screen.run(
            "report", replay.toString(), "--lang", language, "--out", file.toString(), "--force");
    assertThat(status).as(screen.err()).isEqualTo(ExitStatus.DONE);
    return Jsoup.parse(file);
  }

  @ParameterizedTest
  @ValueSource(strings = {"da", "en"})
  void pageIsOfItsLanguageAndInOrder(String language) throws IOException {
    Document page = page(language);

    assertThat(page.select("html").attr("lang")).isEqualTo(language);
    assertThat(page.select("h1")).hasSize(1);
    int level = 0;
    for (Element heading : page.select("h1, h2, h3, h4, h5, h6")) {
      int next = heading.tagName().charAt(1) - '0';
      assertThat(next).as(heading.text()).isLessThanOrEqualTo(level + 1);
      level = next;
    }
  }

  @Test
  void everyReferenceWithinThePageLeadsSomewhere() throws IOException {
    Document page = page("en");

    assertThat(page.select("[id]").eachAttr("id")).doesNotHaveDuplicates();
    for (String place : page.select("a[href], use[href]").eachAttr("href")) {
      assertThat(page.getElementById(place.substring(1))).as(place).isNotNull();
    }
    for (String name : page.select("[aria-labelledby]").eachAttr("aria-labelledby")) {
      assertThat(page.getElementById(name)).as(name).isNotNull();
    }
  }

  @Test
  void everyChartHasACaptionADescriptionAndATableThatIsOpenWithoutScripts() throws IOException {
    Document page = page("en");

    assertThat(page.select("html.no-charts")).hasSize(1);
    assertThat(page.select("figure")).hasSize(7);
    for (Element figure : page.select("figure")) {
      assertThat(figure.select("figcaption").text()).isNotEmpty();
      assertThat(figure.select("[role=img]").attr("aria-label")).isNotEmpty();
      assertThat(figure.select("details[open] > summary")).hasSize(1);
      assertThat(figure.select("details tbody tr")).isNotEmpty();
      String data = figure.select("script[type=application/json]").html();
      assertThat(JsonMapper.builder().build().readTree(data).path("kind").asText()).isNotEmpty();
    }
  }

  @Test
  void everyTableHasACaptionAndHeadings() throws IOException {
    for (Element table : page("en").select("table")) {
      assertThat(table.select("caption").text()).isNotEmpty();
      assertThat(table.select("thead th[scope=col]")).isNotEmpty();
      assertThat(table.select("tbody tr"))
          .allSatisfy(row -> assertThat(row.select("th[scope=row]")).hasSize(1));
    }
  }

  @Test
  void pageAsksTheNetworkForNothing() throws IOException {
    Document page = page("en");

    assertThat(page.select("link, iframe, object, embed, img, script[src], [style*=url]"))
        .isEmpty();
    assertThat(page.select("a[href], use[href]").eachAttr("href"))
        .allSatisfy(place -> assertThat(place).startsWith("#"));
    assertThat(page.select("style").html()).doesNotContain("url(", "@import", "http");
    assertThat(page.select("meta[http-equiv=Content-Security-Policy]").attr("content"))
        .startsWith("default-src 'none'");
  }

  @Test
  void titleOfAPlanIsTextAndNoMarkup() throws IOException {
    Document page = page("en");

    assertThat(page.select("#target-1").text()).isEqualTo("1 Asylum within 30 days <b>&");
    assertThat(page.select("b")).isEmpty();
  }

  @Test
  void dataCannotEndItsScript() {
    assertThat(ChartData.json(List.of("</script><script>alert(1)</script>")))
        .doesNotContain("<")
        .contains("\\u003c/script>");
  }

  @Test
  void samePageIsTheSameBytes() throws IOException {
    Path replay = ReplayStory.write(folder.resolve("replay"));
    page(replay, "da");
    byte[] first = Files.readAllBytes(folder.resolve("page.html"));

    page(replay, "da");

    assertThat(folder.resolve("page.html")).hasBinaryContent(first);
  }
}
