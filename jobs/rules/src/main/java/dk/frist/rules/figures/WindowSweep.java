package dk.frist.rules.figures;

import dk.frist.rules.calendar.DateRange;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

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

  private record Span(Window window, int firstDay) {}

  private final Panes panes;
  private final int asOf;
  private final DateRange period;

  /**
   * @param asOf the last day of every window, as an epoch day
   * @param period the span of {@link Window#PERIOD}, which is cut at {@code asOf}
   */
  WindowSweep(Panes panes, int asOf, DateRange period) {
    this.panes = panes;
    this.asOf = asOf;
    this.period = period;
  }

  /** Visits every window of some columns, {@link Window#NOW} left out, each once. */
  void forEach(Visitor visitor, Column... columns) {
    List<Span> endingToday = new ArrayList<>();
    for (Window window : Window.values()) {
      if (window != Window.PERIOD && window != Window.NOW) {
        endingToday.add(new Span(window, window.firstDay(asOf)));
      }
    }
    Span whole = new Span(Window.PERIOD, period.firstDay());
    if (period.lastDay() >= asOf) {
      endingToday.add(whole);
    } else {
      sweep(columns, period.lastDay(), List.of(whole), visitor);
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
            merged.merge(pane);
          }
        }
      }
      visitor.visit(span.window(), merged);
    }
  }
}
