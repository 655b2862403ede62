package dk.frist.rules.figures;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DayBandsTest {
  @ParameterizedTest
  @CsvSource({
    "-1000, OVERDUE_OVER_90",
    "-91, OVERDUE_OVER_90",
    "-90, OVERDUE_31_90",
    "-31, OVERDUE_31_90",
    "-30, OVERDUE_1_30",
    "-1, OVERDUE_1_30",
    "0, DUE_0_7",
    "7, DUE_0_7",
    "8, DUE_8_14",
    "14, DUE_8_14",
    "15, DUE_15_30",
    "30, DUE_15_30",
    "31, DUE_31_90",
    "90, DUE_31_90",
    "91, DUE_LATER",
    "1000, DUE_LATER"
  })
  void openCaseIsInTheBandOfItsDaysToTheDeadline(int days, Measure band) {
    assertThat(bandOf(DayBands.AGEING, days)).containsExactly(band);
  }

  @ParameterizedTest
  @CsvSource({
    "-91, LATE_OVER_90",
    "-90, LATE_31_90",
    "-31, LATE_31_90",
    "-30, LATE_8_30",
    "-8, LATE_8_30",
    "-7, LATE_1_7",
    "-1, LATE_1_7",
    "0, MARGIN_0_2",
    "2, MARGIN_0_2",
    "3, MARGIN_3_7",
    "7, MARGIN_3_7",
    "8, MARGIN_8_30",
    "30, MARGIN_8_30",
    "31, MARGIN_OVER_30"
  })
  void stoppedCaseIsInTheBandOfItsMargin(int days, Measure band) {
    assertThat(bandOf(DayBands.MARGINS, days)).containsExactly(band);
  }

  /** The bands that hold one day; every other one must be empty, but be there. */
  private static List<Measure> bandOf(DayBands bands, int day) {
    DayHistogram one = new DayHistogram();
    one.add(day, 1);
    List<Figure> figures = new ArrayList<>();
    bands.addTo(figures, Window.NOW, one);
    assertThat(figures).hasSize(8);
    return figures.stream().filter(f -> f.value() != 0).map(Figure::measure).toList();
  }
}
