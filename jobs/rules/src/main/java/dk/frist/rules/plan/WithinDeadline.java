package dk.frist.rules.plan;

import dk.frist.rules.calendar.Deadline;
import java.util.Objects;

/**
 * The target kind {@code within-deadline}: a share of the population's cases has its clock stopped
 * by the deadline.
 *
 * @param cohort the cases it speaks of, and when each counts
 * @param deadline how long the clock may run
 * @param noStop what a case that counts without a stop is judged
 * @param share the share of counted cases that must be met
 */
public record WithinDeadline(Cohort cohort, Deadline deadline, NoStop noStop, Share share)
    implements CaseRule {
  /** The kind's name in plans. */
  public static final String KIND = "within-deadline";

  /** What a case is judged that counts although its clock never stopped. */
  public enum NoStop {
    /** Missed: what was promised was not done before the case counted. */
    MISSED,
    /** Excluded, with the reason {@code no-stop}. */
    EXCLUDED
  }

  public WithinDeadline {
    Objects.requireNonNull(cohort, "cohort");
    Objects.requireNonNull(deadline, "deadline");
    Objects.requireNonNull(noStop, "noStop");
    Objects.requireNonNull(share, "share");
  }

  @Override
  public String kind() {
    return KIND;
  }

  @Override
  public Requirement required() {
    return new Requirement.ShareMet(share);
  }
}
