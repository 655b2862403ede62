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

  public Holidays {
    dates = Set.copyOf(dates);
  }

  public boolean isWorkingDay(LocalDate date) {
    return date.getDayOfWeek() != DayOfWeek.SATURDAY
        && date.getDayOfWeek() != DayOfWeek.SUNDAY
        && !dates.contains(date);
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
