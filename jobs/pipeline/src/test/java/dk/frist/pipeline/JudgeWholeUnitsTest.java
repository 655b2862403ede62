package dk.frist.pipeline;

import static dk.frist.rules.story.PlanBuilder.DECISION;
import static dk.frist.rules.story.PlanBuilder.plan;
import static dk.frist.rules.story.RuleBuilder.within;
import static org.assertj.core.api.Assertions.assertThat;

import dk.frist.rules.casefile.CaseEvent;
import dk.frist.rules.casefile.Fate;
import dk.frist.rules.casefile.Tally;
import dk.frist.rules.figures.Change;
import dk.frist.rules.plan.Plans;
import dk.frist.rules.story.CaseStory;
import dk.frist.rules.verdict.CaseVerdict;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.flink.api.common.typeinfo.Types;
import org.apache.flink.runtime.checkpoint.OperatorSubtaskState;
import org.apache.flink.streaming.api.watermark.Watermark;
import org.apache.flink.streaming.runtime.streamrecord.StreamRecord;
import org.apache.flink.streaming.util.KeyedOneInputStreamOperatorTestHarness;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class JudgeWholeUnitsTest {
  private static final Plans PLANS =
      Plans.of(plan().clocks(DECISION).target("t", within("P30D", DECISION)).build());
  private static final CaseStory STORY =
      CaseStory.of("c1").filed("2024-01-03").decided("2024-01-13").reopened("2024-01-20");

  private KeyedOneInputStreamOperatorTestHarness<Integer, EventPack, Change> flink;

  @BeforeEach
  void start() throws Exception {
    flink = harness();
    flink.open();
  }

  @AfterEach
  void stop() throws Exception {
    flink.close();
  }

  private static KeyedOneInputStreamOperatorTestHarness<Integer, EventPack, Change> harness()
      throws Exception {
    return new KeyedOneInputStreamOperatorTestHarness<>(
        new JudgeWholeUnits(PLANS), pack -> pack.group, Types.INT);
  }

  /** Every unit has the same hash, as two that are alike would. */
  private void judge(CaseStory story) throws Exception {
    PackWriter pack = new PackWriter(0, new CaseEventFormat());
    for (CaseEvent event : story.events()) {
      pack.add(1, event);
    }
    flink.processElement(new StreamRecord<>(pack.take()));
  }

  private void inputEnds() throws Exception {
    flink.processWatermark(Watermark.MAX_WATERMARK);
  }

  private static Map<Change, Long> sums(List<Change> changes) {
    Map<Change, Long> sums = new HashMap<>();
    changes.forEach(change -> sums.merge(change.withCount(0), change.count(), Long::sum));
    sums.values().removeIf(sum -> sum == 0);
    return sums;
  }

  private List<String> units() {
    return flink.getSideOutput(JudgeOutput.VERDICTS).stream()
        .map(StreamRecord::getValue)
        .map(CaseVerdict::unit)
        .toList();
  }

  @Test
  void changesAreTheSumOfThoseThatJudgingEventByEventGives() throws Exception {
    judge(STORY);
    inputEnds();

    try (JudgeHarness eventByEvent = JudgeHarness.started(PLANS)) {
      eventByEvent.judge(STORY);
      assertThat(sums(flink.extractOutputValues()))
          .isNotEmpty()
          .isEqualTo(sums(eventByEvent.changes()));
    }
  }

  @Test
  void nothingLeavesBeforeTheInputEnds() throws Exception {
    judge(STORY);
    flink.processWatermark(STORY.events().get(2).recordedAt() + 1);
    assertThat(flink.getOutput()).isEmpty();

    inputEnds();

    assertThat(new ArrayList<>(flink.getOutput()))
        .hasSizeGreaterThan(1)
        .last()
        .isEqualTo(Watermark.MAX_WATERMARK);
  }

  @Test
  void onlyTheVerdictThatStandsLeaves() throws Exception {
    judge(STORY);
    inputEnds();

    assertThat(units()).containsExactly("c1");
  }

  @Test
  void unitsThatShareAHashAreToldApart() throws Exception {
    judge(STORY);
    judge(CaseStory.of("c2").filed("2024-01-05"));
    inputEnds();

    assertThat(units()).containsExactlyInAnyOrder("c1", "c2");
  }

  @Test
  void furtherDeliveriesOfAnEventAreTalliedAndJudgedOnce() throws Exception {
    judge(STORY);
    judge(STORY);
    inputEnds();

    assertThat(flink.getSideOutput(JudgeOutput.TALLIES))
        .extracting(StreamRecord::getValue)
        .containsExactlyInAnyOrder(
            new Tally(Fate.EVENT, null, 3), new Tally(Fate.DUPLICATE, null, 3));
  }

  @Test
  void checkpointHoldsWhatWasReadSoFar() throws Exception {
    judge(STORY);
    OperatorSubtaskState state = flink.snapshot(1, 1);
    inputEnds();
    Map<Change, Long> uninterrupted = sums(flink.extractOutputValues());

    try (var restored = harness()) {
      restored.initializeState(state);
      restored.open();
      restored.processWatermark(Watermark.MAX_WATERMARK);

      assertThat(sums(restored.extractOutputValues())).isNotEmpty().isEqualTo(uninterrupted);
    }
  }
}
