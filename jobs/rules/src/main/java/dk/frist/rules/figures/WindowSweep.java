package dk.frist.rules.figures;

import dk.frist.rules.calendar.DateRange;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/**
 * Merges the panes of dated columns into windows. Windows that end on the same day are nested, so
 * one sweep backwards over the days serves them all: each pane is read once.
 */
final class WindowSweep {
  /** Takes the histogram of one window; it is changed after the call, so nothing may keep it. */
  @FunctionalInterface
  interface Visitor {
    void visit(Window window, DayHistogram histogram);
  }

  /** Adds what a pane says to the histogram of a window. */
  @FunctionalInterface
  interface Merging {
    /** Every value as it is. */
    Merging VALUES = (pane, column, day, merged) -> merged.merge(pane);

    void merge(DayHistogram pane, Column column, int day, DayHistogram merged);
  }

  private record Span(Window window, int firstDay) {}

  private final Panes panes;
  private final int asOf;
  private final DateRange period;
  private final Merging merging;
  private final Set<Window> windows;

  /**
   * Over every window but {@link Window#NOW}, of the values as they are.
   *
   * @param asOf the last day of every window, as an epoch day
   * @param period the span of {@link Window#PERIOD}, which is cut at {@code asOf}
   */
  WindowSweep(Panes panes, int asOf, DateRange period) {
    this(panes, asOf, period, Merging.VALUES, EnumSet.complementOf(EnumSet.of(Window.NOW)));
  }

  private WindowSweep(
      Panes panes, int asOf, DateRange period, Merging merging, Set<Window> windows) {
    this.panes = panes;
    this.asOf = asOf;
    this.period = period;
    this.merging = merging;
    this.windows = windows;
  }

  /** The same over some windows, and of what is made of the panes. */
  WindowSweep of(Merging made, Set<Window> some) {
    return new WindowSweep(panes, asOf, period, made, some);
  }

  /** Visits every window of some columns, each once. */
  void forEach(Visitor visitor, Column... columns) {
    List<Span> endingToday = new ArrayList<>();
    for (Window window : windows) {
      if (window != Window.PERIOD) {
        endingToday.add(new Span(window, window.firstDay(asOf)));
      }
    }
    if (windows.contains(Window.PERIOD)) {
      Span whole = new Span(Window.PERIOD, period.firstDay());
      if (period.lastDay() >= asOf) {
        endingToday.add(whole);
      } else {
        sweep(columns, period.lastDay(), List.of(whole), visitor);
      }
    }
    sweep(columns, asOf, endingToday, visitor);
  }

  private void sweep(Column[] columns, int lastDay, List<Span> spans, Visitor visitor) {
    DayHistogram merged = new DayHistogram();
    int next = lastDay;
    for (Span span :
        spans.stream().sorted(Comparator.comparingInt(Span::firstDay).reversed()).toList()) {
      int firstDay = Math.max(span.firstDay(), panes.earliestDay());
      for (; next >= firstDay; next--) {
        for (Column column : columns) {
          DayHistogram pane = panes.pane(column, next);
          if (pane != null) {
            merging.merge(pane, column, next, merged);
          }
        }
      }
      visitor.visit(span.window(), merged);
    }
  }
}
