package dk.frist.cli.report;

import dk.frist.rules.figures.Series;
import dk.frist.rules.figures.Window;
import java.math.BigDecimal;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * An estimate and the bounds of its interval.
 *
 * @param value the estimate
 * @param low the lower bound; null when the interval has none
 * @param high the upper bound; null when the interval has none
 */
public record Interval(BigDecimal value, @Nullable BigDecimal low, @Nullable BigDecimal high) {
  public Interval {
    Objects.requireNonNull(value, "value");
  }

  /**
   * The estimate {@code measure} with {@code measure_low} and {@code measure_high}, if it is there.
   */
  static @Nullable Interval of(DayFigures day, Series series, Window window, String measure) {
    BigDecimal value = day.value(series, window, measure);
    return value == null
        ? null
        : new Interval(
            value,
            day.value(series, window, measure + "_low"),
            day.value(series, window, measure + "_high"));
  }
}
