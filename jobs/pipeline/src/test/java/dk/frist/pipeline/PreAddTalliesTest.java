package dk.frist.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import dk.frist.rules.casefile.Fate;
import dk.frist.rules.casefile.Tally;
import org.apache.flink.streaming.api.watermark.Watermark;
import org.apache.flink.streaming.runtime.streamrecord.StreamRecord;
import org.apache.flink.streaming.runtime.watermarkstatus.WatermarkStatus;
import org.apache.flink.streaming.util.OneInputStreamOperatorTestHarness;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class PreAddTalliesTest {
  private static final Tally EVENT = Tally.one(Fate.EVENT);
  private static final Tally DUPLICATE = Tally.one(Fate.DUPLICATE);

  private OneInputStreamOperatorTestHarness<Tally, Tally> flink;

  @BeforeEach
  void start() throws Exception {
    flink = new OneInputStreamOperatorTestHarness<>(new PreAddTallies());
    flink.open();
  }

  @AfterEach
  void stop() throws Exception {
    flink.close();
  }

  private void add(Tally... tallies) throws Exception {
    for (Tally tally : tallies) {
      flink.processElement(tally, 0);
    }
  }

  @Test
  void sumsLeaveBeforeTheWatermarkThatFollowsThem() throws Exception {
    add(EVENT, EVENT, DUPLICATE, EVENT);
    assertThat(flink.getOutput()).isEmpty();

    flink.processWatermark(7);

    assertThat(flink.getOutput())
        .containsExactly(
            new StreamRecord<>(EVENT.withCount(3)),
            new StreamRecord<>(DUPLICATE),
            new Watermark(7));
  }

  @Test
  void sumsLeaveBeforeACheckpointSoThatNothingIsState() throws Exception {
    add(EVENT, EVENT);

    flink.prepareSnapshotPreBarrier(1);

    assertThat(flink.extractOutputValues()).containsExactly(EVENT.withCount(2));
    assertThat(flink.snapshot(1, 1).hasState()).isFalse();
  }

  @Test
  void sumsLeaveBeforeTheStreamFallsIdle() throws Exception {
    add(EVENT, EVENT);

    flink.processWatermarkStatus(WatermarkStatus.IDLE);

    assertThat(flink.getOutput())
        .containsExactly(new StreamRecord<>(EVENT.withCount(2)), WatermarkStatus.IDLE);
  }

  @Test
  void sumsLeaveAtTheEndOfInput() throws Exception {
    add(EVENT, EVENT);

    flink.getOneInputOperator().finish();

    assertThat(flink.extractOutputValues()).containsExactly(EVENT.withCount(2));
  }
}
