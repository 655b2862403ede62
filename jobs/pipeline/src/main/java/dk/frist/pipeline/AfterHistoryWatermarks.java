package dk.frist.pipeline;

import dk.frist.rules.casefile.Intake;
import java.time.Duration;
import org.apache.flink.api.common.eventtime.NoWatermarksGenerator;
import org.apache.flink.api.common.eventtime.TimestampAssigner;
import org.apache.flink.api.common.eventtime.WatermarkGenerator;
import org.apache.flink.api.common.eventtime.WatermarkOutput;
import org.apache.flink.api.common.eventtime.WatermarksWithIdleness;
import org.apache.flink.util.clock.RelativeClock;

/**
 * Lets time stand still while history is read, and go on with the live records behind it. Files may
 * hold their records in any order, so none of them says that a day is over. Without a watermark,
 * but not idle, the source that reads them holds every other back, the wall clock among them.
 *
 * <p>A source gives records of files no timestamp, and those of topics the broker's; that is how
 * they are told apart. It asks for a generator for its files and one for each partition.
 */
final class AfterHistoryWatermarks implements WatermarkGenerator<Intake> {
  private final WatermarkGenerator<Intake> live;
  private final WatermarkGenerator<Intake> history;
  private boolean readsHistory;

  /**
   * @param live what the records after history say
   * @param idleAfter after how long without a record history is over
   * @param activity stands still while the source is not asked for records
   */
  AfterHistoryWatermarks(
      WatermarkGenerator<Intake> live, Duration idleAfter, RelativeClock activity) {
    this.live = live;
    this.history = new WatermarksWithIdleness<>(new NoWatermarksGenerator<>(), idleAfter, activity);
  }

  @Override
  public void onEvent(Intake intake, long timestamp, WatermarkOutput output) {
    if (timestamp == TimestampAssigner.NO_TIMESTAMP) {
      readsHistory = true;
      output.markActive();
      history.onEvent(intake, timestamp, output);
    } else {
      live.onEvent(intake, timestamp, output);
    }
  }

  @Override
  public void onPeriodicEmit(WatermarkOutput output) {
    (readsHistory ? history : live).onPeriodicEmit(output);
  }
}
