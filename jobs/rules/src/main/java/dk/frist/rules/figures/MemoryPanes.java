package dk.frist.rules.figures;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The panes of one series in memory, added up from its changes: for whoever has them all at hand
 * and needs no state. Costs a histogram a column and counted day. Not safe for threads.
 */
public final class MemoryPanes implements Panes {
  private record Key(Column column, int day) {}

  private final Map<Key, DayHistogram> histograms = new HashMap<>();
  private int earliestDay = Integer.MAX_VALUE;

  /** The panes that the changes recorded by the end of a day, given as an epoch day, add up to. */
  public static MemoryPanes of(Collection<Change> changes, int recordedBy) {
    MemoryPanes panes = new MemoryPanes();
    for (Change change : changes) {
      if (change.recordedDay() <= recordedBy) {
        panes.add(change);
      }
    }
    return panes;
  }

  /** Adds a change, whatever its series and recorded day. */
  public void add(Change change) {
    if (change.count() == 0) {
      return;
    }
    histograms
        .computeIfAbsent(new Key(change.column(), change.day()), key -> new DayHistogram())
        .add(change.value(), change.count());
    if (change.column().isDated()) {
      earliestDay = Math.min(earliestDay, change.day());
    }
  }

  /** Whether everything added was taken back. */
  public boolean isEmpty() {
    return histograms.values().stream().allMatch(DayHistogram::isEmpty);
  }

  @Override
  public @Nullable DayHistogram pane(Column column, int day) {
    DayHistogram histogram = histograms.get(new Key(column, day));
    return histogram == null || histogram.isEmpty() ? null : histogram;
  }

  @Override
  public int earliestDay() {
    return earliestDay;
  }
}
