package dk.frist.pipeline;

import static dk.frist.pipeline.AddUpHarness.ASYLUM;
import static dk.frist.pipeline.AddUpHarness.FAMILY;
import static dk.frist.pipeline.AddUpHarness.days;
import static dk.frist.pipeline.AddUpHarness.value;
import static dk.frist.rules.story.PlanBuilder.DECISION;
import static dk.frist.rules.story.PlanBuilder.plan;
import static org.assertj.core.api.Assertions.assertThat;

import dk.frist.rules.figures.FigureSet;
import dk.frist.rules.figures.Measure;
import dk.frist.rules.figures.Window;
import dk.frist.rules.plan.Plans;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The wall clock ticks every ten seconds here; the numbers given to it are milliseconds. */
class AddUpProvisionalTest {
  private static final Plans PLAN = Plans.of(plan().clocks(DECISION).build());
  private static final FigureSchedule LIVE = FigureSchedule.live(Duration.ofSeconds(10));

  @Test
  void openDayIsShownBeforeItCloses() throws Exception {
    try (var addUp = AddUpHarness.started(PLAN, LIVE)) {
      addUp.reached("2024-03-01").decided("2024-03-01", 10);

      List<FigureSet> shown = addUp.wallClock(10_000).fresh();

      assertThat(days(shown)).containsExactly("2024-03-01");
      assertThat(shown.get(0).provisional()).isTrue();
      assertThat(value(shown.get(0), Window.DAY, Measure.N)).hasValue(1);
    }
  }

  @Test
  void onlySeriesThatChangedAreShownAgain() throws Exception {
    try (var addUp = AddUpHarness.started(PLAN, LIVE)) {
      addUp.reached("2024-03-01").decided("2024-03-01", 10);
      addUp.open(FAMILY, "2024-03-01", "2024-03-01", 1).wallClock(10_000).fresh();

      assertThat(addUp.wallClock(20_000).fresh()).isEmpty();
      addUp.decided("2024-03-01", 20);

      assertThat(addUp.wallClock(30_000).fresh())
          .extracting(FigureSet::series)
          .containsExactly(ASYLUM);
    }
  }

  @Test
  void everySeriesIsShownAnewWhenALaterDayBegins() throws Exception {
    try (var addUp = AddUpHarness.started(PLAN, LIVE)) {
      addUp.reached("2024-03-01").open(FAMILY, "2024-03-01", "2024-03-01", 1);
      addUp.wallClock(10_000).fresh();

      List<FigureSet> shown = addUp.reached("2024-03-02").wallClock(20_000).fresh();

      assertThat(days(shown)).containsExactly("2024-03-02");
      assertThat(value(shown.get(0), Window.NOW, Measure.OPEN_AGE_MAX)).hasValue(1);
    }
  }

  @Test
  void changeIsShownEvenIfItsDayIsAnnouncedOnlyAfterIt() throws Exception {
    try (var addUp = AddUpHarness.started(PLAN, LIVE)) {
      addUp.reached("2024-03-01").decided("2024-03-01", 10).decided("2024-03-02", 20);
      assertThat(value(addUp.wallClock(10_000).fresh().get(0), Window.MONTH, Measure.N))
          .hasValue(1);

      List<FigureSet> shown = addUp.reached("2024-03-02").wallClock(20_000).fresh();

      assertThat(value(shown.get(0), Window.MONTH, Measure.N)).hasValue(2);
    }
  }

  @Test
  void closedDayNeedsNoProvisionalFiguresAfterIt() throws Exception {
    try (var addUp = AddUpHarness.started(PLAN, LIVE)) {
      addUp.reached("2024-03-01").decided("2024-03-01", 10).dayEnds("2024-03-01");

      assertThat(addUp.fresh()).singleElement().matches(set -> !set.provisional());
      assertThat(addUp.wallClock(10_000).fresh()).isEmpty();
    }
  }

  @Test
  void showingFiguresSettlesNothing() throws Exception {
    try (var addUp = AddUpHarness.started(PLAN, LIVE)) {
      addUp.reached("2024-03-01").decided("2024-03-01", 10).wallClock(10_000);
      addUp.wallClock(20_000).leadTime("2024-03-01", "2024-03-01", 10, -1).wallClock(30_000);
      addUp.fresh();

      assertThat(addUp.dayEnds("2024-03-01").fresh().get(0).figures()).isEmpty();
      assertThat(addUp.stateEntries()).as("progress").isEqualTo(1);
      assertThat(addUp.wallClockTimers()).isEqualTo(1);
    }
  }

  @Test
  void everySeriesIsShownOnceAfterARestore() throws Exception {
    try (var addUp = AddUpHarness.started(PLAN, LIVE)) {
      addUp.reached("2024-03-01").decided("2024-03-01", 10);
      addUp.open(FAMILY, "2024-03-01", "2024-03-01", 1).dayEnds("2024-03-01");
      List<FigureSet> closed = addUp.fresh();
      var snapshot = addUp.wallClock(10_000).snapshot();

      try (var restored = AddUpHarness.restored(PLAN, LIVE, snapshot)) {
        assertThat(restored.wallClock(20_000).fresh()).containsExactlyInAnyOrderElementsOf(closed);
        assertThat(restored.wallClock(30_000).fresh()).isEmpty();
      }
    }
  }

  @Test
  void replayTakesNoNoteOfTheWallClock() throws Exception {
    try (var addUp = AddUpHarness.started(PLAN, FigureSchedule.replay(Sampling.DAILY))) {
      addUp.reached("2024-03-01").decided("2024-03-01", 10);

      assertThat(addUp.wallClockTimers()).isZero();
    }
  }
}
