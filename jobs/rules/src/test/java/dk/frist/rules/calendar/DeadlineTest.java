package dk.frist.rules.calendar;

import static dk.frist.rules.story.Days.day;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dk.frist.rules.calendar.Deadline.Roll;
import java.time.LocalDate;
import java.time.Period;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DeadlineTest {
  private static LocalDate due(Deadline deadline, String start) {
    return LocalDate.ofEpochDay(deadline.dayFor(day(start)));
  }

  @ParameterizedTest
  @CsvSource({
    "P30D, 2024-01-31, 2024-03-01",
    "P30D, 2023-01-31, 2023-03-02",
    "P3W, 2024-02-20, 2024-03-12",
    "P0D, 2024-02-20, 2024-02-20",
    "P1M, 2024-01-31, 2024-02-29",
    "P1M, 2023-01-31, 2023-02-28",
    "P1M, 2024-02-29, 2024-03-29",
    "P1Y, 2024-02-29, 2025-02-28",
    "P4Y, 2024-02-29, 2028-02-29",
    "P1Y2M3D, 2023-12-30, 2025-03-03",
    "P10M, 2023-12-31, 2024-10-31",
  })
  void deadlineIsCalendarArithmetic(String period, String start, LocalDate due) {
    assertThat(due(Deadline.of(Period.parse(period)), start)).isEqualTo(due);
  }

  @ParameterizedTest
  @ValueSource(strings = {"2023-07-29", "2023-07-30", "2023-07-31"})
  void sevenMonthsFromTheEndOfJulyEndOnTheLeapDay(String filed) {
    assertThat(due(Deadline.of(Period.parse("P7M")), filed)).isEqualTo("2024-02-29");
  }

  @ParameterizedTest
  @CsvSource({"2023-07-01, 215", "2022-07-29, 214", "2023-02-01, 212", "2024-01-01, 213"})
  void sevenMonthsAreMonthsAndNotANumberOfDays(String filed, int days) {
    assertThat(Deadline.of(Period.parse("P7M")).dayFor(day(filed)) - day(filed)).isEqualTo(days);
  }

  @Test
  void deadlineOnAFreeDayStaysUnlessTheTargetAsksForARoll() {
    assertThat(due(Deadline.of(Period.parse("P1D")), "2024-06-07")).isEqualTo("2024-06-08");
  }

  @ParameterizedTest
  @CsvSource({
    "2024-03-25, 2024-03-26, a working day stays",
    "2024-06-07, 2024-06-10, Saturday becomes Monday",
    "2024-06-08, 2024-06-10, Sunday becomes Monday",
    "2024-03-27, 2024-04-02, Maundy Thursday becomes the Tuesday after Easter",
  })
  void rollMovesTheDeadlineToTheNextWorkingDay(String start, LocalDate due, String because) {
    Holidays easter =
        new Holidays(
            Set.of(LocalDate.of(2024, 3, 28), LocalDate.of(2024, 3, 29), LocalDate.of(2024, 4, 1)));
    Deadline nextDay = new Deadline(Period.ofDays(1), Roll.NEXT_WORKING_DAY, easter);

    assertThat(due(nextDay, start)).as(because).isEqualTo(due);
  }

  @Test
  void negativePeriodIsRefused() {
    assertThatThrownBy(() -> Deadline.of(Period.ofDays(-1)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("P-1D");
  }
}
