package dk.frist.rules.calendar;

import java.io.Serializable;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Set;

/**
 * The public holidays of a plan, fixed when the plan is read so that judging needs no library.
 *
 * @param dates days on which the authority does not work, beside Saturdays and Sundays
 */
public record Holidays(Set<LocalDate> dates) implements Serializable {

  /** No holidays: only Saturdays and Sundays are free. */
  public static final Holidays NONE = new Holidays(Set.of());

  /** 1 January 1970 was a Thursday, the third day after a Monday. */
  private static final int EPOCH_DAY_OF_WEEK = 3;

  public Holidays {
    dates = Set.copyOf(dates);
  }

  public boolean isWorkingDay(LocalDate date) {
    return isWeekday(date) && !dates.contains(date);
  }

  private static boolean isWeekday(LocalDate date) {
    return date.getDayOfWeek() != DayOfWeek.SATURDAY && date.getDayOfWeek() != DayOfWeek.SUNDAY;
  }

  /**
   * How many working days there are from a first to a last day, both included; none when the last
   * is before the first. Costs a look at each holiday, however many days there are.
   *
   * @param firstDay as an epoch day
   * @param lastDay as an epoch day
   */
  public int workingDaysIn(int firstDay, int lastDay) {
    if (lastDay < firstDay) {
      return 0;
    }
    int workingDays = weekdaysBefore(lastDay + 1) - weekdaysBefore(firstDay);
    for (LocalDate holiday : dates) {
      long day = holiday.toEpochDay();
      if (firstDay <= day && day <= lastDay && isWeekday(holiday)) {
        workingDays--;
      }
    }
    return workingDays;
  }

  /** Mondays to Fridays since the Monday of the epoch's first week; fewer than none before it. */
  private static int weekdaysBefore(int epochDay) {
    int sinceMonday = epochDay + EPOCH_DAY_OF_WEEK;
    return 5 * Math.floorDiv(sinceMonday, 7) + Math.min(5, Math.floorMod(sinceMonday, 7));
  }

  /** The date itself when it is a working day, else the next one that is. */
  public LocalDate workingDayFrom(LocalDate date) {
    LocalDate day = date;
    while (!isWorkingDay(day)) {
      day = day.plusDays(1);
    }
    return day;
  }
}
