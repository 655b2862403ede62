package dk.frist.rules.forecast;

/**
 * A number that is not known yet: what is expected, and an interval that is meant to hold it in
 * four of five cases. {@code low ≤ value ≤ high}; all three are one when nothing is uncertain.
 *
 * @param value what is expected
 * @param low below it with a chance of one in ten
 * @param high above it with a chance of one in ten
 */
public record Estimate(double value, double low, double high) {

  /**
   * @throws IllegalArgumentException if the three are out of order or no numbers
   */
  public Estimate {
    boolean inOrder = low <= value && value <= high;
    if (!inOrder) {
      throw new IllegalArgumentException(
          "estimate out of order: " + low + " ≤ " + value + " ≤ " + high);
    }
  }

  /** What is known. */
  public static Estimate certain(double value) {
    return new Estimate(value, value, value);
  }

  /** The interval widened to hold the value, where rounding has put it a hair outside. */
  static Estimate around(double value, double low, double high) {
    return new Estimate(value, Math.min(low, value), Math.max(high, value));
  }

  /** How wide the interval is. */
  public double width() {
    return high - low;
  }

  public boolean contains(double outcome) {
    return low <= outcome && outcome <= high;
  }
}
