package dk.frist.rules.survival;

import java.util.Objects;
import java.util.OptionalInt;

/**
 * The day by which a share of a cohort is through, with its confidence band: {@code low ≤ estimate
 * ≤ high} in days. What the observation does not reach is empty.
 *
 * @param estimate the first day by which the curve reaches the share
 * @param low the first day by which the curve's lower bound reaches it
 * @param high the first day by which the curve's upper bound reaches it
 */
public record Percentile(OptionalInt estimate, OptionalInt low, OptionalInt high) {
  public Percentile {
    Objects.requireNonNull(estimate, "estimate");
    Objects.requireNonNull(low, "low");
    Objects.requireNonNull(high, "high");
  }
}
