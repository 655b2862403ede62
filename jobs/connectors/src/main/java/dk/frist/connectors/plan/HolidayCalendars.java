package dk.frist.connectors.plan;

import de.focus_shift.jollyday.core.Holiday;
import de.focus_shift.jollyday.core.HolidayManager;
import de.focus_shift.jollyday.core.HolidayType;
import de.focus_shift.jollyday.core.ManagerParameters;
import dk.frist.connectors.yaml.Fields;
import dk.frist.connectors.yaml.Mistakes;
import dk.frist.connectors.yaml.Nearest;
import dk.frist.connectors.yaml.YamlNode;
import dk.frist.rules.calendar.Holidays;
import java.time.LocalDate;
import java.time.Year;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * Public holidays by country code, as jollyday knows them, written out from {@value #FIRST_YEAR} to
 * {@value #LAST_YEAR}. Costs about a tenth of a second for a calendar.
 */
final class HolidayCalendars {
  static final int FIRST_YEAR = 1990;
  static final int LAST_YEAR = 2100;

  private HolidayCalendars() {}

  /** The holidays that a code names; none, and a mistake, for a code that is not known. */
  static Holidays read(YamlNode node, Mistakes mistakes) {
    String code = Fields.text(node, "holidays", mistakes);
    if (code == null) {
      return Holidays.NONE;
    }
    List<String> known =
        HolidayManager.getSupportedCalendarCodes().stream()
            .map(each -> each.toLowerCase(Locale.ROOT))
            .sorted()
            .toList();
    if (!known.contains(code.toLowerCase(Locale.ROOT))) {
      mistakes.at(node, "unknown holiday calendar '" + code + "'; known: " + Nearest.list(known));
      return Holidays.NONE;
    }
    HolidayManager calendar = HolidayManager.getInstance(ManagerParameters.create(code));
    Set<LocalDate> dates = new HashSet<>();
    for (int year = FIRST_YEAR; year <= LAST_YEAR; year++) {
      for (Holiday holiday : calendar.getHolidays(Year.of(year), HolidayType.PUBLIC_HOLIDAY)) {
        dates.add(holiday.getDate());
      }
    }
    return new Holidays(dates);
  }
}
