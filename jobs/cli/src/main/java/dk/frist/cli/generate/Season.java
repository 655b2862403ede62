package dk.frist.cli.generate;

import java.time.LocalDate;
import java.util.List;

/**
 * How a year's cases spread over its months.
 *
 * @param name the season's name in the tables
 * @param months twelve weights from January on
 */
record Season(String name, List<Double> months) {
  Season {
    months = List.copyOf(months);
    if (months.size() != 12) {
      throw new IllegalArgumentException("a season has twelve months: " + name);
    }
  }

  double weightOf(LocalDate date) {
    return months.get(date.getMonthValue() - 1);
  }
}
