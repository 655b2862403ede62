package dk.frist.pipeline;

import dk.frist.rules.casefile.CaseEvent;
import dk.frist.rules.casefile.Unit;
import dk.frist.rules.casefile.UnitKind;
import dk.frist.rules.figures.Change;
import dk.frist.rules.figures.Contribution;
import dk.frist.rules.plan.Plans;
import dk.frist.rules.story.CaseStory;
import dk.frist.rules.story.Days;
import dk.frist.rules.story.EventBuilder;
import dk.frist.rules.verdict.CaseVerdict;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.flink.api.common.state.ListStateDescriptor;
import org.apache.flink.api.common.typeinfo.Types;
import org.apache.flink.metrics.Counter;
import org.apache.flink.runtime.checkpoint.OperatorSubtaskState;
import org.apache.flink.runtime.jobgraph.OperatorID;
import org.apache.flink.runtime.metrics.groups.InternalOperatorMetricGroup;
import org.apache.flink.runtime.metrics.util.InterceptingOperatorMetricGroup;
import org.apache.flink.runtime.metrics.util.InterceptingTaskMetricGroup;
import org.apache.flink.runtime.operators.testutils.MockEnvironmentBuilder;
import org.apache.flink.runtime.state.VoidNamespace;
import org.apache.flink.runtime.state.VoidNamespaceSerializer;
import org.apache.flink.streaming.runtime.streamrecord.StreamRecord;
import org.apache.flink.streaming.runtime.watermarkstatus.WatermarkStatus;
import org.apache.flink.streaming.util.AbstractStreamOperatorTestHarness;
import org.apache.flink.streaming.util.KeyedOneInputStreamOperatorTestHarness;
import org.apache.flink.util.OutputTag;

/** {@link JudgeUnits} in Flink's harness, told stories. */
final class JudgeHarness implements AutoCloseable {
  private final InterceptingOperatorMetricGroup metrics = new InterceptingOperatorMetricGroup();
  private final KeyedOneInputStreamOperatorTestHarness<String, CaseEvent, Change> flink;

  /** Which of how many subtasks. */
  record Subtask(int index, int parallelism) {
    static final int MAX_PARALLELISM = 16;

    /** The part of a whole state that is this subtask's. */
    OperatorSubtaskState partOf(OperatorSubtaskState whole, int parallelismBefore) {
      return AbstractStreamOperatorTestHarness.repartitionOperatorState(
          whole, MAX_PARALLELISM, parallelismBefore, parallelism, index);
    }
  }

  private static final Subtask ONLY = new Subtask(0, 1);

  private JudgeHarness(Plans plans, Subtask subtask) throws Exception {
    var taskMetrics =
        new InterceptingTaskMetricGroup() {
          @Override
          public InternalOperatorMetricGroup getOrAddOperator(
              OperatorID id, String name, Map<String, String> variables) {
            return metrics;
          }
        };
    flink =
        new KeyedOneInputStreamOperatorTestHarness<>(
            new JudgeUnits(plans),
            event -> Unit.of(event, plans.localDays()).key(),
            Types.STRING,
            new MockEnvironmentBuilder()
                .setMetricGroup(taskMetrics)
                .setMaxParallelism(Subtask.MAX_PARALLELISM)
                .setParallelism(subtask.parallelism())
                .setSubtaskIndex(subtask.index())
                .build());
  }

  /** A new operator. */
  static JudgeHarness started(Plans plans) throws Exception {
    return started(plans, ONLY);
  }

  static JudgeHarness started(Plans plans, Subtask subtask) throws Exception {
    JudgeHarness harness = new JudgeHarness(plans, subtask);
    harness.flink.open();
    return harness;
  }

  /** An operator that goes on from a snapshot. */
  static JudgeHarness restored(Plans plans, OperatorSubtaskState state) throws Exception {
    return restored(plans, state, ONLY);
  }

  static JudgeHarness restored(Plans plans, OperatorSubtaskState state, Subtask subtask)
      throws Exception {
    JudgeHarness harness = new JudgeHarness(plans, subtask);
    harness.flink.initializeState(state);
    harness.flink.open();
    return harness;
  }

  void judge(CaseEvent event) throws Exception {
    flink.processElement(event, event.recordedAt());
  }

  void judge(CaseStory story) throws Exception {
    for (CaseEvent event : story.events()) {
      judge(event);
    }
  }

  void watermark(long millis) throws Exception {
    flink.processWatermark(millis);
  }

  void idle() throws Exception {
    flink.processWatermarkStatus(WatermarkStatus.IDLE);
  }

  /** A checkpoint is about to be taken. */
  void barrier() throws Exception {
    flink.prepareSnapshotPreBarrier(1);
  }

  void inputEnds() throws Exception {
    flink.endInput();
    flink.getOneInputOperator().finish();
  }

  OperatorSubtaskState snapshot() throws Exception {
    barrier();
    return flink.snapshot(1, 1);
  }

  /** Changes, watermarks and all that goes downstream, in its order. */
  List<Object> output() {
    return List.copyOf(flink.getOutput());
  }

  List<CaseVerdict> verdicts() {
    return side(JudgeOutput.VERDICTS);
  }

  List<Change> changes() {
    return flink.extractOutputValues();
  }

  /** What the changes recorded by a day add up to. */
  Map<Contribution, Long> sumAsOf(String day) {
    Map<Contribution, Long> sum = new HashMap<>();
    for (Change change : changes()) {
      if (change.recordedDay() <= Days.day(day)) {
        sum.merge(
            new Contribution(change.series(), change.column(), change.day(), change.value()),
            change.count(),
            Long::sum);
      }
    }
    sum.values().removeIf(count -> count == 0);
    return sum;
  }

  <T> List<T> side(OutputTag<T> tag) {
    var records = flink.getSideOutput(tag);
    return records == null ? List.of() : records.stream().map(StreamRecord::getValue).toList();
  }

  /** The events in a case's state. */
  List<CaseEvent> kept(String caseId) throws Exception {
    var backend = flink.getOperator().<String>getKeyedStateBackend();
    backend.setCurrentKey(new Unit(EventBuilder.AGENCY, UnitKind.CASE, caseId).key());
    var descriptor = new ListStateDescriptor<>("case-events", CaseEventType.INSTANCE);
    descriptor.initializeSerializerUnlessSet(flink.getExecutionConfig());
    return (List<CaseEvent>)
        backend
            .getPartitionedState(
                VoidNamespace.INSTANCE, VoidNamespaceSerializer.INSTANCE, descriptor)
            .get();
  }

  long lateEvents() {
    return ((Counter) metrics.get("lateEvents")).getCount();
  }

  @Override
  public void close() throws Exception {
    flink.close();
  }
}
