package dk.frist.cli.generate;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;

/**
 * What to generate.
 *
 * @param year the first year, 1990 to 2100
 * @param years how many years, at least 1
 * @param scale how many cases against what is typical of a year; more than 0
 * @param maxEvents after so many events there are no more; at least 1
 * @param seed the same seed gives the same events
 */
public record Span(int year, int years, double scale, long maxEvents, long seed) {
  /** As many years as the number of events takes. */
  public static final int UNLIMITED_YEARS = 1000;

  /** As many events as the years have. */
  public static final long UNLIMITED_EVENTS = Long.MAX_VALUE;

  /**
   * @throws IllegalArgumentException if a value is outside its range
   */
  public Span {
    if (year < 1990 || year > 2100 || years < 1 || years > UNLIMITED_YEARS) {
      throw new IllegalArgumentException("year is 1990 to 2100 and years at least 1");
    }
    if (!(scale > 0) || Double.isInfinite(scale) || maxEvents < 1) {
      throw new IllegalArgumentException("scale is more than 0 and events at least 1");
    }
  }

  LocalDate firstDay() {
    return LocalDate.of(year, 1, 1);
  }

  /** The day after the last. */
  LocalDate end() {
    return firstDay().plusYears(years);
  }

  /** Where in the first year a day lies: 0 at its beginning, 1 at its end; may be outside. */
  double positionOf(LocalDate day) {
    return (double) ChronoUnit.DAYS.between(firstDay(), day) / firstDay().lengthOfYear();
  }
}
