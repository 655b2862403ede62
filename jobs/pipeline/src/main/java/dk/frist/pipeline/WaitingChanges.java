package dk.frist.pipeline;

import dk.frist.rules.figures.Column;
import java.util.ArrayList;
import java.util.List;
import org.apache.flink.api.common.state.MapState;
import org.jspecify.annotations.Nullable;

/**
 * The changes of the current key that no closed day has counted yet: each in the bucket of its
 * recorded day or, when that day has closed already, in the bucket {@link #OVERDUE} that goes with
 * whichever day closes next.
 *
 * <p>Some have waited longer than the series exists: what a plan knows by itself is so from before
 * every day, and is overdue from the start.
 */
final class WaitingChanges {
  /** Also the recorded day of what holds from before every day. */
  static final int OVERDUE = Integer.MIN_VALUE;

  private final MapState<Integer, ChangeSums> buckets;

  WaitingChanges(MapState<Integer, ChangeSums> buckets) {
    this.buckets = buckets;
  }

  /** Adds changes, each where its recorded day says; false when there are none. */
  boolean add(ChangeSums changes, SeriesProgress progress) throws Exception {
    Filing filing = new Filing(progress);
    changes.forEach(filing::add);
    return filing.store();
  }

  /** Neighbours mostly go to one bucket, which is then fetched and stored once. */
  private final class Filing {
    private final SeriesProgress progress;
    private @Nullable ChangeSums bucket;
    private int key;

    Filing(SeriesProgress progress) {
      this.progress = progress;
    }

    void add(int recordedDay, Column column, int day, int value, long count) throws Exception {
      boolean hasClosed = progress.closedAny() && recordedDay < progress.nextDay();
      int at = hasClosed ? OVERDUE : recordedDay;
      bucket(at).add(at, column, day, value, count);
    }

    private ChangeSums bucket(int at) throws Exception {
      ChangeSums open = bucket;
      if (open == null || at != key) {
        store();
        open = buckets.get(at);
        open = open == null ? new ChangeSums() : open;
        bucket = open;
        key = at;
      }
      return open;
    }

    /** False when there was nothing. */
    boolean store() throws Exception {
      if (bucket == null) {
        return false;
      }
      buckets.put(key, bucket);
      return true;
    }
  }

  /** Moves what the next day counts onto the panes, which are for the caller to store. */
  void settleNextDay(SeriesProgress progress, SeriesPanes panes) throws Exception {
    settle(dueUpTo(progress.nextDay(), progress), panes);
  }

  /** Moves what came after its day had closed onto the panes; false when nothing did. */
  boolean settleOverdue(SeriesPanes panes) throws Exception {
    return settle(List.of(OVERDUE), panes);
  }

  private boolean settle(List<Integer> keys, SeriesPanes panes) throws Exception {
    boolean any = false;
    for (int key : keys) {
      ChangeSums bucket = buckets.get(key);
      if (bucket != null) {
        panes.apply(bucket);
        buckets.remove(key);
        any = true;
      }
    }
    return any;
  }

  /** Overlays the panes with all that waits for a day that has not closed, or an earlier one. */
  void preview(int day, SeriesProgress progress, SeriesPanes panes) throws Exception {
    for (int key : dueUpTo(day, progress)) {
      ChangeSums bucket = buckets.get(key);
      if (bucket != null) {
        panes.apply(bucket);
      }
    }
  }

  /** The first day counts all there is from before it; seldom is there so much to look through. */
  private List<Integer> dueUpTo(int day, SeriesProgress progress) throws Exception {
    List<Integer> due = new ArrayList<>();
    if (progress.closedAny()) {
      due.add(OVERDUE);
      for (int each = progress.nextDay(); each <= day; each++) {
        due.add(each);
      }
    } else {
      for (int each : buckets.keys()) {
        if (each <= day) {
          due.add(each);
        }
      }
    }
    return due;
  }

  void clear() {
    buckets.clear();
  }
}
