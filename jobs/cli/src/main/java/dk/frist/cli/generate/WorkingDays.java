package dk.frist.cli.generate;

import de.focus_shift.jollyday.core.HolidayCalendar;
import de.focus_shift.jollyday.core.HolidayManager;
import de.focus_shift.jollyday.core.HolidayType;
import de.focus_shift.jollyday.core.ManagerParameters;
import dk.frist.rules.calendar.Holidays;
import java.time.LocalDate;
import java.time.Year;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Collectors;

/** The days on which a Danish authority works. Not safe for threads. */
final class WorkingDays {
  private final HolidayManager manager =
      HolidayManager.getInstance(ManagerParameters.create(HolidayCalendar.DENMARK));
  private final Map<Integer, Holidays> byYear = new HashMap<>();

  boolean contains(LocalDate date) {
    return byYear.computeIfAbsent(date.getYear(), this::holidaysOf).isWorkingDay(date);
  }

  private Holidays holidaysOf(int year) {
    return new Holidays(
        manager.getHolidays(Year.of(year), HolidayType.PUBLIC_HOLIDAY).stream()
            .map(holiday -> holiday.getDate())
            .collect(Collectors.toUnmodifiableSet()));
  }

  LocalDate onOrAfter(LocalDate date) {
    LocalDate day = date;
    while (!contains(day)) {
      day = day.plusDays(1);
    }
    return day;
  }

  /** The first working day that lies at least so many days after another. */
  LocalDate soonAfter(LocalDate date, int days) {
    return onOrAfter(date.plusDays(days));
  }

  LocalDate onOrBefore(LocalDate date) {
    LocalDate day = date;
    while (!contains(day)) {
      day = day.minusDays(1);
    }
    return day;
  }
}
