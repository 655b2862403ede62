package dk.frist.cli.publish;

import java.time.LocalDate;
import java.time.Period;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The days whose figures are published: the last of a month at most, so that few cases have come
 * between two of them. Months are counted from January, so every publication of a year has the same
 * days.
 *
 * @param months 1, 2, 3, 4, 6 or 12
 */
record PublicationDays(int months) {
  private static final int MONTHS_OF_A_YEAR = 12;

  /** The periods there are, as text. */
  static final String KNOWN =
      Stream.of(1, 2, 3, 4, 6).map(n -> "P" + n + "M").collect(Collectors.joining(", ")) + ", P1Y";

  PublicationDays {
    if (!Set.of(1, 2, 3, 4, 6, MONTHS_OF_A_YEAR).contains(months)) {
      throw new IllegalArgumentException("a year is no multiple of " + months + " months");
    }
  }

  /** The days that a period gives; empty when it divides no year into months. */
  static Optional<PublicationDays> every(Period period) {
    long months = period.toTotalMonths();
    boolean divides = months > 0 && months <= MONTHS_OF_A_YEAR && MONTHS_OF_A_YEAR % months == 0;
    return divides && period.get(ChronoUnit.DAYS) == 0
        ? Optional.of(new PublicationDays((int) months))
        : Optional.empty();
  }

  /** Whether a day's figures are published. */
  boolean include(LocalDate day) {
    return day.getDayOfMonth() == day.lengthOfMonth() && day.getMonthValue() % months == 0;
  }
}
