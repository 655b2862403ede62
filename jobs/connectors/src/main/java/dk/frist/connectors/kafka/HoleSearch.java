package dk.frist.connectors.kafka;

import dk.frist.connectors.kafka.TopicSlice.Gap;
import dk.frist.connectors.kafka.TopicSlice.Loss;
import dk.frist.connectors.kafka.TopicSlice.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.kafka.common.IsolationLevel;

/**
 * Looks for offsets under which no record can be read. Records of transactions that were given up
 * count as records: they are no loss. The mark by which a transaction ends has an offset and no
 * record, and no reader can tell it from what compaction removed; so this is a search for topics
 * that are compacted.
 */
final class HoleSearch {
  private final KafkaSettings settings;

  HoleSearch(KafkaSettings settings) {
    this.settings = settings;
  }

  /** The holes in what is read of each partition, in its order; of many the later ones together. */
  List<Gap> holesIn(TopicSlice slice) throws InterruptedException {
    Map<Integer, Holes> byPartition = new TreeMap<>();
    for (Span span : slice.spans()) {
      byPartition.put(span.partition(), new Holes(span));
    }
    try (RecordReader reader =
        RecordReader.open(settings, IsolationLevel.READ_UNCOMMITTED, RecordReader.PATIENCE)) {
      reader.read(
          slice.starts(),
          slice.ends(),
          record -> {
            Holes holes = byPartition.get(record.partition());
            if (holes != null) {
              holes.next(record.offset());
            }
          });
    }
    List<Gap> all = new ArrayList<>();
    byPartition.values().forEach(holes -> all.addAll(holes.all()));
    return all;
  }

  /** Those of one partition, as its records come. */
  static final class Holes {
    /** A compacted topic of a year has millions. */
    private static final int MOST = 20;

    private final Span span;
    private final List<Gap> found = new ArrayList<>();
    private long expected;

    Holes(Span span) {
      this.span = span;
      this.expected = span.from();
    }

    void next(long offset) {
      if (offset > expected) {
        add(new Gap(span.partition(), expected, offset, offset - expected, Loss.COMPACTED));
      }
      expected = offset + 1;
    }

    private void add(Gap gap) {
      if (found.size() < MOST) {
        found.add(gap);
        return;
      }
      Gap last = found.remove(MOST - 1);
      found.add(
          new Gap(
              gap.partition(),
              last.from(),
              gap.to(),
              last.missing() + gap.missing(),
              Loss.COMPACTED));
    }

    List<Gap> all() {
      if (expected < span.to()) {
        next(span.to());
      }
      return List.copyOf(found);
    }
  }
}
