package dk.frist.pipeline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dk.frist.rules.story.Days;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SamplingTest {
  @ParameterizedTest
  @CsvSource({
    "P1D, 2024-02-28, true",
    "P1W, 2024-03-03, true", // a Sunday
    "P1W, 2024-03-04, false",
    "P1M, 2024-02-28, false", // a leap year
    "P1M, 2024-02-29, true",
    "P1M, 2023-02-28, true",
    "P1M, 2024-12-31, true",
    "end, 2024-12-31, false"
  })
  void dayEndsASamplePeriodOrNot(String id, String day, boolean ends) {
    assertThat(Sampling.of(id).orElseThrow().includes(Days.day(day))).isEqualTo(ends);
  }

  @Test
  void unknownNameIsNoSampling() {
    assertThat(Sampling.of("P2W")).isEmpty();
  }

  @Test
  void provisionalFiguresComeAtMostEveryMillisecond() {
    assertThatThrownBy(() -> FigureSchedule.live(Duration.ofNanos(999_999)))
        .isInstanceOf(IllegalArgumentException.class);
    assertThat(FigureSchedule.live(Duration.ofMillis(1)).sampling()).isEqualTo(Sampling.DAILY);
  }
}
