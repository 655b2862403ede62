package dk.frist.rules.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Set;
import java.util.stream.Collectors;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

class HolidaysTest {
  @Property(seed = "1", tries = 500)
  void workingDaysOfASpanAreThoseCountedOneByOne(
      @ForAll @IntRange(min = -30, max = 20_000) int firstDay,
      @ForAll @IntRange(min = -3, max = 400) int length,
      @ForAll Set<@IntRange(min = -5, max = 410) Integer> daysOff) {
    Holidays holidays =
        new Holidays(
            daysOff.stream()
                .map(day -> LocalDate.ofEpochDay(firstDay + day))
                .collect(Collectors.toSet()));

    long oneByOne =
        LocalDate.ofEpochDay(firstDay)
            .datesUntil(LocalDate.ofEpochDay(firstDay + Math.max(0, length)))
            .filter(holidays::isWorkingDay)
            .count();

    assertThat(holidays.workingDaysIn(firstDay, firstDay + length - 1)).isEqualTo((int) oneByOne);
  }
}
