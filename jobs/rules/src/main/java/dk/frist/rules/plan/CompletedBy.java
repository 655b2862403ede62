package dk.frist.rules.plan;

import java.time.LocalDate;
import java.util.Objects;
import java.util.Set;

/**
 * The target kind {@code completed-by}: a share of the listed cases has its clock stopped by a
 * fixed date. The clock's {@code from} lists a case. A case whose clock still runs when the date
 * has passed is missed from the next day on: a promise of a date is not kept by never deciding.
 *
 * @param cohort the cases it speaks of; they count when the clock stops, at the latest on {@code
 *     by}, or on the day they were listed if that was later
 * @param by the last day in time
 * @param missedWhenClosed the reasons of closures without a stop that leave a case in the list, as
 *     if it were still open; cases closed for another reason are excluded
 * @param share the share of listed cases that must be met
 */
public record CompletedBy(Cohort cohort, LocalDate by, Set<String> missedWhenClosed, Share share)
    implements CaseRule {
  /** The kind's name in plans. */
  public static final String KIND = "completed-by";

  public CompletedBy {
    Objects.requireNonNull(cohort, "cohort");
    Objects.requireNonNull(by, "by");
    Objects.requireNonNull(share, "share");
    missedWhenClosed = Set.copyOf(missedWhenClosed);
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
