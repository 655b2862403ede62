package dk.frist.connectors.kafka;

import dk.frist.rules.casefile.Intake;
import java.time.Clock;
import java.time.Duration;
import org.apache.flink.api.common.eventtime.WatermarkStrategy;
import org.apache.flink.api.common.typeinfo.TypeInformation;
import org.apache.flink.api.common.typeinfo.Types;
import org.apache.flink.api.connector.source.util.ratelimit.RateLimiterStrategy;
import org.apache.flink.connector.datagen.source.DataGeneratorSource;
import org.apache.flink.streaming.api.datastream.DataStream;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;

/**
 * Lets the watermark follow the wall clock while there is nothing to read, so that open cases age
 * over a quiet weekend. A stream without elements, to be put in a union with the events.
 *
 * <pre>
 * a tick a second ─▶ everything of case-events read and committed?
 *                      yes ─▶ watermark: time of the question - disorder
 *                      no, or no answer ─▶ idle
 * </pre>
 *
 * <p>Why the watermark is true: it says that no event recorded before it is still to come. Events
 * that the broker had when it was asked are behind us, because the source commits an offset when a
 * checkpoint completes, and by then every event below it has passed through the whole job. Events
 * that the broker got later were recorded later, but for the bound on disorder, which is the
 * longest time from {@code recordedAt} to the topic.
 *
 * <p>In a union the smallest watermark of all inputs that are not idle counts. So while partitions
 * have events, they set the pace; they must be marked idle when they fall silent ({@code
 * withIdleness}), and then this clock does. When the broker is gone nobody sets it, and the
 * watermark stands still. Without checkpoints this clock stays idle for ever; after a start it is
 * until the second checkpoint.
 */
public final class CaughtUpClock {
  private static final double TICKS_PER_SECOND = 1;

  private CaughtUpClock() {}

  /**
   * The clock of the machine.
   *
   * @param disorder longest time from an event's {@code recordedAt} to the topic, as for the events
   */
  public static DataStream<Intake> attach(
      StreamExecutionEnvironment env, KafkaSettings settings, Duration disorder) {
    return attach(env, settings, disorder, Clock.systemUTC());
  }

  /**
   * The same by another clock.
   *
   * @param clock serializable, as those of {@link Clock} are
   */
  public static DataStream<Intake> attach(
      StreamExecutionEnvironment env, KafkaSettings settings, Duration disorder, Clock clock) {
    var ticks =
        new DataGeneratorSource<>(
            tick -> tick,
            Long.MAX_VALUE,
            RateLimiterStrategy.perSecond(TICKS_PER_SECOND),
            Types.LONG);
    return env.fromSource(ticks, WatermarkStrategy.noWatermarks(), "caught-up-ticks")
        .uid("caught-up-ticks")
        .setParallelism(1)
        .map(new CaughtUpTicks(settings, clock))
        .returns(Types.LONG)
        .name("caught-up-probe")
        .uid("caught-up-probe")
        .setParallelism(1)
        .assignTimestampsAndWatermarks(
            WatermarkStrategy.forGenerator(context -> new CaughtUpWatermarks(disorder)))
        .name("caught-up-watermarks")
        .uid("caught-up-watermarks")
        .setParallelism(1)
        .flatMap((caughtUpAt, out) -> {}, TypeInformation.of(Intake.class))
        .name("caught-up-clock")
        .uid("caught-up-clock")
        .setParallelism(1);
  }
}
