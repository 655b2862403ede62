package dk.frist.connectors.kafka;

import dk.frist.rules.casefile.Intake;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.locks.LockSupport;
import org.apache.flink.api.common.functions.RichFlatMapFunction;
import org.apache.flink.api.common.state.CheckpointListener;
import org.apache.flink.api.common.state.ListState;
import org.apache.flink.api.common.state.ListStateDescriptor;
import org.apache.flink.api.common.typeinfo.Types;
import org.apache.flink.runtime.state.FunctionInitializationContext;
import org.apache.flink.runtime.state.FunctionSnapshotContext;
import org.apache.flink.streaming.api.checkpoint.CheckpointedFunction;
import org.apache.flink.util.Collector;

/**
 * Hands on when events were recorded. A job that begins with it dies at the first event after a
 * checkpoint in the midst of logs and topic, for which it is slow enough; one that goes on from
 * there hands on what the other had handed on before its checkpoint, and then the rest.
 */
final class DyingForGood extends RichFlatMapFunction<Intake, Long>
    implements CheckpointedFunction, CheckpointListener {
  private static final long serialVersionUID = 1L;
  static final String LAST_WORDS = "the end of the first job";

  /** Recorded then, an event is the topic's. */
  private static final long TOPIC_FROM = 20_000;

  private static final long NANOS_AN_EVENT = 20_000;

  private transient ListState<Long> state;
  private transient List<Long> handedOn;
  private transient boolean goesOn;
  private transient boolean checkpointed;

  @Override
  public void initializeState(FunctionInitializationContext context) throws Exception {
    state =
        context
            .getOperatorStateStore()
            .getListState(new ListStateDescriptor<>("handed-on", Types.LONG));
    goesOn = context.isRestored();
    handedOn = new ArrayList<>();
    state.get().forEach(handedOn::add);
  }

  @Override
  public void flatMap(Intake intake, Collector<Long> out) {
    if (checkpointed) {
      throw new IllegalStateException(LAST_WORDS);
    }
    long recordedAt = Objects.requireNonNull(intake.event(), "event").recordedAt();
    if (goesOn) {
      handedOn.forEach(out::collect);
      handedOn.clear();
      out.collect(recordedAt);
    } else {
      handedOn.add(recordedAt);
      LockSupport.parkNanos(NANOS_AN_EVENT);
    }
  }

  @Override
  public void snapshotState(FunctionSnapshotContext context) throws Exception {
    state.update(handedOn);
  }

  @Override
  public void notifyCheckpointComplete(long checkpointId) {
    checkpointed =
        handedOn.stream().anyMatch(time -> time < TOPIC_FROM)
            && handedOn.stream().anyMatch(time -> time >= TOPIC_FROM);
  }
}
