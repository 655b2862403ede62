package dk.frist.cli.generate;

import java.time.LocalDate;
import java.time.MonthDay;
import java.util.HashMap;
import java.util.Map;

/**
 * How many cases of a type to expect on a day: seasons and working days spread a year's number, and
 * the days of a year sum to it; cases that an order lists come all on its day. Not safe for
 * threads.
 */
final class FilingRate {
  /** The day of the order that lists cases, as that of 3 November 2023 did. */
  private static final MonthDay LISTED_ON = MonthDay.of(11, 3);

  private record Pattern(Season season, double weekend, int year) {}

  private final WorkingDays workingDays;
  private final Map<Pattern, Double> yearlyWeights = new HashMap<>();

  FilingRate(WorkingDays workingDays) {
    this.workingDays = workingDays;
  }

  double on(LocalDate day, CaseType caseType) {
    if (caseType.area().isListed()) {
      LocalDate listed = workingDays.onOrAfter(LISTED_ON.atYear(day.getYear()));
      return day.equals(listed) ? caseType.yearly() : 0;
    }
    double weekend = caseType.area().shares().weekend();
    Pattern pattern = new Pattern(caseType.season(), weekend, day.getYear());
    double yearlyWeight = yearlyWeights.computeIfAbsent(pattern, this::yearlyWeight);
    return caseType.yearly() * weight(day, pattern) / yearlyWeight;
  }

  private double yearlyWeight(Pattern pattern) {
    LocalDate first = LocalDate.of(pattern.year(), 1, 1);
    return first.datesUntil(first.plusYears(1)).mapToDouble(day -> weight(day, pattern)).sum();
  }

  private double weight(LocalDate day, Pattern pattern) {
    double seasonal = pattern.season().weightOf(day);
    return workingDays.contains(day) ? seasonal : seasonal * pattern.weekend();
  }
}
