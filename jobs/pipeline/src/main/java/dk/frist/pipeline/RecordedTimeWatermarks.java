package dk.frist.pipeline;

import dk.frist.rules.casefile.CaseEvent;
import dk.frist.rules.casefile.Intake;
import java.time.Clock;
import java.time.Duration;
import org.apache.flink.api.common.eventtime.BoundedOutOfOrdernessWatermarks;
import org.apache.flink.api.common.eventtime.WatermarkGenerator;
import org.apache.flink.api.common.eventtime.WatermarkOutput;
import org.apache.flink.api.common.eventtime.WatermarksWithIdleness;
import org.apache.flink.util.clock.RelativeClock;

/**
 * A watermark that trails the latest recorded time by a bound on disorder, and falls idle without
 * events. A record that is no event does neither: it has no time, and a partition of nothing else
 * must not hold the others back.
 */
final class RecordedTimeWatermarks implements WatermarkGenerator<Intake> {
  private final WatermarkGenerator<Intake> trailing;
  private final Clock wallClock;

  /**
   * @param activity stands still while the source is not asked for records
   * @param wallClock which no watermark runs ahead of
   */
  RecordedTimeWatermarks(
      Duration disorder, Duration idleAfter, RelativeClock activity, Clock wallClock) {
    this.wallClock = wallClock;
    trailing =
        new WatermarksWithIdleness<>(
            new BoundedOutOfOrdernessWatermarks<>(disorder), idleAfter, activity);
  }

  @Override
  public void onEvent(Intake intake, long timestamp, WatermarkOutput output) {
    CaseEvent event = intake.event();
    if (event != null) {
      trailing.onEvent(intake, Math.min(event.recordedAt(), wallClock.millis()), output);
    }
  }

  @Override
  public void onPeriodicEmit(WatermarkOutput output) {
    trailing.onPeriodicEmit(output);
  }
}
