package dk.frist.cli.report;

import dk.frist.rules.plan.Requirement;
import dk.frist.rules.plan.Target;
import dk.frist.rules.score.Points;
import dk.frist.rules.score.TargetState;
import java.util.List;
import java.util.Objects;

/**
 * Where a target stands as of a day.
 *
 * @param target the target
 * @param state its state
 * @param dependsOnReading whether it is kept under one reading and not under another
 * @param points what it gives; {@link Points#ZERO} without a weight
 * @param readings every reading, in the plan's order
 */
public record TargetStanding(
    Target target,
    TargetState state,
    boolean dependsOnReading,
    Points points,
    List<ReadingStanding> readings) {
  public TargetStanding {
    Objects.requireNonNull(target, "target");
    Objects.requireNonNull(state, "state");
    Objects.requireNonNull(points, "points");
    readings = List.copyOf(readings);
  }

  /** The reading the authority stands by. */
  public ReadingStanding elected() {
    return readings.stream().filter(one -> one.reading().elected()).findFirst().orElseThrow();
  }

  /** What the elected reading requires. */
  public Requirement required() {
    return elected().reading().rule().required();
  }

  /** Whether counting has ended under the elected reading: there is nothing left to expect. */
  public boolean isSettled() {
    TargetState elected = elected().attainment().state();
    return elected == TargetState.MET || elected == TargetState.MISSED;
  }
}
