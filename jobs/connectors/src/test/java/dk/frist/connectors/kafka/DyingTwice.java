package dk.frist.connectors.kafka;

import dk.frist.rules.casefile.Intake;
import java.util.Objects;
import org.apache.flink.api.common.functions.RichMapFunction;
import org.apache.flink.api.common.state.CheckpointListener;

/**
 * Hands on when events were recorded. In its first life it dies at the first event after a
 * checkpoint, or of a time at the latest; in its second at that time; its third goes well.
 */
final class DyingTwice extends RichMapFunction<Intake, Long> implements CheckpointListener {
  private static final long serialVersionUID = 1L;

  private final long time;
  private boolean checkpointed;

  DyingTwice(long time) {
    this.time = time;
  }

  @Override
  public Long map(Intake intake) {
    long recordedAt = Objects.requireNonNull(intake.event(), "event").recordedAt();
    int life = getRuntimeContext().getTaskInfo().getAttemptNumber();
    if (life < 2 && (recordedAt == time || (life == 0 && checkpointed))) {
      throw new IllegalStateException("the end of life " + life);
    }
    return recordedAt;
  }

  @Override
  public void notifyCheckpointComplete(long checkpointId) {
    checkpointed = true;
  }
}
