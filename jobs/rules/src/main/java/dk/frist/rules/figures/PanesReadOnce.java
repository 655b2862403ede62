package dk.frist.rules.figures;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The panes of a series for the figures of one day. Lead times, shares, margins, cohorts and the
 * forecast all look at the same days, and each look at what is kept in state costs a lookup and a
 * decoding; here each dated pane costs one, however many look. Only a pane that is not there is
 * looked for again. A reference a column and day looked at. Not safe for threads, and not for panes
 * that change meanwhile.
 */
final class PanesReadOnce implements Panes {
  private final Panes kept;
  private final int asOf;
  private final int earliestDay;

  /** By how many days before {@link #asOf}; null what was not looked at yet, or is not there. */
  private final Map<Column, @Nullable DayHistogram[]> read = new EnumMap<>(Column.class);

  /**
   * @param asOf the last day that most look at, as an epoch day
   */
  PanesReadOnce(Panes kept, int asOf) {
    this.kept = kept;
    this.asOf = asOf;
    this.earliestDay = kept.earliestDay();
  }

  @Override
  public @Nullable DayHistogram pane(Column column, int day) {
    if (!column.isDated() || day > asOf) {
      return kept.pane(column, day);
    }
    if (day < earliestDay) {
      return null;
    }
    @Nullable DayHistogram[] days = withRoom(column, asOf - day);
    if (days[asOf - day] == null) {
      days[asOf - day] = kept.pane(column, day);
    }
    return days[asOf - day];
  }

  private @Nullable DayHistogram[] withRoom(Column column, int at) {
    @Nullable DayHistogram[] days = read.get(column);
    if (days == null || days.length <= at) {
      int capacity = Math.max(at + 1, days == null ? 32 : 2 * days.length);
      days = days == null ? new DayHistogram[capacity] : Arrays.copyOf(days, capacity);
      read.put(column, days);
    }
    return days;
  }

  @Override
  public int earliestDay() {
    return earliestDay;
  }
}
