package dk.frist.rules.score;

import java.util.List;
import java.util.Objects;

/**
 * Where a plan stands as of a day: every target, and what they add up to.
 *
 * @param plan id of the plan
 * @param asOf the day at whose end it holds, as an epoch day
 * @param provisional whether the day is still open
 * @param attainment the points of all targets added up; of 100 when the plan gives every weight
 * @param targets every target, in the plan's order
 */
public record Scorecard(
    String plan, int asOf, boolean provisional, Points attainment, List<TargetScore> targets) {
  public Scorecard {
    Objects.requireNonNull(plan, "plan");
    Objects.requireNonNull(attainment, "attainment");
    targets = List.copyOf(targets);
  }

  /** The card of a plan's targets. */
  public static Scorecard of(
      String plan, int asOf, boolean provisional, List<TargetScore> targets) {
    Points sum = targets.stream().map(TargetScore::points).reduce(Points.ZERO, Points::plus);
    return new Scorecard(plan, asOf, provisional, sum, targets);
  }
}
