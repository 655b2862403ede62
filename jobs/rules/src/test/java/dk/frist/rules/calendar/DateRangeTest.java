package dk.frist.rules.calendar;

import static dk.frist.rules.story.Days.day;
import static dk.frist.rules.story.Days.range;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class DateRangeTest {
  @Test
  void bothEndsAreIncluded() {
    DateRange range = range("2024-04-01/2024-04-02");

    assertThat(range.contains(day("2024-03-31"))).isFalse();
    assertThat(range.contains(day("2024-04-01"))).isTrue();
    assertThat(range.contains(day("2024-04-02"))).isTrue();
    assertThat(range.contains(day("2024-04-03"))).isFalse();
  }

  @Test
  void openEndHasNoLimit() {
    assertThat(range("2024-04-01/..").contains(Integer.MAX_VALUE)).isTrue();
    assertThat(range("2024-04-01/..").contains(day("2024-03-31"))).isFalse();
    assertThat(range("../2024-04-01").contains(Integer.MIN_VALUE)).isTrue();
    assertThat(range("../2024-04-01").contains(day("2024-04-02"))).isFalse();
    assertThat(DateRange.ALWAYS.contains(0)).isTrue();
  }

  @Test
  void rangeIsWrittenAsPlansWriteIt() {
    assertThat(range("2024-04-01/..")).hasToString("2024-04-01/..");
    assertThat(range("../2024-04-01")).hasToString("../2024-04-01");
  }

  @Test
  void rangeThatEndsBeforeItStartsIsRefused() {
    assertThatThrownBy(() -> new DateRange(LocalDate.of(2024, 4, 2), LocalDate.of(2024, 4, 1)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("2024-04-02/2024-04-01");
  }
}
