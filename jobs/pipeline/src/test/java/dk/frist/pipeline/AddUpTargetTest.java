package dk.frist.pipeline;

import static dk.frist.pipeline.AddUpHarness.days;
import static dk.frist.pipeline.AddUpHarness.value;
import static dk.frist.rules.story.PlanBuilder.DECISION;
import static dk.frist.rules.story.PlanBuilder.plan;
import static dk.frist.rules.story.RuleBuilder.within;
import static org.assertj.core.api.Assertions.assertThat;

import dk.frist.rules.figures.Change;
import dk.frist.rules.figures.Column;
import dk.frist.rules.figures.Contribution;
import dk.frist.rules.figures.FigureSet;
import dk.frist.rules.figures.Measure;
import dk.frist.rules.figures.Series;
import dk.frist.rules.figures.Window;
import dk.frist.rules.plan.Plans;
import dk.frist.rules.story.Days;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Target series, of which a plan knows something before they begin. */
class AddUpTargetTest {
  private static final Plans PLAN =
      Plans.of(plan().clocks(DECISION).target("1.1", within("P30D", DECISION)).build());
  private static final Series TARGET = new Series("plan", "", "", "1.1", "plain");
  private static final int EVER = Integer.MIN_VALUE;
  private static final FigureSchedule DAILY = FigureSchedule.replay(Sampling.DAILY);

  private static Change begin(String day) {
    return Change.begin(TARGET, Days.day(day));
  }

  /** A unit that is met on a day, or not met any more; known from the end of a recorded day on. */
  private static Change met(int recordedDay, String day, int count) {
    return Change.of(new Contribution(TARGET, Column.MET, Days.day(day), 3), recordedDay, count);
  }

  private static List<Double> met(List<FigureSet> sets) {
    return sets.stream().map(set -> value(set, Window.PERIOD, Measure.MET).orElseThrow()).toList();
  }

  @Test
  void changesAloneBeginNothing() throws Exception {
    try (var addUp = AddUpHarness.started(PLAN, FigureSchedule.live(Duration.ofSeconds(10)))) {
      addUp.change(met(EVER, "2024-02-01", 1)).change(met(Days.day("2024-02-01"), "2024-02-01", 1));
      addUp.reached("2024-03-03").dayEnds("2024-03-03").wallClock(10_000);

      assertThat(addUp.emitted()).isEmpty();
      assertThat(addUp.timers()).isZero();
    }
  }

  @Test
  void firstDayCountsAllThatWasSoBefore() throws Exception {
    try (var addUp = AddUpHarness.started(PLAN, DAILY)) {
      addUp.change(met(EVER, "2024-02-01", 1));
      addUp.change(met(Days.day("2024-02-20"), "2024-02-20", 1));
      addUp.change(begin("2024-03-01")).change(met(Days.day("2024-03-02"), "2024-03-02", 1));

      addUp.dayEnds("2024-03-02");

      assertThat(days(addUp.emitted())).containsExactly("2024-03-01", "2024-03-02");
      assertThat(met(addUp.emitted())).containsExactly(2.0, 3.0);
    }
  }

  @Test
  void whatTurnsOnALaterDayWaitsForItBeyondTheLastRecordedOne() throws Exception {
    try (var addUp = AddUpHarness.started(PLAN, DAILY)) {
      addUp.reached("2024-03-02").change(begin("2024-03-01"));
      addUp.change(met(EVER, "2024-02-01", 1));
      addUp.change(met(Days.day("2024-03-02"), "2024-03-02", 1));
      addUp.change(met(Days.day("2024-03-03"), "2024-03-03", 1));

      addUp.inputEnds();

      assertThat(days(addUp.emitted())).containsExactly("2024-03-01", "2024-03-02");
      assertThat(met(addUp.emitted())).containsExactly(1.0, 2.0);
    }
  }

  @Test
  void endOfInputMendsTheLastDayByWhatCameLateAndNotByWhatIsStillAhead() throws Exception {
    try (var addUp = AddUpHarness.started(PLAN, DAILY)) {
      addUp.reached("2024-03-01").change(begin("2024-03-01"));
      addUp.change(met(Days.day("2024-03-02"), "2024-03-02", 1)).dayEnds("2024-03-01").fresh();
      addUp.change(met(Days.day("2024-03-01"), "2024-03-01", 1));

      List<FigureSet> mended = addUp.inputEnds().fresh();

      assertThat(days(mended)).containsExactly("2024-03-01");
      assertThat(met(mended)).containsExactly(1.0);
    }
  }

  @Test
  void lateChangeAndTheTurnOfADayLandInItsClose() throws Exception {
    try (var addUp = AddUpHarness.started(PLAN, DAILY)) {
      addUp.change(begin("2024-03-01")).change(met(Days.day("2024-03-03"), "2024-03-03", 1));
      addUp.dayEnds("2024-03-02").change(met(Days.day("2024-03-01"), "2024-03-01", 1)).fresh();

      addUp.dayEnds("2024-03-03");

      assertThat(met(addUp.fresh())).containsExactly(2.0);
    }
  }

  @Test
  void openDayShowsWhatWasSoBefore() throws Exception {
    try (var addUp = AddUpHarness.started(PLAN, FigureSchedule.live(Duration.ofSeconds(10)))) {
      addUp.reached("2024-03-01").change(begin("2024-03-01"));
      addUp.change(met(EVER, "2024-02-01", 1)).change(met(Days.day("2024-02-20"), "2024-02-20", 1));
      addUp.change(met(Days.day("2024-03-02"), "2024-03-02", 1));

      assertThat(met(addUp.wallClock(10_000).fresh())).containsExactly(2.0);
      assertThat(met(addUp.dayEnds("2024-03-01").fresh())).containsExactly(2.0);
    }
  }

  @Test
  void whatIsTakenBackLeavesOnlyTheProgressOfTheSeries() throws Exception {
    try (var addUp = AddUpHarness.started(PLAN, DAILY)) {
      addUp.change(met(EVER, "2024-02-01", 1)).change(met(Days.day("2024-03-02"), "2024-03-02", 1));
      addUp.change(begin("2024-03-01")).dayEnds("2024-03-02");
      assertThat(addUp.stateEntries()).as("panes, progress").isEqualTo(2);

      addUp.change(met(EVER, "2024-02-01", -1));
      addUp.change(met(Days.day("2024-03-02"), "2024-03-02", -1)).dayEnds("2024-03-03");

      assertThat(addUp.stateEntries()).as("progress").isEqualTo(1);
    }
  }
}
