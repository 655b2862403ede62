package dk.frist.pipeline;

import dk.frist.rules.figures.Change;
import dk.frist.rules.figures.Series;
import java.util.IdentityHashMap;
import org.apache.flink.streaming.runtime.streamrecord.StreamRecord;

/**
 * Gathers the changes of each series inside each subtask and adds up those alike, so that eighty
 * case types do not make hot keys of the shuffle behind, and a series is named once for many
 * changes.
 */
final class PreAddChanges extends HoldBack<Change, SeriesChanges> {
  private static final long serialVersionUID = 1L;

  private final int capacity;
  private final boolean ofWholeUnits;

  /** By identity: a judge has one object for each series, and hashing five texts costs more. */
  private transient IdentityHashMap<Series, ChangeSums> held;

  private transient int size;

  /**
   * @param capacity how many changes to hold at most
   * @param ofWholeUnits whether all that changes of a unit comes at once: then none of its changes
   *     of a day takes back another, and of a clock hardly two are alike, since every case has
   *     dates and a length of its own. Looking for some to add up would cost more than it spares
   */
  // Flink calls open before anything else, which NullAway cannot know.
  @SuppressWarnings("NullAway.Init")
  PreAddChanges(int capacity, boolean ofWholeUnits) {
    this.capacity = capacity;
    this.ofWholeUnits = ofWholeUnits;
  }

  @Override
  public void open() throws Exception {
    super.open();
    held = new IdentityHashMap<>();
  }

  @Override
  public void processElement(StreamRecord<Change> element) {
    Change change = element.getValue();
    if (change.count() == 0) {
      output.collect(new StreamRecord<>(SeriesChanges.mark(change)));
      return;
    }
    ChangeSums sums = held.computeIfAbsent(change.series(), series -> new ChangeSums());
    if (ofWholeUnits && !change.series().isTarget()) {
      sums.append(change);
    } else {
      sums.add(change);
    }
    if (++size >= capacity) {
      release();
    }
  }

  @Override
  void release() {
    held.forEach(
        (series, sums) -> output.collect(new StreamRecord<>(SeriesChanges.of(series, sums))));
    held.clear();
    size = 0;
  }
}
