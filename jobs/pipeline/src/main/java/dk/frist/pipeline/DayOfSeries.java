package dk.frist.pipeline;

import dk.frist.rules.figures.Series;
import java.util.Objects;

/**
 * Where the score stage keeps how far a series has come by a day.
 *
 * @param day the day, as an epoch day
 * @param series the series
 */
public record DayOfSeries(int day, Series series) {
  public DayOfSeries {
    Objects.requireNonNull(series, "series");
  }
}
