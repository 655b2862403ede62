package dk.frist.rules.figures;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;

/**
 * The days a figure as of a day speaks of. Every window but {@link #PERIOD} and {@link #NOW} ends
 * on that day, and both its ends are included.
 */
public enum Window {
  DAY("day"),
  /** From Monday. */
  WEEK("week"),
  /** From the first of the month. */
  MONTH("month"),
  DAYS_30("30d"),
  DAYS_90("90d"),
  DAYS_365("365d"),
  /** A target's {@code counted-in}, else the plan's period, cut at the day. */
  PERIOD("period"),
  /** No span: how things stand at the end of the day. */
  NOW("now");

  private final String id;

  Window(String id) {
    this.id = id;
  }

  /** The window's name in files, topics and metrics. */
  public String id() {
    return id;
  }

  /**
   * The first day of the window as of a day; both as epoch days.
   *
   * @throws IllegalStateException for {@link #PERIOD}, which the plan decides, and {@link #NOW}
   */
  int firstDay(int asOf) {
    LocalDate day = LocalDate.ofEpochDay(asOf);
    return switch (this) {
      case DAY -> asOf;
      case WEEK -> epochDay(day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY)));
      case MONTH -> epochDay(day.withDayOfMonth(1));
      case DAYS_30 -> asOf - 29;
      case DAYS_90 -> asOf - 89;
      case DAYS_365 -> asOf - 364;
      case PERIOD, NOW -> throw new IllegalStateException(this + " has no first day of its own");
    };
  }

  private static int epochDay(LocalDate date) {
    return (int) date.toEpochDay();
  }
}
