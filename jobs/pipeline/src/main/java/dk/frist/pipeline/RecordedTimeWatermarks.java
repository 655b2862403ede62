package dk.frist.pipeline;

import dk.frist.rules.casefile.CaseEvent;
import dk.frist.rules.casefile.Intake;
import java.time.Duration;
import org.apache.flink.api.common.eventtime.Watermark;
import org.apache.flink.api.common.eventtime.WatermarkGenerator;
import org.apache.flink.api.common.eventtime.WatermarkOutput;

/** A watermark that trails the latest recorded time by a bound on disorder. */
final class RecordedTimeWatermarks implements WatermarkGenerator<Intake> {
  private final long disorderMillis;
  private long latest;

  RecordedTimeWatermarks(Duration disorder) {
    this.disorderMillis = disorder.toMillis();
    this.latest = Long.MIN_VALUE + disorderMillis + 1;
  }

  @Override
  public void onEvent(Intake intake, long timestamp, WatermarkOutput output) {
    CaseEvent event = intake.event();
    if (event != null) {
      latest = Math.max(latest, event.recordedAt());
    }
  }

  @Override
  public void onPeriodicEmit(WatermarkOutput output) {
    output.emitWatermark(new Watermark(latest - disorderMillis - 1));
  }
}
