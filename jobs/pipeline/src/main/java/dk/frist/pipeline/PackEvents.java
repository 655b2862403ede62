package dk.frist.pipeline;

import dk.frist.rules.calendar.LocalDays;
import dk.frist.rules.casefile.CaseEvent;
import dk.frist.rules.casefile.Unit;
import java.io.IOException;
import org.apache.flink.streaming.api.watermark.Watermark;
import org.apache.flink.streaming.runtime.streamrecord.StreamRecord;
import org.jspecify.annotations.Nullable;

/**
 * Packs events by group of units, for a judge that needs them only when all are there. An event is
 * then written once and read once on its way, and neither shuffle nor sort nor state look at single
 * events.
 *
 * <p>Of watermarks only the one at the end goes on: the judge asks for no other, and each would
 * take half-empty packs along.
 */
final class PackEvents extends HoldBack<CaseEvent, EventPack> {
  private static final long serialVersionUID = 1L;

  /**
   * Bytes at which a pack is full: a hundred events, and with every group's eight megabytes. Less
   * than a power of two by an event or more, as buffers double.
   */
  static final int FULL = 7 << 10;

  private final LocalDays days;
  private transient @Nullable PackWriter[] packs;
  private transient CaseEventFormat format;

  // Flink calls open before anything else, which NullAway cannot know.
  @SuppressWarnings("NullAway.Init")
  PackEvents(LocalDays days) {
    this.days = days;
  }

  @Override
  public void open() throws Exception {
    super.open();
    packs = new PackWriter[EventPack.GROUPS];
    format = new CaseEventFormat();
  }

  @Override
  public void processElement(StreamRecord<CaseEvent> element) throws IOException {
    CaseEvent event = element.getValue();
    long unit = Unit.hashOf(event, days);
    PackWriter pack = packOf(EventPack.groupOf(unit));
    pack.add(unit, event);
    if (pack.length() >= FULL) {
      output.collect(new StreamRecord<>(pack.take()));
    }
  }

  private PackWriter packOf(int group) {
    PackWriter pack = packs[group];
    if (pack == null) {
      pack = new PackWriter(group, format);
      packs[group] = pack;
    }
    return pack;
  }

  @Override
  void release() {
    for (PackWriter pack : packs) {
      if (pack != null && pack.length() > 0) {
        output.collect(new StreamRecord<>(pack.take()));
      }
    }
  }

  @Override
  public void processWatermark(Watermark mark) throws Exception {
    if (mark.equals(Watermark.MAX_WATERMARK)) {
      super.processWatermark(mark);
    }
  }
}
