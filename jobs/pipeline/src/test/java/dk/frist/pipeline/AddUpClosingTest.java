package dk.frist.pipeline;

import static dk.frist.pipeline.AddUpHarness.ASYLUM;
import static dk.frist.pipeline.AddUpHarness.FAMILY;
import static dk.frist.pipeline.AddUpHarness.days;
import static dk.frist.pipeline.AddUpHarness.value;
import static dk.frist.rules.story.PlanBuilder.DECISION;
import static dk.frist.rules.story.PlanBuilder.plan;
import static dk.frist.rules.story.RuleBuilder.within;
import static org.assertj.core.api.Assertions.assertThat;

import dk.frist.rules.figures.Change;
import dk.frist.rules.figures.FigureSet;
import dk.frist.rules.figures.Measure;
import dk.frist.rules.figures.Series;
import dk.frist.rules.figures.Window;
import dk.frist.rules.plan.Plans;
import dk.frist.rules.story.Days;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AddUpClosingTest {
  private static final Plans PLAN =
      Plans.of(plan().clocks(DECISION).target("1.1", within("P30D", DECISION)).build());
  private static final Series TARGET = new Series("plan", "", "", "1.1", "plain");
  private static final FigureSchedule DAILY = FigureSchedule.replay(Sampling.DAILY);

  @Test
  void dayClosesWhenTheWatermarkReachesItsLastMillisecond() throws Exception {
    try (var addUp = AddUpHarness.started(PLAN, DAILY)) {
      addUp.decided("2024-03-05", 10);
      long midnight = Instant.parse("2024-03-05T23:00:00Z").toEpochMilli();

      assertThat(addUp.watermark(midnight - 2).fresh()).isEmpty();
      assertThat(days(addUp.watermark(midnight - 1).fresh())).containsExactly("2024-03-05");
    }
  }

  @ParameterizedTest
  @CsvSource({
    "Europe/Copenhagen, 2024-03-31, 2024-03-31T22:00:00Z", // 23 hours
    "Europe/Copenhagen, 2024-10-27, 2024-10-27T23:00:00Z", // 25 hours
    "America/Nuuk,      2024-03-30, 2024-03-31T01:00:00Z", // ends at 23:00: the hour is skipped
    "UTC,               2024-03-31, 2024-04-01T00:00:00Z"
  })
  void dayEndsWhereThePlansZoneSaysSo(String zone, String day, Instant end) throws Exception {
    Plans elsewhere = Plans.of(plan().zone(zone).clocks(DECISION).build());
    try (var addUp = AddUpHarness.started(elsewhere, DAILY)) {
      addUp.decided(day, 10);

      assertThat(addUp.watermark(end.toEpochMilli() - 2).fresh()).isEmpty();
      assertThat(days(addUp.watermark(end.toEpochMilli() - 1).fresh())).containsExactly(day);
    }
  }

  @Test
  void daysOnWhichNothingIsRecordedCloseTooAndCasesGrowOlder() throws Exception {
    try (var addUp = AddUpHarness.started(PLAN, DAILY)) {
      addUp.open(ASYLUM, "2024-03-01", "2024-03-01", 1).dayEnds("2024-03-04");

      assertThat(days(addUp.emitted()))
          .containsExactly("2024-03-01", "2024-03-02", "2024-03-03", "2024-03-04");
      assertThat(addUp.emitted())
          .extracting(set -> value(set, Window.NOW, Measure.OPEN_AGE_MAX).orElseThrow())
          .containsExactly(0.0, 1.0, 2.0, 3.0);
    }
  }

  @Test
  void changesWaitForTheirRecordedDay() throws Exception {
    try (var addUp = AddUpHarness.started(PLAN, DAILY)) {
      addUp.decided("2024-03-01", 10).leadTime("2024-03-03", "2024-03-01", 99, 1);

      addUp.dayEnds("2024-03-03");

      assertThat(addUp.emitted())
          .extracting(set -> value(set, Window.MONTH, Measure.N).orElseThrow())
          .containsExactly(1.0, 1.0, 2.0);
    }
  }

  @Test
  void changeRecordedOnAClosedDayLandsInTheNextClose() throws Exception {
    try (var addUp = AddUpHarness.started(PLAN, DAILY)) {
      addUp.decided("2024-03-01", 10).dayEnds("2024-03-02").fresh();

      addUp.decided("2024-03-01", 20).dayEnds("2024-03-03");

      assertThat(days(addUp.emitted())).containsExactly("2024-03-03");
      assertThat(value(addUp.emitted().get(0), Window.MONTH, Measure.N)).hasValue(2);
    }
  }

  @Test
  void seriesThatBeginsOnAClosedDayMakesUpForTheDaysItMissed() throws Exception {
    try (var addUp = AddUpHarness.started(PLAN, DAILY)) {
      addUp.decided("2024-03-01", 10).dayEnds("2024-03-03").fresh();

      addUp.open(FAMILY, "2024-03-02", "2024-03-02", 1).dayEnds("2024-03-04");

      assertThat(addUp.emitted())
          .filteredOn(set -> set.series().equals(FAMILY))
          .extracting(FigureSet::asOf)
          .containsExactly(Days.day("2024-03-02"), Days.day("2024-03-03"), Days.day("2024-03-04"));
    }
  }

  @Test
  void firstDayMayTurnOutToBeEarlierUntilOneHasClosed() throws Exception {
    try (var addUp = AddUpHarness.started(PLAN, DAILY)) {
      addUp.decided("2024-03-05", 10).decided("2024-03-03", 10).decided("2024-03-04", 10);

      addUp.dayEnds("2024-03-05");

      assertThat(days(addUp.emitted())).containsExactly("2024-03-03", "2024-03-04", "2024-03-05");
    }
  }

  @Test
  void markedTargetHasFiguresBeforeAnythingCounts() throws Exception {
    try (var addUp = AddUpHarness.started(PLAN, DAILY)) {
      addUp.change(Change.begin(TARGET, Days.day("2024-03-01"))).dayEnds("2024-03-01");

      assertThat(value(addUp.emitted().get(0), Window.PERIOD, Measure.N)).hasValue(0);
      assertThat(addUp.stateEntries()).as("its progress").isEqualTo(1);
    }
  }

  @Test
  void endOfInputClosesUpToTheLastRecordedDayOfTheWholeInputAndNoFurther() throws Exception {
    try (var addUp = AddUpHarness.started(PLAN, DAILY)) {
      addUp.reached("2024-03-01").reached("2024-03-04").reached("2024-03-02");
      addUp.decided("2024-03-01", 10).open(FAMILY, "2024-03-03", "2024-03-03", 1);

      addUp.inputEnds();

      assertThat(addUp.emitted())
          .filteredOn(set -> set.series().equals(ASYLUM))
          .extracting(FigureSet::asOf)
          .hasSize(4)
          .endsWith(Days.day("2024-03-04"));
      assertThat(addUp.emitted())
          .filteredOn(set -> set.series().equals(FAMILY))
          .extracting(FigureSet::asOf)
          .containsExactly(Days.day("2024-03-03"), Days.day("2024-03-04"));
      assertThat(addUp.timers()).isZero();
    }
  }

  @Test
  void endOfInputClosesNoDayThatTheWallClockReachedAlone() throws Exception {
    try (var addUp = AddUpHarness.started(PLAN, DAILY)) {
      addUp.reached("2024-03-01").decided("2024-03-01", 10).dayEnds("2024-03-03").fresh();

      assertThat(addUp.inputEnds().emitted()).isEmpty();
      assertThat(addUp.timers()).isZero();
    }
  }

  @Test
  void changeThatComesAfterTheLastDayHasClosedMendsThatDay() throws Exception {
    try (var addUp = AddUpHarness.started(PLAN, DAILY)) {
      addUp.reached("2024-03-01").decided("2024-03-01", 10).dayEnds("2024-03-01").fresh();

      List<FigureSet> mended = addUp.decided("2024-03-01", 20).inputEnds().fresh();

      assertThat(days(mended)).containsExactly("2024-03-01");
      assertThat(value(mended.get(0), Window.MONTH, Measure.N)).hasValue(2);
    }
  }

  @Test
  void lastDayIsEmittedWhateverTheSampling() throws Exception {
    try (var addUp = AddUpHarness.started(PLAN, FigureSchedule.replay(Sampling.MONTHLY))) {
      addUp.reached("2024-03-04").decided("2024-02-27", 10).inputEnds();

      assertThat(days(addUp.emitted())).containsExactly("2024-02-29", "2024-03-04");
    }
  }
}
