package dk.frist.pipeline;

import dk.frist.rules.casefile.Intake;
import java.time.Clock;
import java.time.Duration;
import org.apache.flink.api.common.eventtime.WatermarkStrategy;

/**
 * The stream's event time: when the authority's system learned of an event. What happened long ago
 * but is recorded today is today's event, so nothing is late in the usual sense.
 */
public final class RecordedTime {
  private RecordedTime() {}

  /**
   * Watermarks of a live source, per partition: records may be out of order by up to {@code
   * disorder}; a partition without events for {@code idleAfter} does not hold the others back.
   * Rejected records carry no time, move no watermark and keep no partition from falling idle.
   *
   * @param wallClock serializable, as those of {@link Clock} are; no watermark runs ahead of it,
   *     because an event whose clock is fast must not close a day that is not over
   */
  public static WatermarkStrategy<Intake> live(
      Duration disorder, Duration idleAfter, Clock wallClock) {
    return context ->
        new RecordedTimeWatermarks(disorder, idleAfter, context.getInputActivityClock(), wallClock);
  }

  /**
   * Watermarks of a source that reads files, in any order, and then goes on as {@link #live} does.
   * No watermark comes before all files are read, though the records in them may be years apart.
   */
  public static WatermarkStrategy<Intake> liveAfterHistory(
      Duration disorder, Duration idleAfter, Clock wallClock) {
    WatermarkStrategy<Intake> live = live(disorder, idleAfter, wallClock);
    return context ->
        new AfterHistoryWatermarks(
            live.createWatermarkGenerator(context), idleAfter, context.getInputActivityClock());
  }

  /**
   * No watermarks before the end of input: a replay closes every day when it has read everything,
   * so the order of its files, or of the rows in them, cannot change a figure.
   */
  public static WatermarkStrategy<Intake> replay() {
    return WatermarkStrategy.noWatermarks();
  }
}
