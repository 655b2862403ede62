package dk.frist.rules.figures;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Objects;

/**
 * One number: a measure over a window.
 *
 * @param value whole for counts and days; exactly representable up to 2^53
 */
public record Figure(Window window, Measure measure, double value) {
  private static final int DECIMALS = 6;

  public Figure {
    Objects.requireNonNull(window, "window");
    Objects.requireNonNull(measure, "measure");
  }

  /** A fraction of two whole numbers, rounded half up to six decimals. */
  static Figure fraction(Window window, Measure measure, long part, long whole) {
    BigDecimal quotient =
        BigDecimal.valueOf(part).divide(BigDecimal.valueOf(whole), DECIMALS, RoundingMode.HALF_UP);
    return new Figure(window, measure, quotient.doubleValue());
  }

  /** A number that is no quotient of whole ones, rounded half up to six decimals. */
  static Figure rounded(Window window, Measure measure, double value) {
    BigDecimal rounded = BigDecimal.valueOf(value).setScale(DECIMALS, RoundingMode.HALF_UP);
    return new Figure(window, measure, rounded.doubleValue());
  }

  /** The value as files write it: whole, or with six decimals. */
  public String text() {
    return measure.unit() == Measure.Unit.FRACTION
        ? BigDecimal.valueOf(value).setScale(DECIMALS, RoundingMode.HALF_UP).toPlainString()
        : Long.toString((long) value);
  }
}
