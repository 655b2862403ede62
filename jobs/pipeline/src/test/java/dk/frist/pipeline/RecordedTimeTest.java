package dk.frist.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import dk.frist.rules.casefile.EventKind;
import dk.frist.rules.casefile.Intake;
import dk.frist.rules.casefile.RejectReason;
import dk.frist.rules.casefile.Rejected;
import dk.frist.rules.story.Days;
import dk.frist.rules.story.EventBuilder;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.apache.flink.api.common.eventtime.TimestampAssigner;
import org.apache.flink.api.common.eventtime.Watermark;
import org.apache.flink.api.common.eventtime.WatermarkGenerator;
import org.apache.flink.api.common.eventtime.WatermarkGeneratorSupplier;
import org.apache.flink.api.common.eventtime.WatermarkOutput;
import org.apache.flink.metrics.MetricGroup;
import org.apache.flink.metrics.groups.UnregisteredMetricsGroup;
import org.apache.flink.util.clock.ManualClock;
import org.apache.flink.util.clock.RelativeClock;
import org.junit.jupiter.api.Test;

class RecordedTimeTest {
  private static final Duration DISORDER = Duration.ofMinutes(5);
  private static final Duration IDLE_AFTER = Duration.ofMinutes(1);
  private static final Clock WALL_CLOCK =
      Clock.fixed(Instant.ofEpochMilli(Days.millis("2024-03-01T18:00", Days.ZONE)), Days.ZONE);
  private static final Intake REJECTED =
      Intake.of(new Rejected("topic-0", 7, RejectReason.NOT_AVRO, "not Avro"));

  /** What a generator says, in order: watermarks as milliseconds, and {@code idle}. */
  private static final class Said implements WatermarkOutput {
    private final List<Object> said = new ArrayList<>();

    @Override
    public void emitWatermark(Watermark watermark) {
      said.add(watermark.getTimestamp());
    }

    @Override
    public void markIdle() {
      said.add("idle");
    }

    @Override
    public void markActive() {
      said.add("active");
    }

    Object last() {
      return said.get(said.size() - 1);
    }
  }

  private final ManualClock clock = new ManualClock(1);
  private final Said output = new Said();
  private final WatermarkGenerator<Intake> live =
      RecordedTime.live(DISORDER, IDLE_AFTER, WALL_CLOCK).createWatermarkGenerator(new Task(clock));

  /** What a generator may know of the task it runs in. */
  private record Task(RelativeClock clock) implements WatermarkGeneratorSupplier.Context {
    @Override
    public MetricGroup getMetricGroup() {
      return new UnregisteredMetricsGroup();
    }

    @Override
    public RelativeClock getInputActivityClock() {
      return clock;
    }
  }

  private static Intake occurred(String at, String recordedAt) {
    return Intake.of(EventBuilder.event(EventKind.FILED, at).recorded(recordedAt).build());
  }

  private static long millis(String at) {
    return Days.millis(at, Days.ZONE);
  }

  private Object watermark() {
    live.onPeriodicEmit(output);
    return output.last();
  }

  @Test
  void watermarkTrailsTheLatestRecordedTimeByTheDisorder() {
    live.onEvent(occurred("2023-01-01", "2024-03-01T12:00"), 0, output);
    live.onEvent(occurred("2024-03-05", "2024-03-01T11:00"), Long.MAX_VALUE, output);

    assertThat(watermark()).isEqualTo(millis("2024-03-01T11:55") - 1);
  }

  @Test
  void eventWhoseClockIsFastDoesNotCloseADayThatIsNotOver() {
    live.onEvent(occurred("2024-03-01", "2024-03-02T00:30"), 0, output);

    assertThat(watermark()).isEqualTo(millis("2024-03-01T17:55") - 1);
  }

  @Test
  void rejectedAndIgnoredRecordsMoveNothing() {
    live.onEvent(occurred("2024-03-01", "2024-03-01T12:00"), 0, output);

    live.onEvent(REJECTED, Long.MAX_VALUE, output);
    live.onEvent(Intake.ignored(), Long.MAX_VALUE, output);

    assertThat(watermark()).isEqualTo(millis("2024-03-01T11:55") - 1);
  }

  @Test
  void partitionWithoutEventsFallsIdleEvenIfRejectedRecordsCome() {
    live.onEvent(occurred("2024-03-01", "2024-03-01T12:00"), 0, output);
    assertThat(watermark()).isNotEqualTo("idle");
    assertThat(watermark()).isNotEqualTo("idle");

    clock.advanceTime(IDLE_AFTER.plusMillis(1));
    live.onEvent(REJECTED, 0, output);

    assertThat(watermark()).isEqualTo("idle");
  }

  @Test
  void partitionIsNotIdleBeforeItsTime() {
    live.onEvent(occurred("2024-03-01", "2024-03-01T12:00"), 0, output);
    watermark();
    watermark();

    clock.advanceTime(IDLE_AFTER);

    assertThat(watermark()).isNotEqualTo("idle");
  }

  private WatermarkGenerator<Intake> afterHistory() {
    return RecordedTime.liveAfterHistory(DISORDER, IDLE_AFTER, WALL_CLOCK)
        .createWatermarkGenerator(new Task(clock));
  }

  @Test
  void historySaysNothingOfTimeButIsNotIdleWhileItIsRead() {
    WatermarkGenerator<Intake> generator = afterHistory();
    for (int i = 0; i < 3; i++) {
      generator.onEvent(
          occurred("2023-01-01", "2023-01-02"), TimestampAssigner.NO_TIMESTAMP, output);
      generator.onPeriodicEmit(output);
      clock.advanceTime(IDLE_AFTER.plusMillis(1));
    }

    assertThat(output.said).containsOnly("active");
  }

  @Test
  void historyThatHasBeenReadHoldsNobodyBack() {
    WatermarkGenerator<Intake> generator = afterHistory();
    generator.onEvent(occurred("2023-01-01", "2023-01-02"), TimestampAssigner.NO_TIMESTAMP, output);
    generator.onPeriodicEmit(output);
    generator.onPeriodicEmit(output);

    clock.advanceTime(IDLE_AFTER.plusMillis(1));
    generator.onPeriodicEmit(output);

    assertThat(output.last()).isEqualTo("idle");
  }

  @Test
  void partitionsReadAfterHistorySetThePaceAsEver() {
    WatermarkGenerator<Intake> generator = afterHistory();
    generator.onEvent(occurred("2023-01-01", "2024-03-01T12:00"), 0, output);
    generator.onPeriodicEmit(output);

    assertThat(output.last()).isEqualTo(millis("2024-03-01T11:55") - 1);
  }

  @Test
  void replayHasNoWatermarksOfItsOwn() {
    WatermarkGenerator<Intake> replay =
        RecordedTime.replay().createWatermarkGenerator(new Task(clock));

    replay.onEvent(occurred("2024-03-01", "2024-03-01T12:00"), 0, output);
    replay.onPeriodicEmit(output);

    assertThat(output.said).isEmpty();
  }
}
