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
import org.apache.flink.streaming.util.KeyedOneInputStreamOperatorTestHarness;
import org.apache.flink.util.OutputTag;

/** {@link JudgeUnits} in Flink's harness, told stories. */
final class JudgeHarness implements AutoCloseable {
  private final InterceptingOperatorMetricGroup metrics = new InterceptingOperatorMetricGroup();
  private final KeyedOneInputStreamOperatorTestHarness<String, CaseEvent, Change> flink;

  private JudgeHarness(Plans plans) throws Exception {
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
            new MockEnvironmentBuilder().setMetricGroup(taskMetrics).build());
  }

  /** A new operator. */
  static JudgeHarness started(Plans plans) throws Exception {
    JudgeHarness harness = new JudgeHarness(plans);
    harness.flink.open();
    return harness;
  }

  /** An operator that goes on from a snapshot. */
  static JudgeHarness restored(Plans plans, OperatorSubtaskState state) throws Exception {
    JudgeHarness harness = new JudgeHarness(plans);
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

  OperatorSubtaskState snapshot() throws Exception {
    return flink.snapshot(1, 1);
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
    var descriptor = new ListStateDescriptor<>("case-events", CaseEvent.class);
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
