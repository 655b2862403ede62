package dk.frist.pipeline;

import dk.frist.rules.figures.Column;
import java.util.BitSet;
import java.util.EnumMap;
import java.util.Map;

/**
 * Where a series may have panes. Windows reach back over a year of days, on most of which most
 * series have nothing; to know that without a lookup in state is what makes them cheap.
 *
 * <p>What is added stays, so it may name a pane that has become empty, but it never lacks one. Days
 * before 1970 and after 2069 are not remembered: there may always be a pane. Takes at most 5 kB a
 * column that the series has. Not safe for threads.
 */
final class PaneDays {
  private static final int DAYS = 36_525;

  private final Map<Column, BitSet> days = new EnumMap<>(Column.class);

  /** Those of the panes that are kept. */
  static PaneDays of(Iterable<PaneKey> kept) {
    PaneDays all = new PaneDays();
    kept.forEach(all::add);
    return all;
  }

  void add(PaneKey key) {
    if (isRemembered(key.day())) {
      days.computeIfAbsent(key.column(), column -> new BitSet()).set(key.day());
    }
  }

  boolean mayHave(Column column, int day) {
    if (!isRemembered(day)) {
      return true;
    }
    BitSet ofColumn = days.get(column);
    return ofColumn != null && ofColumn.get(day);
  }

  private static boolean isRemembered(int day) {
    return day >= 0 && day < DAYS;
  }
}
