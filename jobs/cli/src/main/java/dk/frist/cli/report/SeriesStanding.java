package dk.frist.cli.report;

import dk.frist.rules.figures.Series;
import dk.frist.rules.figures.Window;
import java.math.BigDecimal;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The figures of one series of a reading as of a day. Whatever was not computed is null.
 *
 * @param series what they are about
 * @param day where they are from
 */
public record SeriesStanding(Series series, DayFigures day) {
  public SeriesStanding {
    Objects.requireNonNull(series, "series");
    Objects.requireNonNull(day, "day");
  }

  /** The site it speaks of; empty when it is not one of several. */
  public String site() {
    return series.caseType();
  }

  /** A count over the units counted in the period. */
  public @Nullable Long counted(String measure) {
    return day.count(series, Window.PERIOD, measure);
  }

  /** A count of the units that do not count yet. */
  public @Nullable Long open(String measure) {
    return day.count(series, Window.NOW, measure);
  }

  /** A share over the units counted in the period. */
  public @Nullable BigDecimal share(String measure) {
    return day.value(series, Window.PERIOD, measure);
  }
}
