package dk.frist.cli.report;

import dk.frist.rules.figures.Series;
import dk.frist.rules.figures.Window;
import dk.frist.rules.plan.Requirement;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * What is expected of a target at the end of its period.
 *
 * @param basis how many cases the forecast rests on
 * @param value the share, the number or the mean that is expected, with its 80 % interval; null
 *     when there is too little data
 * @param cases how many cases are expected to count; null when not computed
 * @param chance the probability that the requirement is kept; null when not computed
 */
public record Forecast(
    long basis, @Nullable Interval value, @Nullable Interval cases, @Nullable BigDecimal chance) {

  /** The forecast of a series; null when none was computed. */
  static @Nullable Forecast of(DayFigures day, Series series, Requirement required) {
    Long basis = day.count(series, Window.PERIOD, "forecast_basis");
    return basis == null
        ? null
        : new Forecast(
            basis,
            Interval.of(day, series, Window.PERIOD, "forecast_" + measureOf(required)),
            Interval.of(day, series, Window.PERIOD, "forecast_n"),
            day.value(series, Window.PERIOD, "forecast_chance"));
  }

  /** The measure that a requirement is about. */
  static String measureOf(Requirement required) {
    if (required instanceof Requirement.AtLeast) {
      return "n";
    }
    return required instanceof Requirement.MeanAtMost ? "mean" : "ratio";
  }
}
