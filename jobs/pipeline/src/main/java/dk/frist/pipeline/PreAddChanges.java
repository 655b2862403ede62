package dk.frist.pipeline;

import dk.frist.rules.figures.Change;
import dk.frist.rules.figures.Series;
import java.util.IdentityHashMap;
import org.apache.flink.streaming.runtime.streamrecord.StreamRecord;

/**
 * Gathers the changes of each series inside each subtask and adds them up, so that eighty case
 * types do not make hot keys of the shuffle behind, and a series is named once for many changes.
 */
final class PreAddChanges extends HoldBack<Change, SeriesChanges> {
  private static final long serialVersionUID = 1L;

  private final int capacity;

  /** By identity: a judge has one object for each series, and hashing five texts costs more. */
  private transient IdentityHashMap<Series, ChangeSums> held;

  private transient int size;

  /**
   * @param capacity how many changes to hold at most
   */
  // Flink calls open before anything else, which NullAway cannot know.
  @SuppressWarnings("NullAway.Init")
  PreAddChanges(int capacity) {
    this.capacity = capacity;
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
    if (change.series().isTarget()) {
      sums.add(change);
    } else { // of a clock hardly two are alike: every case has dates and a length of its own
      sums.append(change);
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
