package dk.frist.cli.report.page;

import static org.assertj.core.api.Assertions.assertThat;

import dk.frist.cli.report.Interval;
import dk.frist.rules.calendar.DateRange;
import dk.frist.rules.casefile.EventKind;
import dk.frist.rules.figures.Measure;
import dk.frist.rules.plan.Requirement;
import dk.frist.rules.plan.Share;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.ResourceBundle;
import java.util.TreeMap;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WordsTest {
  private static final Words DANISH = new Words("da");
  private static final Words ENGLISH = new Words("en");
  private static final Requirement NINETY = new Requirement.ShareMet(new Share(900_000));
  private static final LocalDate DAY = LocalDate.parse("2024-06-30");

  @Test
  void datesAreWrittenAsTheLanguageDoes() {
    assertThat(DANISH.date(DAY)).isEqualTo("30.\u00a0juni\u00a02024");
    assertThat(ENGLISH.date(DAY)).isEqualTo("30\u00a0June\u00a02024");
    assertThat(DANISH.dated("senest 2024-03-16, i mindst 95 %"))
        .isEqualTo("senest 16.\u00a0marts\u00a02024, i mindst 95 %");
  }

  @Test
  void numbersAreWrittenAsTheLanguageDoes() {
    assertThat(DANISH.share(new BigDecimal("0.978000"))).isEqualTo("97,8\u00a0%");
    assertThat(ENGLISH.share(new BigDecimal("0.978000"))).isEqualTo("97.8\u00a0%");
    assertThat(DANISH.count(1234567L)).isEqualTo("1.234.567");
    assertThat(ENGLISH.count(1234567L)).isEqualTo("1,234,567");
    assertThat(DANISH.count(-3L)).isEqualTo("\u22123");
    assertThat(DANISH.count(null)).isEqualTo("–");
    assertThat(ENGLISH.change(4L)).isEqualTo("+4");
  }

  @Test
  void shareThatFallsShortNeverLooksReached() {
    assertThat(ENGLISH.share(new BigDecimal("0.899999"))).isEqualTo("89.9\u00a0%");
    assertThat(ENGLISH.value(NINETY, new BigDecimal("0.899999"))).isEqualTo("89.9\u00a0%");
    assertThat(Words.percent(new BigDecimal("0.899999"))).isEqualByComparingTo("89.9");
  }

  @Test
  void chanceIsNeverCertainWhenItIsNot() {
    assertThat(ENGLISH.chance(new BigDecimal("0.999900"))).isEqualTo("99\u00a0%");
    assertThat(ENGLISH.chance(new BigDecimal("0.000100"))).isEqualTo("1\u00a0%");
    assertThat(ENGLISH.chance(new BigDecimal("0.415000"))).isEqualTo("42\u00a0%");
  }

  @Test
  void unitOfAnIntervalStandsOnce() {
    var interval =
        new Interval(new BigDecimal("0.905"), new BigDecimal("0.88"), new BigDecimal("0.93"));

    assertThat(DANISH.estimate(NINETY, interval)).isEqualTo("90,5\u00a0% (88,0–93,0\u00a0%)");
    assertThat(ENGLISH.bounds("560", "700")).isEqualTo("560–700");
  }

  @Test
  void spanMayLackAnEnd() {
    assertThat(ENGLISH.span(new DateRange(DAY, null))).isEqualTo("from 30\u00a0June\u00a02024");
    assertThat(ENGLISH.span(new DateRange(null, DAY))).isEqualTo("up to 30\u00a0June\u00a02024");
    assertThat(ENGLISH.span(DateRange.ALWAYS)).isEqualTo("all days");
  }

  @Test
  void smallProbabilityIsNotWrittenAsNone() {
    assertThat(DANISH.pValue(new BigDecimal("0.000200"))).isEqualTo("p < 0,001");
    assertThat(DANISH.pValue(new BigDecimal("0.031000"))).isEqualTo("p = 0,031");
  }

  @Test
  void bothLanguagesHaveTheSameTextsWithTheSamePlaces() {
    assertThat(placesOf(Locale.forLanguageTag("da")))
        .isEqualTo(placesOf(Locale.ROOT))
        .hasSizeGreaterThan(100);
  }

  private static Map<String, List<String>> placesOf(Locale locale) {
    ResourceBundle bundle =
        ResourceBundle.getBundle(
            "dk.frist.cli.report.report",
            locale,
            ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_DEFAULT));
    Map<String, List<String>> places = new TreeMap<>();
    for (String key : bundle.keySet()) {
      places.put(
          key,
          Pattern.compile("%\\d\\$s")
              .matcher(bundle.getString(key))
              .results()
              .map(MatchResult::group)
              .sorted()
              .toList());
    }
    return places;
  }

  @ParameterizedTest
  @ValueSource(strings = {"da", "en"})
  void everyBandAndEveryKindOfEventHasAName(String language) {
    Words words = new Words(language);

    assertThat(Arrays.stream(Measure.values()).map(Measure::id))
        .filteredOn(id -> id.matches("(margin|late|overdue|due)_.*"))
        .hasSize(16)
        .allSatisfy(id -> assertThat(words.knows("band." + id)).as(id).isTrue());
    assertThat(EventKind.values())
        .allSatisfy(kind -> assertThat(words.knows("event." + kind.id())).as(kind.id()).isTrue());
  }
}
