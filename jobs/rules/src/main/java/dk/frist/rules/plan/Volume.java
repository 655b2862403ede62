package dk.frist.rules.plan;

import dk.frist.rules.calendar.DateRange;
import dk.frist.rules.calendar.Holidays;
import java.util.Objects;

/**
 * The target kind {@code volume}: so many cases of the population are decided while it counts. A
 * case is met on the day it counts, however long it took; until then it is pending in time.
 *
 * @param cohort the cases it speaks of, and when each counts; {@code counted-in} has both ends
 * @param units how many cases are required, at least 1
 * @param holidays the days off, beside which working days are the pace to be kept
 */
public record Volume(Cohort cohort, long units, Holidays holidays) implements CaseRule {
  /** The kind's name in plans. */
  public static final String KIND = "volume";

  /**
   * @throws IllegalArgumentException if none is required or counting has no beginning or no end
   */
  public Volume {
    Objects.requireNonNull(holidays, "holidays");
    DateRange countedIn = cohort.countedIn();
    if (units < 1 || countedIn.first() == null || countedIn.last() == null) {
      throw new IllegalArgumentException("a volume is of at least 1 case, in a span with two ends");
    }
  }

  @Override
  public String kind() {
    return KIND;
  }

  @Override
  public Requirement required() {
    return new Requirement.AtLeast(units);
  }

  /** How many working days the span has in which cases count. */
  public int workingDays() {
    return workingDaysUpTo(countedIn().lastDay());
  }

  /** How many of those have ended at the end of a day. */
  public int workingDaysUpTo(int epochDay) {
    int last = Math.min(epochDay, countedIn().lastDay());
    return holidays.workingDaysIn(countedIn().firstDay(), last);
  }
}
