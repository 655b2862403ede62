package dk.frist.cli.report;

import dk.frist.rules.figures.Series;
import dk.frist.rules.figures.Window;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The figures as of one day: facts, estimates and forecasts, whose measures have different names. A
 * figure that is not there was not computed, or speaks of no case; it is never zero.
 *
 * @param day the day at whose end they hold
 * @param values every figure
 */
public record DayFigures(LocalDate day, Map<FigureKey, BigDecimal> values) {
  public DayFigures {
    Objects.requireNonNull(day, "day");
    values = Map.copyOf(values);
  }

  /** A figure of a series; null when it is not there. */
  public @Nullable BigDecimal value(Series series, Window window, String measure) {
    return values.get(
        new FigureKey(
            series.caseType(),
            series.clock(),
            series.target(),
            series.reading(),
            window.id(),
            measure));
  }

  /** A whole figure of a series; null when it is not there. */
  public @Nullable Long count(Series series, Window window, String measure) {
    BigDecimal value = value(series, window, measure);
    return value == null ? null : value.longValueExact();
  }
}
