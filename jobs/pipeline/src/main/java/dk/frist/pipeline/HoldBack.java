package dk.frist.pipeline;

import org.apache.flink.streaming.api.operators.AbstractStreamOperator;
import org.apache.flink.streaming.api.operators.OneInputStreamOperator;
import org.apache.flink.streaming.api.watermark.Watermark;
import org.apache.flink.streaming.runtime.watermarkstatus.WatermarkStatus;

/**
 * Holds elements back for a while, and has no state: what is held leaves before every watermark and
 * checkpoint barrier, when the stream falls idle, and at the end of input.
 *
 * @param <I> what comes
 * @param <O> what leaves
 */
abstract class HoldBack<I, O> extends AbstractStreamOperator<O>
    implements OneInputStreamOperator<I, O> {
  private static final long serialVersionUID = 1L;

  /** Lets everything go that is held. */
  abstract void release();

  @Override
  public void processWatermark(Watermark mark) throws Exception {
    release();
    super.processWatermark(mark);
  }

  /** An idle stream has no watermarks that would take along what is held. */
  @Override
  public void processWatermarkStatus(WatermarkStatus status) throws Exception {
    release();
    super.processWatermarkStatus(status);
  }

  @Override
  public void prepareSnapshotPreBarrier(long checkpointId) throws Exception {
    release();
    super.prepareSnapshotPreBarrier(checkpointId);
  }

  @Override
  public void finish() throws Exception {
    release();
    super.finish();
  }
}
