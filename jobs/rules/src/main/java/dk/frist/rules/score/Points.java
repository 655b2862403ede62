package dk.frist.rules.score;

import java.math.BigDecimal;
import java.util.Objects;

/**
 * Points as an interval, of a target or of a plan: {@code low ≤ elected ≤ high}.
 *
 * @param low only what is certain, under every reading
 * @param elected what the elected readings give as things stand
 * @param high all that is still reachable, under some reading
 */
public record Points(BigDecimal low, BigDecimal elected, BigDecimal high) {
  /** None, and none to be had. */
  public static final Points ZERO = new Points(BigDecimal.ZERO, BigDecimal.ZERO, BigDecimal.ZERO);

  /**
   * @throws IllegalArgumentException if the three are out of order
   */
  public Points {
    Objects.requireNonNull(low, "low");
    Objects.requireNonNull(elected, "elected");
    Objects.requireNonNull(high, "high");
    if (low.compareTo(elected) > 0 || elected.compareTo(high) > 0) {
      throw new IllegalArgumentException(
          "points out of order: " + low + " " + elected + " " + high);
    }
  }

  /** Both added up. */
  public Points plus(Points other) {
    return new Points(low.add(other.low), elected.add(other.elected), high.add(other.high));
  }
}
