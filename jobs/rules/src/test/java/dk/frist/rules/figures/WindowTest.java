package dk.frist.rules.figures;

import static dk.frist.rules.story.Days.day;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WindowTest {
  @ParameterizedTest
  @CsvSource({
    "DAY, 2024-03-31, 2024-03-31",
    "WEEK, 2024-03-31, 2024-03-25",
    "WEEK, 2024-04-01, 2024-04-01",
    "MONTH, 2024-03-31, 2024-03-01",
    "MONTH, 2024-04-01, 2024-04-01",
    "DAYS_30, 2024-03-30, 2024-03-01",
    "DAYS_90, 2024-03-30, 2024-01-01",
    "DAYS_365, 2024-12-30, 2024-01-01",
    "DAYS_365, 2023-12-31, 2023-01-01",
  })
  void windowEndsOnTheDayAndBeginsOn(Window window, String asOf, LocalDate first) {
    assertThat(LocalDate.ofEpochDay(window.firstDay(day(asOf)))).isEqualTo(first);
  }

  @Test
  void windowsAreNamedAsFilesNameThem() {
    assertThat(Arrays.stream(Window.values()).map(Window::id))
        .containsExactly("day", "week", "month", "30d", "90d", "365d", "period", "now");
  }

  @ParameterizedTest
  @CsvSource({"PERIOD", "NOW"})
  void windowThatThePlanDecidesHasNoFirstDayOfItsOwn(Window window) {
    assertThatThrownBy(() -> window.firstDay(0)).isInstanceOf(IllegalStateException.class);
  }
}
