package dk.frist.boards.alerts;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dk.frist.connectors.plan.PlanFiles;
import dk.frist.rules.calendar.Holidays;
import dk.frist.rules.plan.ServiceLevel;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.MonthDay;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** Tickets rest on the days off of the calendar that plans use. */
class DaysOffTest {
  private static final LocalDate FIRST = LocalDate.of(2026, 1, 1);
  private static final LocalDate LAST = LocalDate.of(2031, 12, 31);

  /** No public holidays, but authorities are closed. */
  private static final Set<MonthDay> CLOSED =
      Set.of(MonthDay.of(6, 5), MonthDay.of(12, 24), MonthDay.of(12, 31));

  @Test
  void daysOffAreThePublicHolidaysAndTheDaysOnWhichAuthoritiesAreClosed() {
    assertThat(daysOff()).isEqualTo(expected());
  }

  private static Set<LocalDate> expected() {
    Holidays holidays = holidaysOfThePlan();
    return FIRST
        .datesUntil(LAST.plusDays(1))
        .filter(DaysOffTest::isWeekday)
        .filter(day -> !holidays.isWorkingDay(day) || CLOSED.contains(MonthDay.from(day)))
        .collect(Collectors.toCollection(TreeSet::new));
  }

  /** Those on which the plan expects nobody at a service desk. */
  private static Holidays holidaysOfThePlan() {
    return PlanFiles.read(List.of(Repository.PLAN)).all().stream()
        .flatMap(plan -> plan.targets().stream())
        .map(target -> target.elected().rule())
        .filter(ServiceLevel.class::isInstance)
        .map(rule -> ((ServiceLevel) rule).holidays())
        .findFirst()
        .orElseThrow();
  }

  private static Set<LocalDate> daysOff() {
    Set<LocalDate> days = new TreeSet<>();
    for (JsonNode named : Repository.yaml(Repository.ALERTMANAGER).path("time_intervals")) {
      if (named.path("name").asText().equals("days-off")) {
        for (JsonNode interval : named.path("time_intervals")) {
          assertThat(interval.path("location").asText()).isEqualTo("Europe/Copenhagen");
          FIRST
              .datesUntil(LAST.plusDays(1))
              .filter(day -> isWeekday(day) && contains(interval, day))
              .forEach(days::add);
        }
      }
    }
    return days;
  }

  private static boolean contains(JsonNode interval, LocalDate day) {
    return isIn(interval.path("years"), day.getYear())
        && isIn(interval.path("months"), day.getMonthValue())
        && isIn(interval.path("days_of_month"), day.getDayOfMonth());
  }

  /** Whether a list has a number, alone or in a range such as {@code 24:26}; none has all. */
  private static boolean isIn(JsonNode ranges, int number) {
    if (ranges.isMissingNode()) {
      return true;
    }
    for (JsonNode range : ranges) {
      String[] ends = range.asText().split(":", -1);
      if (Integer.parseInt(ends[0]) <= number
          && number <= Integer.parseInt(ends[ends.length - 1])) {
        return true;
      }
    }
    return false;
  }

  private static boolean isWeekday(LocalDate day) {
    return day.getDayOfWeek() != DayOfWeek.SATURDAY && day.getDayOfWeek() != DayOfWeek.SUNDAY;
  }
}
