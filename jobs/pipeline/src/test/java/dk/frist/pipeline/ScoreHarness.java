package dk.frist.pipeline;

import dk.frist.rules.figures.Series;
import dk.frist.rules.plan.Plan;
import dk.frist.rules.plan.Plans;
import dk.frist.rules.score.Attainment;
import dk.frist.rules.score.Scorecard;
import dk.frist.rules.score.TargetState;
import dk.frist.rules.story.Days;
import java.util.List;
import java.util.stream.StreamSupport;
import org.apache.flink.api.common.state.MapStateDescriptor;
import org.apache.flink.api.common.typeinfo.Types;
import org.apache.flink.runtime.checkpoint.OperatorSubtaskState;
import org.apache.flink.runtime.state.VoidNamespace;
import org.apache.flink.runtime.state.VoidNamespaceSerializer;
import org.apache.flink.runtime.state.heap.HeapKeyedStateBackend;
import org.apache.flink.streaming.api.operators.KeyedProcessOperator;
import org.apache.flink.streaming.util.KeyedOneInputStreamOperatorTestHarness;

/** {@link ScorePlans} in Flink's harness, spoken to in dates. */
final class ScoreHarness implements AutoCloseable {
  private final Plan plan;
  private final FigureSchedule schedule;
  private final KeyedOneInputStreamOperatorTestHarness<String, SeriesAttainment, Scorecard> flink;

  private ScoreHarness(Plan plan, FigureSchedule schedule) throws Exception {
    this.plan = plan;
    this.schedule = schedule;
    flink =
        new KeyedOneInputStreamOperatorTestHarness<>(
            new KeyedProcessOperator<>(new ScorePlans(Plans.of(plan), schedule)),
            reached -> reached.series().plan(),
            Types.STRING);
  }

  /** A new operator. */
  static ScoreHarness started(Plan plan, FigureSchedule schedule) throws Exception {
    ScoreHarness harness = new ScoreHarness(plan, schedule);
    harness.flink.open();
    return harness;
  }

  /** Stops this operator; another goes on from its state, by another plan. */
  ScoreHarness restartedBy(Plan other) throws Exception {
    OperatorSubtaskState state = flink.snapshot(1, 1);
    close();
    ScoreHarness harness = new ScoreHarness(other, schedule);
    harness.flink.initializeState(state);
    harness.flink.open();
    return harness;
  }

  /** Series have come to a state by the end of a day. */
  ScoreHarness closed(String day, TargetState state, Series... all) throws Exception {
    return reach(day, false, state, all);
  }

  /** Series have come to a state on a day that is still open. */
  ScoreHarness open(String day, TargetState state, Series... all) throws Exception {
    return reach(day, true, state, all);
  }

  private ScoreHarness reach(String day, boolean provisional, TargetState state, Series... all)
      throws Exception {
    for (Series series : all) {
      Attainment attainment = new Attainment(state, 0.9);
      flink.processElement(
          new SeriesAttainment(series, Days.day(day), provisional, attainment, null), 0);
    }
    return this;
  }

  ScoreHarness dayEnds(String day) throws Exception {
    flink.processWatermark(plan.localDays().startOf(Days.day(day) + 1) - 1);
    return this;
  }

  ScoreHarness inputEnds() throws Exception {
    flink.processWatermark(Long.MAX_VALUE);
    return this;
  }

  ScoreHarness wallClock(long millis) throws Exception {
    flink.setProcessingTime(millis);
    return this;
  }

  /** What was emitted since the last call of this. */
  List<Scorecard> fresh() {
    List<Scorecard> fresh = List.copyOf(flink.extractOutputValues());
    flink.getOutput().clear();
    return fresh;
  }

  /** Of how many series and days it is kept how far they have come. */
  long attainments() throws Exception {
    var backend = flink.getOperator().<String>getKeyedStateBackend();
    backend.setCurrentKey(plan.id());
    var descriptor =
        new MapStateDescriptor<>("attainments", DayOfSeries.class, SeriesAttainment.class);
    descriptor.initializeSerializerUnlessSet(flink.getExecutionConfig());
    var state =
        backend.getPartitionedState(
            VoidNamespace.INSTANCE, VoidNamespaceSerializer.INSTANCE, descriptor);
    return StreamSupport.stream(state.keys().spliterator(), false).count();
  }

  int stateEntries() {
    return ((HeapKeyedStateBackend<?>) flink.getOperator().getKeyedStateBackend())
        .numKeyValueStateEntries();
  }

  int timers() {
    return flink.numEventTimeTimers();
  }

  @Override
  public void close() throws Exception {
    flink.close();
  }
}
