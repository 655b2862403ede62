package dk.frist.connectors.prometheus;

import static dk.frist.connectors.PlanStory.ASYLUM_DECISIONS;
import static dk.frist.connectors.PlanStory.BOTH;
import static dk.frist.connectors.PlanStory.SIRI_ASYLUM_DECISIONS;
import static dk.frist.connectors.PlanStory.asOf;
import static dk.frist.connectors.PlanStory.day;
import static org.assertj.core.api.Assertions.assertThat;

import dk.frist.rules.figures.FigureSet;
import dk.frist.rules.figures.Series;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class ClosedDaysTest {
  private static final long END_OF_2_MAY = millis("2024-05-02T22:00:00Z") - 1;

  private final ClosedDays closedDays = new ClosedDays(BOTH.localDays());

  @Test
  void figuresOfTheOpenDayLeaveTheNewestClosedDayAsItIs() {
    closedDays.accept(asOf("2024-05-02", ASYLUM_DECISIONS));
    closedDays.accept(provisional("2024-05-03", ASYLUM_DECISIONS));
    closedDays.accept(provisional("2024-05-06", ASYLUM_DECISIONS));

    assertThat(shown()).containsExactly(startOf("us-2024", "2024-05-01T22:00:00Z"));
  }

  @Test
  void dayClosesWithItsFiguresNotWithTheWatermark() {
    closedDays.reach(END_OF_2_MAY);
    closedDays.accept(provisional("2024-05-03", ASYLUM_DECISIONS));
    closedDays.reach(END_OF_2_MAY + 3 * 86_400_000L);

    assertThat(shown()).containsExactly(startOf("us-2024", "2024-05-01T22:00:00Z"));
  }

  @Test
  void afterARestartTheDaysBeforeTheFirstWatermarkHaveClosed() {
    closedDays.accept(provisional("2024-05-03", ASYLUM_DECISIONS));
    assertThat(shown()).isEmpty();

    closedDays.reach(END_OF_2_MAY);

    assertThat(shown()).containsExactly(startOf("us-2024", "2024-05-01T22:00:00Z"));
  }

  @Test
  void dayIsOpenUntilItsLastMillisecondHasPassed() {
    closedDays.accept(provisional("2024-05-02", ASYLUM_DECISIONS));
    closedDays.reach(END_OF_2_MAY - 1);

    assertThat(shown()).containsExactly(startOf("us-2024", "2024-04-30T22:00:00Z"));
  }

  @Test
  void everyPlanHasClosedWhatItsOwnFiguresSay() {
    closedDays.accept(asOf("2024-05-02", ASYLUM_DECISIONS));
    closedDays.accept(asOf("2024-05-01", SIRI_ASYLUM_DECISIONS));

    assertThat(shown())
        .containsExactlyInAnyOrder(
            startOf("us-2024", "2024-05-01T22:00:00Z"),
            startOf("siri-2024", "2024-04-30T22:00:00Z"));
  }

  @Test
  void endOfABoundedInputIsNoTime() {
    closedDays.accept(asOf("2024-05-02", ASYLUM_DECISIONS));
    closedDays.reach(Long.MAX_VALUE);

    assertThat(shown()).containsExactly(startOf("us-2024", "2024-05-01T22:00:00Z"));
  }

  private List<Measured> shown() {
    List<Measured> shown = new ArrayList<>();
    closedDays.forEach(shown::add);
    return shown;
  }

  private static Measured startOf(String plan, String instant) {
    return Measured.of(MetricCatalogue.FIGURES_CLOSED_DAY, plan, millis(instant) / 1000.0);
  }

  private static FigureSet provisional(String date, Series series) {
    return FigureSet.ofClock(series, day(date), true, List.of());
  }

  private static long millis(String instant) {
    return Instant.parse(instant).toEpochMilli();
  }
}
