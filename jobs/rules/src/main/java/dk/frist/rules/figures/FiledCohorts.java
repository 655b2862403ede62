package dk.frist.rules.figures;

import dk.frist.rules.calendar.DateRange;
import dk.frist.rules.survival.Exit;
import dk.frist.rules.survival.LifeTable;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;

/**
 * The cases of a clock's series by the window they were filed in, with what became of them. Panes
 * are dated by the day of leaving, but with the days since the start; so the start follows, and one
 * sweep over the days serves every cohort.
 */
final class FiledCohorts {
  private static final Map<Column, Exit> EXITS =
      Map.of(
          Column.LEAD_TIME, Exit.STOPPED,
          Column.WITHDRAWN, Exit.WITHDRAWN,
          Column.TRANSFERRED, Exit.TRANSFERRED,
          Column.CLOSED, Exit.CLOSED);

  private final int day;
  private final Panes panes;
  private final List<Cohort> cohorts;

  /**
   * @param period the span of {@link Window#PERIOD}, which is cut at {@code day}
   */
  FiledCohorts(int day, Panes panes, DateRange period) {
    this.day = day;
    this.panes = panes;
    Window year = Window.DAYS_365;
    this.cohorts =
        List.of(
            new Cohort(year, year.firstDay(day), day, new LifeTable.Builder()),
            new Cohort(
                Window.PERIOD,
                period.firstDay(),
                Math.min(period.lastDay(), day),
                new LifeTable.Builder()));
  }

  private record Cohort(Window window, int firstDay, int lastDay, LifeTable.Builder table) {
    boolean holds(int startDay) {
      return startDay >= firstDay && startDay <= lastDay;
    }
  }

  /** Visits every cohort that has a case. */
  void forEach(BiConsumer<Window, LifeTable> visitor) {
    addThoseGone();
    addThoseRunning();
    for (Cohort cohort : cohorts) {
      LifeTable table = cohort.table().build();
      if (table.filed() > 0) {
        visitor.accept(cohort.window(), table);
      }
    }
  }

  private void addThoseGone() {
    int first = cohorts.stream().mapToInt(Cohort::firstDay).min().orElseThrow();
    for (int leaving = Math.max(first, panes.earliestDay()); leaving <= day; leaving++) {
      for (Map.Entry<Column, Exit> exit : EXITS.entrySet()) {
        DayHistogram daysSinceStart = panes.pane(exit.getKey(), leaving);
        if (daysSinceStart != null) {
          addGone(exit.getValue(), leaving, daysSinceStart);
        }
      }
    }
  }

  private void addGone(Exit exit, int leaving, DayHistogram daysSinceStart) {
    daysSinceStart.forEach(
        (days, count) -> {
          for (Cohort cohort : cohorts) {
            if (cohort.holds(leaving - days)) {
              cohort.table().left(exit, days, count);
            }
          }
        });
  }

  private void addThoseRunning() {
    DayHistogram startDays = panes.pane(Column.OPEN, Contribution.STANDING);
    if (startDays == null) {
      return;
    }
    startDays.forEach(
        (start, count) -> {
          for (Cohort cohort : cohorts) {
            if (cohort.holds(start)) {
              cohort.table().running(day - start, count);
            }
          }
        });
  }
}
