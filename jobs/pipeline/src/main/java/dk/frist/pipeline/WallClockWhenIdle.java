package dk.frist.pipeline;

import java.time.Duration;
import java.util.concurrent.ScheduledFuture;
import org.apache.flink.api.common.operators.ProcessingTimeService.ProcessingTimeCallback;
import org.apache.flink.streaming.api.operators.AbstractStreamOperator;
import org.apache.flink.streaming.api.operators.OneInputStreamOperator;
import org.apache.flink.streaming.api.watermark.Watermark;
import org.apache.flink.streaming.runtime.streamrecord.StreamRecord;
import org.apache.flink.streaming.runtime.watermarkstatus.WatermarkStatus;
import org.jspecify.annotations.Nullable;

/**
 * Lets the watermark follow the wall clock, at a distance, while the source is idle, so that open
 * cases grow older over a quiet weekend. Elements pass untouched; no state.
 *
 * <pre>
 * source ── active ─▶ its own watermarks
 *        └─ idle ───▶ wall clock less the lag, if the source had a watermark before; else idle
 * </pre>
 *
 * <p>A source that has had no watermark since the start may not have reached its first record yet:
 * closing days on its behalf would make a whole backlog late, so it stays idle.
 *
 * @param <T> what passes
 */
final class WallClockWhenIdle<T> extends AbstractStreamOperator<T>
    implements OneInputStreamOperator<T, T>, ProcessingTimeCallback {
  private static final long serialVersionUID = 1L;

  /** How often the watermark is moved. Days are closed by it, so seconds are plenty. */
  private static final long STEP_MILLIS = 1000;

  private final long lagMillis;
  private transient long emitted;
  private transient boolean idle;
  private transient @Nullable ScheduledFuture<?> nextStep;

  /**
   * @param lag how far behind the wall clock a record may come without being late
   */
  WallClockWhenIdle(Duration lag) {
    this.lagMillis = lag.toMillis();
  }

  @Override
  public void open() throws Exception {
    super.open();
    emitted = Long.MIN_VALUE;
  }

  @Override
  public void processElement(StreamRecord<T> element) {
    output.collect(element);
  }

  @Override
  public void processWatermark(Watermark mark) throws Exception {
    advanceTo(mark.getTimestamp());
  }

  @Override
  public void processWatermarkStatus(WatermarkStatus status) throws Exception {
    idle = status.isIdle();
    if (emitted == Long.MIN_VALUE) {
      super.processWatermarkStatus(status);
    } else if (idle && nextStep == null) {
      follow();
    }
  }

  @Override
  public void onProcessingTime(long timestamp) throws Exception {
    nextStep = null;
    if (idle) {
      follow();
    }
  }

  private void follow() throws Exception {
    long now = getProcessingTimeService().getCurrentProcessingTime();
    advanceTo(now - lagMillis);
    nextStep = getProcessingTimeService().registerTimer(now + STEP_MILLIS, this);
  }

  private void advanceTo(long timestamp) throws Exception {
    if (timestamp > emitted) {
      emitted = timestamp;
      super.processWatermark(new Watermark(timestamp));
    }
  }
}
