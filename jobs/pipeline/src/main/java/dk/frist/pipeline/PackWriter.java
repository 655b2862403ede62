package dk.frist.pipeline;

import dk.frist.rules.casefile.CaseEvent;
import java.io.IOException;
import org.apache.flink.core.memory.DataOutputSerializer;

/**
 * Gathers events of one group of units into a pack: of each event its unit's hash, its length in
 * bytes and {@link CaseEventFormat}. Not safe for threads.
 */
final class PackWriter {
  private static final int INITIAL_CAPACITY = 1 << 10;

  /** Where the length of an event stands, from its beginning. */
  static final int LENGTH_AT = Long.BYTES;

  /** Where the event itself stands, from its beginning. */
  static final int EVENT_AT = LENGTH_AT + Integer.BYTES;

  private final int group;
  private final CaseEventFormat format;
  private final DataOutputSerializer out = new DataOutputSerializer(INITIAL_CAPACITY);
  private int events;

  /**
   * @param format may be shared by packs of one thread
   */
  PackWriter(int group, CaseEventFormat format) {
    this.group = group;
    this.format = format;
  }

  /**
   * Adds an event.
   *
   * @param unit the hash of the unit it is about
   */
  void add(long unit, CaseEvent event) throws IOException {
    int start = out.length();
    out.writeLong(unit);
    out.writeInt(0);
    format.write(event, out);
    out.writeIntUnsafe(out.length() - start - EVENT_AT, start + LENGTH_AT);
    events++;
  }

  /** How many bytes it holds. */
  int length() {
    return out.length();
  }

  /** All that was added since the last time. */
  EventPack take() {
    EventPack pack = new EventPack(group, events, out.getCopyOfBuffer());
    out.clear();
    events = 0;
    return pack;
  }
}
