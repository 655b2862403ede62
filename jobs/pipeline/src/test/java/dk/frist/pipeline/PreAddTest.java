package dk.frist.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import dk.frist.rules.casefile.Fate;
import dk.frist.rules.casefile.RejectReason;
import dk.frist.rules.casefile.Tally;
import dk.frist.rules.figures.Change;
import dk.frist.rules.figures.Series;
import org.apache.flink.streaming.api.watermark.Watermark;
import org.apache.flink.streaming.runtime.streamrecord.StreamRecord;
import org.apache.flink.streaming.runtime.watermarkstatus.WatermarkStatus;
import org.apache.flink.streaming.util.OneInputStreamOperatorTestHarness;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class PreAddTest {
  private static final Tally EVENT = Tally.one(Fate.EVENT);
  private static final Tally DUPLICATE = Tally.one(Fate.DUPLICATE);
  private static final Tally MALFORMED = Tally.oneRejected(RejectReason.MALFORMED);
  private static final Tally TRUNCATED = Tally.oneRejected(RejectReason.TRUNCATED);

  private OneInputStreamOperatorTestHarness<Tally, Tally> flink;

  @BeforeEach
  void start() throws Exception {
    flink = new OneInputStreamOperatorTestHarness<>(new PreAdd<Tally>(3));
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

  @Test
  void sumsLeaveWhenThereAreTooMany() throws Exception {
    add(EVENT, DUPLICATE, EVENT);
    assertThat(flink.getOutput()).isEmpty();

    add(MALFORMED, TRUNCATED);

    assertThat(flink.extractOutputValues())
        .containsExactly(EVENT.withCount(2), DUPLICATE, MALFORMED);
  }

  @Test
  void whatCancelsOutVanishes() throws Exception {
    add(EVENT, DUPLICATE, EVENT.withCount(-1));

    flink.processWatermark(7);

    assertThat(flink.extractOutputValues()).containsExactly(DUPLICATE);
  }

  @Test
  void markerOfASeriesPassesAtOnce() throws Exception {
    Change begin = Change.begin(new Series("plan", "", "", "1.1", "plain"), 19_000);
    try (var changes = new OneInputStreamOperatorTestHarness<>(new PreAdd<Change>(3))) {
      changes.open();

      changes.processElement(begin, 0);

      assertThat(changes.extractOutputValues()).containsExactly(begin);
    }
  }
}
