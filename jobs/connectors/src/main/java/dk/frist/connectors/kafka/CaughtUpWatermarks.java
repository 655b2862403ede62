package dk.frist.connectors.kafka;

import java.time.Duration;
import org.apache.flink.api.common.eventtime.Watermark;
import org.apache.flink.api.common.eventtime.WatermarkGenerator;
import org.apache.flink.api.common.eventtime.WatermarkOutput;

/**
 * The watermark of {@link CaughtUpTicks}: trails a time by the bound on disorder; idle, and so
 * without a say in the watermark of a union, while behind.
 */
final class CaughtUpWatermarks implements WatermarkGenerator<Long> {
  private final long disorderMillis;

  CaughtUpWatermarks(Duration disorder) {
    this.disorderMillis = disorder.toMillis();
  }

  @Override
  public void onEvent(Long caughtUpAt, long timestamp, WatermarkOutput output) {
    if (caughtUpAt == CaughtUpTicks.BEHIND) {
      output.markIdle();
    } else {
      output.markActive();
      output.emitWatermark(new Watermark(caughtUpAt - disorderMillis - 1));
    }
  }

  @Override
  public void onPeriodicEmit(WatermarkOutput output) {
    // Every tick has said what there is to say.
  }
}
