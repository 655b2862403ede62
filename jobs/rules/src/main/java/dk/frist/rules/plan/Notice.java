package dk.frist.rules.plan;

import dk.frist.rules.calendar.Deadline;
import java.util.Objects;

/**
 * The target kind {@code notice}: a case that will not be decided within the time stated to the
 * applicant has an extension notice sent on or before the last day of that time, and the new date
 * the notice states becomes its stated time. A case whose clock stops within the time first stated
 * owes no notice. A case whose new stated time runs out as well, with no further notice sent by
 * then, is missed after all.
 *
 * @param cohort the cases it speaks of; they count on the last day of the time first stated, once
 *     it is over
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
