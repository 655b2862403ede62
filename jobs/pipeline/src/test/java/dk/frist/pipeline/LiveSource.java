package dk.frist.pipeline;

import dk.frist.rules.casefile.CaseEvent;
import dk.frist.rules.casefile.Intake;
import java.time.Clock;
import java.time.Duration;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import org.apache.flink.api.common.eventtime.WatermarkGenerator;
import org.apache.flink.api.common.eventtime.WatermarkOutput;
import org.apache.flink.api.common.eventtime.WatermarkStrategy;
import org.apache.flink.api.connector.source.lib.NumberSequenceSource.NumberSequenceSplit;
import org.apache.flink.api.connector.source.util.ratelimit.RateLimiter;
import org.apache.flink.api.connector.source.util.ratelimit.RateLimiterStrategy;
import org.apache.flink.streaming.api.datastream.DataStream;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;

/** One partition, read in order, with the watermarks of a live source. */
final class LiveSource {
  /** How far from the order of recording records may come. */
  static final Duration DISORDER = Duration.ofHours(2);

  private LiveSource() {}

  /** By recorded time, but for the disorder that a source may have. */
  static List<Intake> inOrderOfRecording(List<Intake> records, long seed) {
    Random random = new Random(seed);
    Map<Intake, Long> arrival = new HashMap<>();
    long anyTime =
        records.stream()
            .map(Intake::event)
            .filter(Objects::nonNull)
            .mapToLong(CaseEvent::recordedAt)
            .min()
            .orElseThrow();
    for (Intake record : records) {
      CaseEvent event = record.event();
      long recordedAt = event == null ? anyTime : event.recordedAt();
      arrival.put(record, recordedAt + (long) (random.nextDouble() * DISORDER.toMillis()));
    }
    return records.stream().sorted(Comparator.comparing(arrival::get)).toList();
  }

  /** Reads so many of the records, then holds without ending. */
  static DataStream<Intake> holding(
      StreamExecutionEnvironment environment, List<Intake> records, long holdAfter) {
    RateLimiterStrategy<NumberSequenceSplit> hold = subtasks -> new HoldAfter(holdAfter);
    return partition(environment, records, hold);
  }

  /** Reads all that has not been read before a savepoint, and ends. */
  static DataStream<Intake> rest(StreamExecutionEnvironment environment, List<Intake> records) {
    return partition(environment, records, RateLimiterStrategy.noOp());
  }

  private static DataStream<Intake> partition(
      StreamExecutionEnvironment environment, List<Intake> records, RateLimiterStrategy<?> limit) {
    return environment
        .fromSource(Sources.source(environment, records, limit), eager(), "records")
        .uid("records")
        .setParallelism(1)
        .rebalance();
  }

  /** The live strategy, without a period to wait for: a watermark after each record. */
  private static WatermarkStrategy<Intake> eager() {
    WatermarkStrategy<Intake> live =
        RecordedTime.live(DISORDER, Duration.ofDays(1), Clock.systemUTC());
    return context -> {
      WatermarkGenerator<Intake> generator = live.createWatermarkGenerator(context);
      return new WatermarkGenerator<>() {
        @Override
        public void onEvent(Intake intake, long timestamp, WatermarkOutput output) {
          generator.onEvent(intake, timestamp, output);
          generator.onPeriodicEmit(output);
        }

        @Override
        public void onPeriodicEmit(WatermarkOutput output) {}
      };
    };
  }

  /** Lets so many records pass and no more, for ever. */
  private static final class HoldAfter implements RateLimiter<NumberSequenceSplit> {
    private long left;

    HoldAfter(long records) {
      this.left = records;
    }

    @Override
    public CompletionStage<Void> acquire(int records) {
      left -= records;
      return left >= 0 ? CompletableFuture.completedFuture(null) : new CompletableFuture<>();
    }
  }
}
