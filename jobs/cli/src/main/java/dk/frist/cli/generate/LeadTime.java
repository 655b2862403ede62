package dk.frist.cli.generate;

import java.time.LocalDate;
import java.time.Period;
import java.time.temporal.ChronoUnit;
import java.util.Objects;

/**
 * How long something takes: log-normal up to a deadline, and a share of it beyond.
 *
 * @param medianDays the median, at least 1
 * @param p90Days the 90th percentile, more than the median
 * @param deadline what is promised
 * @param lateFrom the share that is late at the beginning of the generated span, 0 to 1
 * @param lateTo the share that is late at its end, 0 to 1
 */
record LeadTime(
    double medianDays, double p90Days, Period deadline, double lateFrom, double lateTo) {
  /** Nothing takes longer than this many times what is promised. */
  private static final int LONGEST = 3;

  private static final int TRIES = 8;

  LeadTime {
    Objects.requireNonNull(deadline, "deadline");
    if (medianDays < 1 || p90Days <= medianDays) {
      throw new IllegalArgumentException("the median is at least 1 and less than the p90");
    }
    if (lateFrom < 0 || lateFrom > 1 || lateTo < 0 || lateTo > 1) {
      throw new IllegalArgumentException("a late share is 0 to 1");
    }
  }

  /** No draw is longer than this. */
  int longestDays() {
    return LONGEST * (int) ChronoUnit.DAYS.between(LocalDate.EPOCH, LocalDate.EPOCH.plus(deadline));
  }

  /**
   * The day on which what starts on a day is done.
   *
   * @param position where in the generated span the start lies: 0 at its beginning, 1 at its end
   */
  LocalDate doneAfter(LocalDate start, double position, Draws draws, WorkingDays workingDays) {
    LocalDate due = start.plus(deadline);
    double late = lateFrom + (lateTo - lateFrom) * Math.min(1, Math.max(0, position));
    if (draws.chance(late)) {
      return workingDays.onOrAfter(
          start.plusDays(daysLate(ChronoUnit.DAYS.between(start, due), draws)));
    }
    LocalDate done = workingDays.onOrAfter(start.plusDays(daysInTime(start, due, draws)));
    if (!done.isAfter(due)) {
      return done;
    }
    LocalDate earlier = workingDays.onOrBefore(due);
    return earlier.isBefore(start) ? start : earlier;
  }

  private long daysLate(long promised, Draws draws) {
    double beyond = 1 + draws.logNormal(1 + promised * 0.15, 2 + promised * 0.6);
    return Math.min(longestDays(), promised + (long) beyond);
  }

  private long daysInTime(LocalDate start, LocalDate due, Draws draws) {
    long promised = ChronoUnit.DAYS.between(start, due);
    for (int i = 0; i < TRIES; i++) {
      long days = StrictMath.round(draws.logNormal(medianDays, p90Days));
      if (days <= promised) {
        return days;
      }
    }
    return promised;
  }
}
