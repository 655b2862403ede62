package dk.frist.rules.score;

import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Where a plan stands as of a day: every target, and what they add up to.
 *
 * @param plan id of the plan
 * @param asOf the day at whose end it holds, as an epoch day
 * @param provisional whether the day is still open
 * @param attainment the points of all targets added up; of 100 when the plan gives every weight
 * @param targets every target, in the plan's order
 * @param outlook the points the plan is expected to end with; null when no target has a weight, or
 *     nobody has asked
 */
public record Scorecard(
    String plan,
    int asOf,
    boolean provisional,
    Points attainment,
    List<TargetScore> targets,
    @Nullable Outlook outlook) {
  public Scorecard {
    Objects.requireNonNull(plan, "plan");
    Objects.requireNonNull(attainment, "attainment");
    targets = List.copyOf(targets);
  }

  /** A card without an outlook. */
  public Scorecard(
      String plan, int asOf, boolean provisional, Points attainment, List<TargetScore> targets) {
    this(plan, asOf, provisional, attainment, targets, null);
  }

  /** The same card with an outlook. */
  public Scorecard withOutlook(@Nullable Outlook expected) {
    return new Scorecard(plan, asOf, provisional, attainment, targets, expected);
  }

  /** The card of a plan's targets. */
  public static Scorecard of(
      String plan, int asOf, boolean provisional, List<TargetScore> targets) {
    Points sum = targets.stream().map(TargetScore::points).reduce(Points.ZERO, Points::plus);
    return new Scorecard(plan, asOf, provisional, sum, targets);
  }
}
