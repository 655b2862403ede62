package dk.frist.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import dk.frist.rules.calendar.LocalDays;
import dk.frist.rules.casefile.CaseEvent;
import dk.frist.rules.story.CaseStory;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import org.apache.flink.streaming.api.watermark.Watermark;
import org.apache.flink.streaming.util.OneInputStreamOperatorTestHarness;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class PackEventsTest {
  private static final CaseStory STORY =
      CaseStory.of("c1").filed("2024-01-03").decided("2024-01-13").reopened("2024-01-20");

  private OneInputStreamOperatorTestHarness<CaseEvent, EventPack> flink;

  @BeforeEach
  void start() throws Exception {
    flink =
        new OneInputStreamOperatorTestHarness<>(
            new PackEvents(new LocalDays(ZoneId.of("Europe/Copenhagen"))));
    flink.open();
  }

  @AfterEach
  void stop() throws Exception {
    flink.close();
  }

  private void pack(CaseStory story) throws Exception {
    for (CaseEvent event : story.events()) {
      flink.processElement(event, event.recordedAt());
    }
  }

  private List<CaseEvent> unpacked() throws Exception {
    List<CaseEvent> events = new ArrayList<>();
    new UnpackedUnits().forEach(flink.extractOutputValues(), events::addAll);
    return events;
  }

  @Test
  void nothingLeavesBeforeTheInputEndsAndThenAllDoes() throws Exception {
    pack(STORY);
    flink.processWatermark(STORY.events().get(2).recordedAt() + 1);
    assertThat(flink.getOutput()).isEmpty();

    flink.processWatermark(Watermark.MAX_WATERMARK);

    assertThat(unpacked()).containsExactlyInAnyOrderElementsOf(STORY.events());
    assertThat(new ArrayList<>(flink.getOutput())).last().isEqualTo(Watermark.MAX_WATERMARK);
  }

  @Test
  void eventsOfAUnitLeaveInOnePack() throws Exception {
    pack(STORY);
    flink.endInput();
    flink.getOneInputOperator().finish();

    assertThat(flink.extractOutputValues()).singleElement().satisfies(PackEventsTest::holdsAll);
  }

  private static void holdsAll(EventPack pack) {
    assertThat(pack.events).isEqualTo(STORY.events().size());
  }

  @Test
  void packThatIsFullLeavesAtOnce() throws Exception {
    while (flink.getOutput().isEmpty()) {
      pack(STORY);
    }

    assertThat(flink.extractOutputValues().get(0).bytes.length)
        .isBetween(PackEvents.FULL, PackEvents.FULL + PackEvents.FULL / 8);
  }

  @Test
  void checkpointFindsNothingHeldBack() throws Exception {
    pack(STORY);
    flink.prepareSnapshotPreBarrier(1);

    assertThat(unpacked()).hasSize(STORY.events().size());
  }
}
