package dk.frist.pipeline;

import dk.frist.rules.figures.Column;
import dk.frist.rules.figures.DayHistogram;
import dk.frist.rules.figures.Panes;
import java.util.HashMap;
import java.util.Map;
import org.apache.flink.api.common.state.MapState;
import org.apache.flink.util.FlinkRuntimeException;
import org.jspecify.annotations.Nullable;

/**
 * The panes of the current key: what is kept in state, overlaid with changes. {@link #store()}
 * keeps the overlay; without it the overlay is a preview, as provisional figures need it.
 */
final class SeriesPanes implements Panes {
  private final MapState<PaneKey, Pane> kept;
  private final PaneDays paneDays;
  private final Map<PaneKey, DayHistogram> changed = new HashMap<>();
  private int earliestDay;

  /**
   * @param paneDays where there may be panes in state; what is overlaid is added
   * @param earliestDay a day before which no dated column has a pane in state
   */
  SeriesPanes(MapState<PaneKey, Pane> kept, PaneDays paneDays, int earliestDay) {
    this.kept = kept;
    this.paneDays = paneDays;
    this.earliestDay = earliestDay;
  }

  /** Overlays the changes of a bucket. */
  void apply(ChangeSums bucket) throws Exception {
    bucket.forEach(
        (recordedDay, column, day, value, count) -> {
          PaneKey key = new PaneKey(column, day);
          DayHistogram histogram = changed.get(key);
          if (histogram == null) {
            Pane pane = kept.get(key);
            histogram = pane == null ? new DayHistogram() : pane.histogram();
            changed.put(key, histogram);
            paneDays.add(key);
          }
          histogram.add(value, count);
          if (column.isDated()) {
            earliestDay = Math.min(earliestDay, day);
          }
        });
  }

  /** Keeps the overlay in state; a pane that became empty leaves it. */
  void store() throws Exception {
    for (var entry : changed.entrySet()) {
      if (entry.getValue().isEmpty()) {
        kept.remove(entry.getKey());
      } else {
        kept.put(entry.getKey(), Pane.of(entry.getValue()));
      }
    }
  }

  @Override
  public @Nullable DayHistogram pane(Column column, int day) {
    if (!paneDays.mayHave(column, day)) {
      return null;
    }
    PaneKey key = new PaneKey(column, day);
    DayHistogram histogram = changed.get(key);
    if (histogram != null) {
      return histogram.isEmpty() ? null : histogram;
    }
    try {
      Pane pane = kept.get(key);
      return pane == null ? null : pane.histogram();
    } catch (Exception e) {
      throw new FlinkRuntimeException("the state of a series could not be read", e);
    }
  }

  @Override
  public int earliestDay() {
    return earliestDay;
  }
}
