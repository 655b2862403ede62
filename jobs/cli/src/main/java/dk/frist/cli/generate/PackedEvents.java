package dk.frist.cli.generate;

import dk.frist.rules.casefile.CaseEvent;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.flink.api.common.typeutils.TypeSerializer;
import org.apache.flink.core.memory.DataInputDeserializer;
import org.apache.flink.core.memory.DataOutputSerializer;

/**
 * Events as bytes, for those that lie for months: as millions of objects they would be what the
 * garbage collector spends its time on. Those with attributes stay objects: nearly all of them are
 * due on the day itself, and a map that is read back may have another order. Not safe for threads.
 */
final class PackedEvents {
  private static final int FIRST_BYTES = 128;

  /** A block is closed before it would double beyond 16 KiB: growing leaves garbage behind. */
  private static final int FULL_BYTES = (1 << 14) - 256;

  private final TypeSerializer<CaseEvent> serializer;
  private final List<DataOutputSerializer> blocks = new ArrayList<>(1);
  private final List<CaseEvent> unpacked = new ArrayList<>(0);

  /**
   * @param serializer of case events; may be shared by packs of one thread
   */
  PackedEvents(TypeSerializer<CaseEvent> serializer) {
    this.serializer = serializer;
  }

  void add(CaseEvent event) {
    if (!event.attributes().isEmpty()) {
      unpacked.add(event);
      return;
    }
    try {
      serializer.serialize(event, openBlock());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private DataOutputSerializer openBlock() {
    if (blocks.isEmpty() || blocks.get(blocks.size() - 1).length() > FULL_BYTES) {
      blocks.add(new DataOutputSerializer(FIRST_BYTES));
    }
    return blocks.get(blocks.size() - 1);
  }

  /** All of them, in no particular order. */
  List<CaseEvent> unpack() {
    List<CaseEvent> all = new ArrayList<>(unpacked);
    try {
      for (DataOutputSerializer block : blocks) {
        var bytes = new DataInputDeserializer(block.getSharedBuffer(), 0, block.length());
        while (bytes.available() > 0) {
          all.add(serializer.deserialize(bytes));
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return all;
  }
}
