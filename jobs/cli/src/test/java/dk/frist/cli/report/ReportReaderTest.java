package dk.frist.cli.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dk.frist.connectors.InvalidInputException;
import dk.frist.connectors.files.ReplayResults;
import dk.frist.rules.score.Points;
import dk.frist.rules.score.TargetState;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReportReaderTest {
  @TempDir private Path folder;
  private Report report;

  @BeforeEach
  void read() throws IOException {
    ReplayStory.write(folder);
    report = ReportReader.read(ReplayResults.open(folder), null, null);
  }

  private TargetStanding target(String id) {
    return report.now().target(id).orElseThrow();
  }

  private TargetCourse course(String id) {
    return report.course(target(id));
  }

  private static BigDecimal number(String text) {
    return new BigDecimal(text);
  }

  @Test
  void tellsWhereThePlanAndItsTargetsStand() {
    assertThat(report.now().day()).isEqualTo("2024-06-30");
    assertThat(report.now().points())
        .isEqualTo(new Points(number("0"), number("60"), number("90")));
    assertThat(target("1").state()).isEqualTo(TargetState.ON_COURSE);
    assertThat(target("1").elected().attainment().value()).isEqualTo(0.92);
    assertThat(target("1").elected().counted("n")).isEqualTo(50);
    assertThat(target("1").elected().open("pending_overdue")).isEqualTo(3);
    assertThat(target("4").elected().attainment().hasValue()).isFalse();
  }

  @Test
  void comparesWithTheEndOfTheMonthBefore() {
    PlanStanding before = report.before();

    assertThat(before.day()).isEqualTo("2024-05-31");
    assertThat(before.target("1").orElseThrow().state()).isEqualTo(TargetState.AT_RISK);
    assertThat(before.target("1").orElseThrow().elected().counted("n")).isEqualTo(40);
  }

  @Test
  void addsUpTheSitesOfATargetThatAsksEachAndTakesTheFewestBreachesLeft() {
    ReadingStanding sites = target("3").elected();

    assertThat(sites.series()).extracting(SeriesStanding::site).containsExactly("Odense", "Aarhus");
    assertThat(sites.counted("n")).isEqualTo(239);
    assertThat(sites.breachesLeft()).isEqualTo(-1);
    assertThat(sites.open("pending_overdue")).isNull();
  }

  @Test
  void trendHoldsEveryDaySampledUpToTheDayReported() {
    assertThat(course("1").trend())
        .containsExactly(
            new TrendPoint(
                LocalDate.parse("2024-04-30"), number("0.750000"), number("0.800000"), null),
            new TrendPoint(LocalDate.parse("2024-05-31"), null, number("0.875000"), null),
            new TrendPoint(
                LocalDate.parse("2024-06-30"), number("1.000000"), number("0.920000"), null));
  }

  @Test
  void trendOfAVolumeHasThePaceOfWorkingDays() {
    TrendPoint last = course("2").trend().get(1);

    assertThat(last.period()).isEqualByComparingTo("45");
    assertThat(last.pace()).isEqualByComparingTo("50");
  }

  @Test
  void trendOfAMeanIsInDays() {
    assertThat(course("5").trend())
        .extracting(TrendPoint::period)
        .containsExactly(number("19.250000"));
  }

  @Test
  void targetThatAsksEachSiteHasNoOneTrend() {
    assertThat(course("3").trend()).isEmpty();
    assertThat(course("3").forecast()).isNull();
  }

  @Test
  void bandsStandInOrderAndAddUpToTheCases() {
    assertThat(course("1").ageing())
        .extracting(Band::measure)
        .startsWith("overdue_over_90", "overdue_31_90", "overdue_1_30", "due_0_7")
        .hasSize(8);
    // As many as are open: 12 in time and 3 overdue.
    assertThat(course("1").ageing().stream().mapToLong(Band::cases).sum()).isEqualTo(15);
    assertThat(course("1").margins().stream().mapToLong(Band::cases).sum()).isEqualTo(50);
    assertThat(course("1").margins().stream().filter(Band::isLate).mapToLong(Band::cases).sum())
        .isEqualTo(4);
    assertThat(course("2").ageing()).isEmpty();
  }

  @Test
  void forecastHasItsIntervalOrNoValueWithTooLittleData() {
    Forecast share = course("1").forecast();

    assertThat(share.basis()).isEqualTo(62);
    assertThat(share.value())
        .isEqualTo(new Interval(number("0.905000"), number("0.880000"), number("0.930000")));
    assertThat(share.chance()).isEqualByComparingTo("0.64");
    assertThat(course("2").forecast()).isEqualTo(new Forecast(4, null, null, null));
  }

  @Test
  void bunchingIsSignificantBelowOneInTwenty() {
    assertThat(course("1").bunching().isSignificant()).isTrue();
    assertThat(new Bunching(number("0.2"), number("0.1"), number("0.05")).isSignificant())
        .isFalse();
    assertThat(course("2").bunching()).isNull();
  }

  @Test
  void leadTimesOfDecidedCasesStandBesideThoseOfAll() {
    assertThat(report.leadTimes())
        .filteredOn(one -> one.clock().equals("decision"))
        .containsExactly(
            new LeadTime(
                "asylum",
                "decision",
                50L,
                14L,
                29L,
                70L,
                new Interval(number("16"), number("14"), number("19")),
                new Interval(number("41"), number("35"), null),
                2L,
                12L),
            new LeadTime("visa", "decision", 7L, 3L, 9L, 9L, null, null, null, null));
    // A volume of all cases speaks of every type.
    assertThat(report.promised()).isEmpty();
  }

  @Test
  void clocksThePlanDerivesComeLast() {
    assertThat(report.leadTimes())
        .extracting(LeadTime::clock)
        .containsExactly("decision", "decision", "decision-net", "decision-paused-information");
  }

  @Test
  void settledTargetHasNothingToExpect() throws IOException {
    Path scores = folder.resolve("scorecard.csv");
    String lines = Files.readString(scores);
    Files.writeString(scores, lines.replace("1,strict,true,on_course", "1,strict,true,met"));

    Report settled = ReportReader.read(ReplayResults.open(folder), null, null);

    TargetStanding first = settled.now().targets().get(0);
    assertThat(first.isSettled()).isTrue();
    assertThat(settled.course(first).forecast()).isNull();
  }

  @Test
  void pastDayHasNothingOfTheDaysAfterIt() throws IOException {
    Report past =
        ReportReader.read(ReplayResults.open(folder), LocalDate.parse("2024-05-31"), null);

    assertThat(past.now().points().elected()).isZero();
    assertThat(past.course(past.now().targets().get(0)).trend()).hasSize(2);
    assertThat(past.course(past.now().targets().get(0)).forecast()).isNull();
    assertThat(past.leadTimes()).isEmpty();
    assertThat(past.days()).hasSize(3);
  }

  @Test
  void whatTheFolderLacksIsNotThere(@TempDir Path facts) throws IOException {
    ReplayStory.writeFacts(facts);

    Report without = ReportReader.read(ReplayResults.open(facts), null, null);

    TargetCourse first = without.course(without.now().targets().get(0));
    assertThat(first.forecast()).isNull();
    assertThat(first.ageing()).isEmpty();
    assertThat(first.bunching()).isNull();
    assertThat(without.leadTimes()).allSatisfy(one -> assertThat(one.all90()).isNull());
  }

  @Test
  void folderOfAReplayThatReadNoEventIsAMistake() throws IOException {
    Path scores = folder.resolve("scorecard.csv");
    Files.writeString(scores, Files.readAllLines(scores).get(0) + "\n");

    assertThatThrownBy(() -> ReportReader.read(ReplayResults.open(folder), null, null))
        .isInstanceOf(InvalidInputException.class)
        .hasMessage(folder + ": has no figures: the replay read no event");
  }
}
