package dk.frist.pipeline;

import static dk.frist.pipeline.AddUpHarness.ASYLUM;
import static dk.frist.pipeline.AddUpHarness.FAMILY;
import static dk.frist.rules.story.PlanBuilder.DECISION;
import static dk.frist.rules.story.PlanBuilder.plan;
import static org.assertj.core.api.Assertions.assertThat;

import dk.frist.rules.figures.FigureSet;
import dk.frist.rules.plan.Plans;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class AddUpStateTest {
  private static final Plans PLAN = Plans.of(plan().clocks(DECISION).build());
  private static final FigureSchedule DAILY = FigureSchedule.replay(Sampling.DAILY);

  @Test
  void whatIsAddedAndTakenBackLeavesOnlyTheProgressOfTheSeries() throws Exception {
    try (var addUp = AddUpHarness.started(PLAN, DAILY)) {
      addUp.leadTime("2024-03-01", "2024-02-28", 10, 3).leadTime("2024-03-01", "2024-03-01", 4, 1);
      addUp.open(ASYLUM, "2024-03-02", "2024-01-01", 2);
      assertThat(addUp.dayEnds("2024-03-02").stateEntries()).as("panes, progress").isEqualTo(2);

      addUp.leadTime("2024-03-03", "2024-02-28", 10, -3);
      addUp.leadTime("2024-03-03", "2024-03-01", 4, -1);
      addUp.open(ASYLUM, "2024-03-04", "2024-01-01", -2);
      assertThat(addUp.stateEntries()).as("panes, buckets, progress").isEqualTo(3);
      addUp.dayEnds("2024-03-04");

      assertThat(addUp.stateEntries()).as("progress").isEqualTo(1);
      assertThat(addUp.timers()).as("the next day").isEqualTo(1);
      assertThat(addUp.emitted().get(3).figures()).isEmpty();
    }
  }

  @Test
  void restoredSeriesGoesOnAsIfNothingHadHappened() throws Exception {
    List<FigureSet> undisturbed;
    try (var addUp = AddUpHarness.started(PLAN, DAILY)) {
      before(addUp);
      after(addUp);
      undisturbed = addUp.fresh();
    }

    List<FigureSet> disturbed = new ArrayList<>();
    try (var addUp = AddUpHarness.started(PLAN, DAILY)) {
      before(addUp);
      var snapshot = addUp.snapshot();
      disturbed.addAll(addUp.fresh());
      addUp.leadTime("2024-03-02", "2024-03-02", 77, 1).dayEnds("2024-03-02"); // lost with the task
      try (var restored = AddUpHarness.restored(PLAN, DAILY, snapshot)) {
        after(restored);
        disturbed.addAll(restored.fresh());
      }
    }

    assertThat(disturbed).hasSize(7).containsExactlyInAnyOrderElementsOf(undisturbed);
  }

  private static void before(AddUpHarness addUp) throws Exception {
    addUp.reached("2024-03-03").decided("2024-03-01", 10).dayEnds("2024-03-01");
    addUp.decided("2024-03-02", 20).open(FAMILY, "2024-03-02", "2024-02-01", 1);
  }

  private static void after(AddUpHarness addUp) throws Exception {
    addUp.reached("2024-03-04").decided("2024-03-02", 30).decided("2024-03-04", 1).inputEnds();
  }
}
