package dk.frist.rules.score;

import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Where a target stands, under each of its readings and by them all.
 *
 * @param target id of the target
 * @param weight its points when it is met; null when it is none of the plan's promises
 * @param state its state
 * @param dependsOnReading whether, as things stand, it is kept under one reading and not under
 *     another
 * @param points what it gives; {@link Points#ZERO} without a weight
 * @param readings every reading, in the plan's order
 */
public record TargetScore(
    String target,
    @Nullable BigDecimal weight,
    TargetState state,
    boolean dependsOnReading,
    Points points,
    List<ReadingScore> readings) {
  public TargetScore {
    Objects.requireNonNull(target, "target");
    Objects.requireNonNull(state, "state");
    Objects.requireNonNull(points, "points");
    readings = List.copyOf(readings);
  }

  /**
   * The score of a target.
   *
   * @param readings at least one, exactly one of them elected
   */
  public static TargetScore of(
      String target, @Nullable BigDecimal weight, List<ReadingScore> readings) {
    TargetState elected = electedState(readings);
    boolean depends = dependsOnReading(readings);
    boolean allSettled =
        readings.stream().allMatch(r -> r.state().isSecured() || r.state().isLost());
    TargetState state = depends && allSettled ? TargetState.NEEDS_A_DECISION : elected;
    Points points = weight == null ? Points.ZERO : points(weight, elected, readings);
    return new TargetScore(target, weight, state, depends, points, readings);
  }

  private static TargetState electedState(List<ReadingScore> readings) {
    return readings.stream()
        .filter(ReadingScore::elected)
        .map(ReadingScore::state)
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException("no reading is elected"));
  }

  private static boolean dependsOnReading(List<ReadingScore> readings) {
    List<TargetState> decided =
        readings.stream()
            .map(ReadingScore::state)
            .filter(state -> state != TargetState.NEEDS_A_DECISION)
            .toList();
    return decided.stream().map(TargetState::isKept).distinct().count() > 1;
  }

  private static Points points(
      BigDecimal weight, TargetState elected, List<ReadingScore> readings) {
    boolean secured = readings.stream().allMatch(reading -> reading.state().isSecured());
    boolean lost = readings.stream().allMatch(reading -> reading.state().isLost());
    return new Points(
        secured ? weight : BigDecimal.ZERO,
        elected.isKept() ? weight : BigDecimal.ZERO,
        lost ? BigDecimal.ZERO : weight);
  }
}
