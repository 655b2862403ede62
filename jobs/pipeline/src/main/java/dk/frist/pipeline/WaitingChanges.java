package dk.frist.pipeline;

import dk.frist.rules.figures.Change;
import java.util.ArrayList;
import java.util.List;
import org.apache.flink.api.common.state.MapState;

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

  private final MapState<Integer, Bucket> buckets;

  WaitingChanges(MapState<Integer, Bucket> buckets) {
    this.buckets = buckets;
  }

  void add(Change change, SeriesProgress progress) throws Exception {
    boolean hasClosed = progress.closedAny() && change.recordedDay() < progress.nextDay();
    int key = hasClosed ? OVERDUE : change.recordedDay();
    Bucket bucket = buckets.get(key);
    bucket = bucket == null ? new Bucket() : bucket;
    bucket.add(change);
    buckets.put(key, bucket);
  }

  /** Moves what the next day counts into the panes. */
  void settleNextDay(SeriesProgress progress, SeriesPanes panes) throws Exception {
    settle(dueUpTo(progress.nextDay(), progress), panes);
  }

  /** Moves what came after its day had closed into the panes; false when nothing did. */
  boolean settleOverdue(SeriesPanes panes) throws Exception {
    return settle(List.of(OVERDUE), panes);
  }

  private boolean settle(List<Integer> keys, SeriesPanes panes) throws Exception {
    boolean any = false;
    for (int key : keys) {
      Bucket bucket = buckets.get(key);
      if (bucket != null) {
        panes.apply(bucket);
        buckets.remove(key);
        any = true;
      }
    }
    if (any) {
      panes.store();
    }
    return any;
  }

  /** Overlays the panes with all that waits for a day that has not closed, or an earlier one. */
  void preview(int day, SeriesProgress progress, SeriesPanes panes) throws Exception {
    for (int key : dueUpTo(day, progress)) {
      Bucket bucket = buckets.get(key);
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
