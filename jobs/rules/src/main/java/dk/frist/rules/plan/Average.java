package dk.frist.rules.plan;

import dk.frist.rules.calendar.Deadline;
import java.time.Period;
import java.util.Objects;

/**
 * The target kind {@code average}: the mean lead time of the cases that count, or of the fastest
 * share of them, is at most so many days. A single case is met when its own lead time is.
 *
 * @param cohort the cases it speaks of, and when each counts
 * @param days the bound, in days
 * @param fastest the share of cases the mean is over, the fastest first; 100 % for all
 */
public record Average(Cohort cohort, int days, Share fastest) implements CaseRule {
  /** The kind's name in plans. */
  public static final String KIND = "average";

  public Average {
    Objects.requireNonNull(cohort, "cohort");
    Objects.requireNonNull(fastest, "fastest");
  }

  /** What a single case is measured by. */
  public Deadline deadline() {
    return Deadline.of(Period.ofDays(days));
  }

  @Override
  public String kind() {
    return KIND;
  }

  @Override
  public Requirement required() {
    return new Requirement.MeanAtMost(days, fastest);
  }
}
