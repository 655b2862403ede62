package dk.frist.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import org.apache.flink.streaming.api.watermark.Watermark;
import org.apache.flink.streaming.runtime.streamrecord.StreamRecord;
import org.apache.flink.streaming.runtime.watermarkstatus.WatermarkStatus;
import org.apache.flink.streaming.util.OneInputStreamOperatorTestHarness;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A lag of five seconds; all numbers are milliseconds. */
class WallClockWhenIdleTest {
  private OneInputStreamOperatorTestHarness<String, String> flink;

  @BeforeEach
  void start() throws Exception {
    flink = new OneInputStreamOperatorTestHarness<>(new WallClockWhenIdle<>(Duration.ofSeconds(5)));
    flink.open();
    flink.setProcessingTime(100_000);
  }

  @AfterEach
  void stop() throws Exception {
    flink.close();
  }

  private List<Object> said() {
    List<Object> said = List.copyOf(flink.getOutput());
    flink.getOutput().clear();
    return said;
  }

  @Test
  void activeSourceKeepsItsOwnWatermarks() throws Exception {
    flink.processElement("record", 0);
    flink.processWatermark(20_000);
    flink.setProcessingTime(200_000);

    assertThat(said()).containsExactly(new StreamRecord<>("record", 0), new Watermark(20_000));
  }

  @Test
  void idleSourceFollowsTheWallClockAndStaysActiveForThoseDownstream() throws Exception {
    flink.processWatermark(20_000);
    flink.processWatermarkStatus(WatermarkStatus.IDLE);
    flink.setProcessingTime(101_000);

    assertThat(said())
        .containsExactly(new Watermark(20_000), new Watermark(95_000), new Watermark(96_000));
  }

  @Test
  void watermarkNeverGoesBack() throws Exception {
    flink.processWatermark(99_000);
    flink.processWatermarkStatus(WatermarkStatus.IDLE);
    flink.setProcessingTime(103_000);
    assertThat(said()).as("ahead of the wall clock's").containsExactly(new Watermark(99_000));

    flink.setProcessingTime(110_000);
    flink.processWatermarkStatus(WatermarkStatus.ACTIVE);
    flink.processWatermark(100_000);
    flink.processWatermark(106_000);

    assertThat(said()).containsExactly(new Watermark(105_000), new Watermark(106_000));
  }

  @Test
  void activeAgainTheSourceIsInCharge() throws Exception {
    flink.processWatermark(20_000);
    flink.processWatermarkStatus(WatermarkStatus.IDLE);
    flink.processWatermarkStatus(WatermarkStatus.ACTIVE);
    said();

    flink.setProcessingTime(200_000);

    assertThat(said()).isEmpty();
    assertThat(flink.getProcessingTimeService().getNumActiveTimers()).isZero();
  }

  @Test
  void sourceThatHasReadNothingSinceTheStartIsIdle() throws Exception {
    flink.processWatermarkStatus(WatermarkStatus.IDLE);
    flink.setProcessingTime(200_000);
    flink.processWatermarkStatus(WatermarkStatus.ACTIVE);
    flink.processWatermark(20_000);

    assertThat(said())
        .containsExactly(WatermarkStatus.IDLE, WatermarkStatus.ACTIVE, new Watermark(20_000));
  }

  @Test
  void endOfInputPasses() throws Exception {
    flink.processWatermark(20_000);
    flink.processWatermarkStatus(WatermarkStatus.IDLE);
    said();

    flink.processWatermark(Watermark.MAX_WATERMARK);
    flink.setProcessingTime(200_000);

    assertThat(said()).containsExactly(Watermark.MAX_WATERMARK);
  }
}
