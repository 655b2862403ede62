package dk.frist.rules.plan;

import dk.frist.rules.calendar.Deadline;
import java.util.Objects;

/**
 * The target kind {@code notice}: a case that will not be decided within the time stated to the
 * applicant has an extension notice sent on or before the last day of that time, and the new date
 * the notice states becomes its stated time. A case whose clock stops within the time first stated
 * owes no notice.
 *
 * @param cohort the cases it speaks of; they count on the day after the stated time ran out
 * @param statedTime the time stated when the clock starts
 * @param share the share of counted cases that must be met
 */
public record Notice(Cohort cohort, Deadline statedTime, Share share) implements CaseRule {
  /** The kind's name in plans. */
  public static final String KIND = "notice";

  public Notice {
    Objects.requireNonNull(cohort, "cohort");
    Objects.requireNonNull(statedTime, "statedTime");
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
