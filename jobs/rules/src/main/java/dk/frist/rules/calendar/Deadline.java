package dk.frist.rules.calendar;

import java.io.Serializable;
import java.time.LocalDate;
import java.time.Period;
import java.time.temporal.ChronoUnit;
import java.util.Objects;

/**
 * How long a target allows, by calendar arithmetic: months are months, and a missing day becomes
 * the last of its month. The deadline day itself is in time.
 *
 * @param period what is added to the start day; day 0 is the start day itself
 * @param roll what happens when the last day is not a working day
 * @param holidays the calendar that {@link Roll#NEXT_WORKING_DAY} asks
 */
public record Deadline(Period period, Roll roll, Holidays holidays) implements Serializable {
  private static final int SHORTEST_MONTH = 28;

  /** What happens when a deadline falls on a day on which the authority does not work. */
  public enum Roll {
    /** Nothing: the deadline stays. Contract targets count calendar days. */
    NONE,
    /** The deadline moves to the next working day. */
    NEXT_WORKING_DAY
  }

  /**
   * @throws IllegalArgumentException if the period is negative
   */
  public Deadline {
    Objects.requireNonNull(roll, "roll");
    Objects.requireNonNull(holidays, "holidays");
    if (period.isNegative()) {
      throw new IllegalArgumentException("a deadline period must not be negative: " + period);
    }
  }

  /** A deadline of plain calendar arithmetic, with no roll. */
  public static Deadline of(Period period) {
    return new Deadline(period, Roll.NONE, Holidays.NONE);
  }

  /** The last day in time for a clock that started on a day; both as epoch days. */
  public int dayFor(int startDay) {
    if (isFixedLength()) {
      return startDay + Math.toIntExact(period.get(ChronoUnit.DAYS));
    }
    LocalDate due = LocalDate.ofEpochDay(startDay).plus(period);
    return (int) (roll == Roll.NONE ? due : holidays.workingDayFrom(due)).toEpochDay();
  }

  /** Whether it allows the same number of days whatever the start. */
  public boolean isFixedLength() {
    return roll == Roll.NONE && period.toTotalMonths() == 0;
  }

  /** It allows so many days or more, whatever the start; exact where no month is in it. */
  public int fewestDays() {
    return Math.toIntExact(SHORTEST_MONTH * period.toTotalMonths() + period.get(ChronoUnit.DAYS));
  }

  /**
   * The last start day whose deadline is no later than a day; both as epoch days. Several start
   * days may have one deadline: it is then their last.
   */
  public int lastStartFor(int deadlineDay) {
    int start = (int) LocalDate.ofEpochDay(deadlineDay).minus(period).toEpochDay();
    while (dayFor(start) > deadlineDay) {
      start--;
    }
    while (dayFor(start + 1) <= deadlineDay) {
      start++;
    }
    return start;
  }
}
