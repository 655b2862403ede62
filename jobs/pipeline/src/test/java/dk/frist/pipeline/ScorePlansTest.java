package dk.frist.pipeline;

import static dk.frist.rules.story.PlanBuilder.DECISION;
import static dk.frist.rules.story.PlanBuilder.elected;
import static dk.frist.rules.story.PlanBuilder.other;
import static dk.frist.rules.story.PlanBuilder.plan;
import static dk.frist.rules.story.RuleBuilder.within;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dk.frist.rules.figures.Series;
import dk.frist.rules.plan.Plan;
import dk.frist.rules.plan.Plans;
import dk.frist.rules.score.Attainment;
import dk.frist.rules.score.Scorecard;
import dk.frist.rules.score.TargetState;
import dk.frist.rules.story.Days;
import java.time.Duration;
import java.util.List;
import org.apache.flink.api.common.typeinfo.Types;
import org.apache.flink.runtime.checkpoint.OperatorSubtaskState;
import org.apache.flink.runtime.state.heap.HeapKeyedStateBackend;
import org.apache.flink.streaming.api.operators.KeyedProcessOperator;
import org.apache.flink.streaming.util.KeyedOneInputStreamOperatorTestHarness;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ScorePlansTest {
  private static final Plan PLAN =
      plan()
          .target("1.1", elected("a", within("P5D", DECISION)), other("b", within("P9D", DECISION)))
          .target("1.2", within("P7D", DECISION))
          .build();
  private static final Plan SECOND =
      plan().edition("second").target("1.2", within("P8D", DECISION)).build();

  private static final Series A = new Series("plan", "", "", "1.1", "a");
  private static final Series B = new Series("plan", "", "", "1.1", "b");
  private static final Series C = new Series("plan", "", "", "1.2", "plain");
  private static final FigureSchedule LIVE = FigureSchedule.live(Duration.ofSeconds(10));

  private KeyedOneInputStreamOperatorTestHarness<String, SeriesAttainment, Scorecard> score;

  @BeforeEach
  void start() throws Exception {
    score = of(PLAN);
    score.open();
  }

  @AfterEach
  void stop() throws Exception {
    score.close();
  }

  private static KeyedOneInputStreamOperatorTestHarness<String, SeriesAttainment, Scorecard> of(
      Plan plan) throws Exception {
    return new KeyedOneInputStreamOperatorTestHarness<>(
        new KeyedProcessOperator<>(new ScorePlans(Plans.of(plan), LIVE)),
        reached -> reached.series().plan(),
        Types.STRING);
  }

  private void reach(String day, boolean provisional, TargetState state, Series... all)
      throws Exception {
    for (Series series : all) {
      score.processElement(
          new SeriesAttainment(series, Days.day(day), provisional, new Attainment(state, 0.9)), 0);
    }
  }

  private void closed(String day, TargetState state, Series... all) throws Exception {
    reach(day, false, state, all);
  }

  private void open(String day, TargetState state, Series... all) throws Exception {
    reach(day, true, state, all);
  }

  private void dayEnds(String day) throws Exception {
    score.processWatermark(PLAN.localDays().startOf(Days.day(day) + 1) - 1);
  }

  private List<Scorecard> fresh() {
    List<Scorecard> fresh = List.copyOf(score.extractOutputValues());
    score.getOutput().clear();
    return fresh;
  }

  private int stateEntries() {
    return ((HeapKeyedStateBackend<?>) score.getOperator().getKeyedStateBackend())
        .numKeyValueStateEntries();
  }

  @Test
  void cardOfADayComesWhenTheDayHasClosed() throws Exception {
    closed("2024-03-01", TargetState.ON_COURSE, A, B, C);
    assertThat(fresh()).isEmpty();

    dayEnds("2024-03-01");

    assertThat(fresh())
        .singleElement()
        .satisfies(
            card -> {
              assertThat(card.asOf()).isEqualTo(Days.day("2024-03-01"));
              assertThat(card.provisional()).isFalse();
              assertThat(card.targets())
                  .extracting(target -> target.target(), target -> target.state())
                  .containsExactly(
                      tuple("1.1", TargetState.ON_COURSE), tuple("1.2", TargetState.ON_COURSE));
            });
  }

  @Test
  void daysOfAReplayComeInTheirOrder() throws Exception {
    for (String day : List.of("2024-03-02", "2024-03-01", "2024-03-04")) {
      closed(day, TargetState.ON_COURSE, A, B, C);
    }

    score.processWatermark(Long.MAX_VALUE);

    assertThat(fresh())
        .extracting(Scorecard::asOf)
        .containsExactly(Days.day("2024-03-01"), Days.day("2024-03-02"), Days.day("2024-03-04"));
    assertThat(score.numEventTimeTimers()).isZero();
  }

  @Test
  void openDayIsShownWhenEverySeriesIsThereAndAgainOnlyIfSomethingMoved() throws Exception {
    open("2024-03-01", TargetState.ON_COURSE, A, B);
    score.setProcessingTime(10_000);
    assertThat(fresh()).as("one is missing").isEmpty();

    open("2024-03-01", TargetState.ON_COURSE, C);
    score.setProcessingTime(20_000);
    assertThat(fresh()).singleElement().matches(Scorecard::provisional);

    score.setProcessingTime(30_000);
    assertThat(fresh()).isEmpty();

    open("2024-03-01", TargetState.AT_RISK, C);
    score.setProcessingTime(40_000);
    assertThat(fresh())
        .singleElement()
        .extracting(card -> card.targets().get(1).state())
        .isEqualTo(TargetState.AT_RISK);
  }

  @Test
  void closedDayNeedsNoProvisionalCardAfterIt() throws Exception {
    open("2024-03-01", TargetState.ON_COURSE, A, B, C);
    closed("2024-03-01", TargetState.ON_COURSE, A, B, C);
    dayEnds("2024-03-01");
    fresh();

    score.setProcessingTime(10_000);

    assertThat(fresh()).isEmpty();
  }

  @Test
  void cardNeverMixesDays() throws Exception {
    closed("2024-03-01", TargetState.ON_COURSE, A, B, C);
    dayEnds("2024-03-01");
    open("2024-03-02", TargetState.AT_RISK, A);
    fresh();

    score.setProcessingTime(10_000);

    assertThat(fresh()).isEmpty();
  }

  @Test
  void lateChangeThatMendsTheLastDayMendsItsCard() throws Exception {
    closed("2024-03-01", TargetState.ON_COURSE, A, B, C);
    dayEnds("2024-03-01");
    fresh();

    closed("2024-03-01", TargetState.AT_RISK, C);
    score.processWatermark(Long.MAX_VALUE);

    assertThat(fresh())
        .singleElement()
        .satisfies(
            card ->
                assertThat(card.targets())
                    .extracting(target -> target.state())
                    .containsExactly(TargetState.ON_COURSE, TargetState.AT_RISK));
  }

  @Test
  void stateHoldsTheLastClosedDayAlone() throws Exception {
    for (String day : List.of("2024-03-01", "2024-03-02", "2024-03-03")) {
      open(day, TargetState.ON_COURSE, A, B, C);
      closed(day, TargetState.ON_COURSE, A, B, C);
      dayEnds(day);
    }

    assertThat(entriesOfAttainments()).isEqualTo(3);
    assertThat(score.numEventTimeTimers()).isZero();
  }

  @Test
  void dayThatWasShownAndGivesNoFiguresIsForgotten() throws Exception {
    open("2024-03-01", TargetState.ON_COURSE, A, B, C);

    dayEnds("2024-03-01");

    assertThat(fresh()).isEmpty();
    assertThat(entriesOfAttainments()).isZero();
  }

  private long entriesOfAttainments() {
    var backend = score.getOperator().<String>getKeyedStateBackend();
    backend.setCurrentKey("plan");
    return List.of("2024-03-01", "2024-03-02", "2024-03-03").stream()
        .flatMap(day -> List.of(A, B, C).stream().map(s -> new DayOfSeries(Days.day(day), s)))
        .filter(this::isKept)
        .count();
  }

  private boolean isKept(DayOfSeries key) {
    try {
      var descriptor =
          new org.apache.flink.api.common.state.MapStateDescriptor<>(
              "attainments", DayOfSeries.class, SeriesAttainment.class);
      descriptor.initializeSerializerUnlessSet(score.getExecutionConfig());
      return score
          .getOperator()
          .<String>getKeyedStateBackend()
          .getPartitionedState(
              org.apache.flink.runtime.state.VoidNamespace.INSTANCE,
              org.apache.flink.runtime.state.VoidNamespaceSerializer.INSTANCE,
              descriptor)
          .contains(key);
    } catch (Exception e) {
      throw new AssertionError(e);
    }
  }

  @Test
  void restartShowsTheLastClosedCardOnceMore() throws Exception {
    closed("2024-03-01", TargetState.ON_COURSE, A, B, C);
    dayEnds("2024-03-01");
    List<Scorecard> before = fresh();
    OperatorSubtaskState state = score.snapshot(1, 1);
    stop();

    score = of(PLAN);
    score.initializeState(state);
    score.open();
    score.setProcessingTime(10_000);
    assertThat(fresh()).isEqualTo(before);

    score.setProcessingTime(20_000);
    assertThat(fresh()).isEmpty();
  }

  @Test
  void cardOfAnotherEditionRestsOnNothingOfTheFormer() throws Exception {
    closed("2024-03-01", TargetState.ON_COURSE, A, B, C);
    dayEnds("2024-03-01");
    OperatorSubtaskState state = score.snapshot(1, 1);
    stop();

    score = of(SECOND);
    score.initializeState(state);
    score.open();
    closed("2024-03-01", TargetState.AT_RISK, C);
    assertThat(stateEntries()).as("attainments, progress").isEqualTo(2);
    dayEnds("2024-03-01");

    assertThat(fresh())
        .singleElement()
        .satisfies(
            card ->
                assertThat(card.targets())
                    .singleElement()
                    .matches(target -> target.state() == TargetState.AT_RISK));
  }

  @Test
  void planThatIsGoneLeavesNoState() throws Exception {
    open("2024-03-01", TargetState.ON_COURSE, A, B, C);
    OperatorSubtaskState state = score.snapshot(1, 1);
    stop();

    score = of(plan().id("other").build());
    score.initializeState(state);
    score.open();
    dayEnds("2024-03-01");

    assertThat(fresh()).isEmpty();
    assertThat(stateEntries()).isZero();
  }
}
