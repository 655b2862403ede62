package dk.frist.pipeline;

import static dk.frist.pipeline.PackWriter.EVENT_AT;
import static dk.frist.pipeline.PackWriter.LENGTH_AT;

import dk.frist.rules.casefile.CaseEvent;
import java.io.IOException;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.apache.flink.core.memory.DataInputDeserializer;

/**
 * The events of a group of units, unit by unit: finds out where each unit's events lie by their
 * hashes alone, and reads one unit at a time. Not safe for threads.
 */
final class UnpackedUnits {
  /** Packs are written in this order. */
  private static final VarHandle LONG =
      MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.BIG_ENDIAN);

  private static final VarHandle INT =
      MethodHandles.byteArrayViewVarHandle(int[].class, ByteOrder.BIG_ENDIAN);

  private static final int NONE = -1;

  /**
   * What is handed out: events whose units have one hash, so all of one unit but for a freak. The
   * list is used again.
   */
  @FunctionalInterface
  interface Visitor {
    void visit(List<CaseEvent> events) throws Exception;
  }

  private final CaseEventFormat format = new CaseEventFormat();
  private final DataInputDeserializer in = new DataInputDeserializer();
  private final List<CaseEvent> ofUnit = new ArrayList<>();

  /** Hands out the events of each unit, in no order. */
  void forEach(List<EventPack> packs, Visitor visitor) throws Exception {
    Places places = new Places(packs.stream().mapToInt(pack -> pack.events).sum());
    for (int i = 0; i < packs.size(); i++) {
      byte[] bytes = packs.get(i).bytes;
      for (int at = 0; at < bytes.length; at += EVENT_AT + (int) INT.get(bytes, at + LENGTH_AT)) {
        places.add((long) LONG.get(bytes, at), i, at);
      }
    }
    for (int last : places.lastOfUnit) {
      if (last != NONE) {
        read(packs, places, last);
        visitor.visit(ofUnit);
      }
    }
  }

  private void read(List<EventPack> packs, Places places, int last) throws IOException {
    ofUnit.clear();
    for (int i = last; i != NONE; i = places.before[i]) {
      byte[] bytes = packs.get(places.packs[i]).bytes;
      int at = places.offsets[i];
      in.setBuffer(bytes, at + EVENT_AT, (int) INT.get(bytes, at + LENGTH_AT));
      ofUnit.add(format.read(in, bytes));
    }
  }

  /** Where events lie, those of one unit chained: a hash table by units' hashes, of ints only. */
  private static final class Places {
    private final long[] units;
    private final int[] packs;
    private final int[] offsets;

    /** The event of the same unit that was added before each, or {@link #NONE}. */
    private final int[] before;

    private final int[] lastOfUnit;
    private int size;

    Places(int events) {
      units = new long[events];
      packs = new int[events];
      offsets = new int[events];
      before = new int[events];
      lastOfUnit = new int[2 * Integer.highestOneBit(Math.max(1, events))];
      Arrays.fill(lastOfUnit, NONE);
    }

    void add(long unit, int pack, int offset) {
      int slot = slotOf(unit);
      units[size] = unit;
      packs[size] = pack;
      offsets[size] = offset;
      before[size] = lastOfUnit[slot];
      lastOfUnit[slot] = size;
      size++;
    }

    /** Where the unit is, or may go; there are always more slots than units. */
    private int slotOf(long unit) {
      int mask = lastOfUnit.length - 1;
      int slot = (int) unit & mask;
      while (lastOfUnit[slot] != NONE && units[lastOfUnit[slot]] != unit) {
        slot = (slot + 1) & mask;
      }
      return slot;
    }
  }
}
