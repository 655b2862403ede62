package dk.frist.cli.generate;

import dk.frist.pipeline.CaseEventType;
import dk.frist.rules.casefile.CaseEvent;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.apache.flink.api.common.serialization.SerializerConfigImpl;
import org.apache.flink.api.common.typeutils.TypeSerializer;

/**
 * Events whose turn has not come, by the hour in which they are recorded. Each hour is put in order
 * when it is due and not before, so that the cost of an event does not grow with how many wait. Not
 * safe for threads.
 */
final class WaitingEvents {
  private static final long HOUR = Duration.ofHours(1).toMillis();

  private final TypeSerializer<CaseEvent> serializer =
      CaseEventType.INSTANCE.createSerializer(new SerializerConfigImpl());
  private final SortedMap<Long, PackedEvents> byHour = new TreeMap<>();

  void add(CaseEvent event) {
    byHour
        .computeIfAbsent(hourOf(event.recordedAt()), hour -> new PackedEvents(serializer))
        .add(event);
  }

  /**
   * Takes out what is recorded before a time, in the order of {@link CaseEvent#FILE_ORDER}.
   *
   * @param end in milliseconds since the epoch, at which an hour begins
   */
  List<CaseEvent> removeBefore(long end) {
    Collection<PackedEvents> due = byHour.headMap(hourOf(end)).values();
    List<CaseEvent> ordered = new ArrayList<>();
    for (PackedEvents packed : due) {
      List<CaseEvent> hour = packed.unpack();
      hour.sort(CaseEvent.FILE_ORDER);
      ordered.addAll(hour);
    }
    due.clear();
    return ordered;
  }

  private static long hourOf(long milli) {
    return Math.floorDiv(milli, HOUR);
  }
}
