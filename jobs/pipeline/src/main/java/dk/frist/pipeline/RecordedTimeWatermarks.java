package dk.frist.pipeline;

import dk.frist.rules.casefile.CaseEvent;
import dk.frist.rules.casefile.Intake;
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

  /**
   * @param clock stands still while the source is not asked for records
   */
  RecordedTimeWatermarks(Duration disorder, Duration idleAfter, RelativeClock clock) {
    trailing =
        new WatermarksWithIdleness<>(
            new BoundedOutOfOrdernessWatermarks<>(disorder), idleAfter, clock);
  }

  @Override
  public void onEvent(Intake intake, long timestamp, WatermarkOutput output) {
    CaseEvent event = intake.event();
    if (event != null) {
      trailing.onEvent(intake, event.recordedAt(), output);
    }
  }

  @Override
  public void onPeriodicEmit(WatermarkOutput output) {
    trailing.onPeriodicEmit(output);
  }
}
