package dk.frist.pipeline;

import static dk.frist.pipeline.AddUpHarness.ASYLUM;
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
import java.time.Duration;
import java.util.List;
import org.apache.flink.runtime.checkpoint.OperatorSubtaskState;
import org.junit.jupiter.api.Test;

/** Series of an edition of a plan that another has replaced. */
class AddUpStaleTest {
  private static final Plans FIRST =
      Plans.of(plan().clocks(DECISION).target("1.1", within("P30D", DECISION)).build());
  private static final Plans SECOND = Plans.of(plan().edition("second").clocks(DECISION).build());
  private static final Plans GONE = Plans.of(plan().id("other").clocks(DECISION).build());
  private static final Series TARGET = new Series("plan", "", "", "1.1", "plain");
  private static final FigureSchedule LIVE = FigureSchedule.live(Duration.ofSeconds(10));

  /** Two decisions on a closed day and one on the open one; and a target that has begun. */
  private static OperatorSubtaskState stateOfFirst() throws Exception {
    try (var addUp = AddUpHarness.started(FIRST, LIVE)) {
      addUp.reached("2024-03-02").change(Change.begin(TARGET, Days.day("2024-03-01")));
      addUp.decided("2024-03-01", 10).decided("2024-03-01", 20).dayEnds("2024-03-01");
      return addUp.decided("2024-03-02", 30).snapshot();
    }
  }

  @Test
  void firstChangeOfTheNewEditionStartsFromNothing() throws Exception {
    try (var addUp = AddUpHarness.restored(SECOND, LIVE, stateOfFirst())) {
      addUp.reached("2024-03-02").decided("2024-03-01", 7);

      List<FigureSet> figures = addUp.dayEnds("2024-03-02").fresh();

      assertThat(figures).extracting(FigureSet::series).containsOnly(ASYLUM);
      assertThat(days(figures)).containsExactly("2024-03-01", "2024-03-02");
      assertThat(figures)
          .extracting(set -> value(set, Window.MONTH, Measure.N).orElseThrow())
          .containsOnly(1.0);
    }
  }

  @Test
  void seriesWithoutAnotherChangeIsClearedByTheWatermark() throws Exception {
    try (var addUp = AddUpHarness.restored(SECOND, LIVE, stateOfFirst())) {
      addUp.dayEnds("2024-03-02");

      assertThat(addUp.emitted()).isEmpty();
      assertThat(addUp.stateEntries()).isZero();
      assertThat(addUp.timers()).isZero();
    }
  }

  @Test
  void seriesOfAPlanThatIsGoneIsClearedByTheWallClock() throws Exception {
    try (var addUp = AddUpHarness.restored(GONE, LIVE, stateOfFirst())) {
      addUp.wallClock(10_000);

      assertThat(addUp.emitted()).isEmpty();
      assertThat(addUp.stateEntries()).isZero();
      assertThat(addUp.wallClockTimers()).isZero();

      addUp.dayEnds("2024-03-02");
      assertThat(addUp.emitted()).isEmpty();
      assertThat(addUp.timers()).isZero();
    }
  }

  @Test
  void changeOfAPlanThatIsGoneIsDropped() throws Exception {
    try (var addUp = AddUpHarness.restored(GONE, LIVE, stateOfFirst())) {
      addUp.decided("2024-03-02", 7).open(TARGET, "2024-03-02", "2024-03-01", 1);

      assertThat(addUp.stateEntries()).isZero();
    }
  }

  @Test
  void sameEditionGoesOn() throws Exception {
    try (var addUp = AddUpHarness.restored(FIRST, LIVE, stateOfFirst())) {
      List<FigureSet> figures = addUp.reached("2024-03-02").dayEnds("2024-03-02").fresh();

      assertThat(figures).extracting(FigureSet::series).containsExactlyInAnyOrder(ASYLUM, TARGET);
      assertThat(days(figures)).containsOnly("2024-03-02");
    }
  }
}
