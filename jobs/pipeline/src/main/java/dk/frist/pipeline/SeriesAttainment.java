package dk.frist.pipeline;

import dk.frist.rules.figures.FigureSet;
import dk.frist.rules.figures.Series;
import dk.frist.rules.score.Attainment;
import java.util.Objects;
import org.apache.flink.util.Collector;
import org.jspecify.annotations.Nullable;

/**
 * How far a target's series has come as of a day: what a score needs of its figures.
 *
 * @param series the series
 * @param asOf the day at whose end it holds, as an epoch day
 * @param provisional whether the day is still open
 * @param attainment how far
 * @param chance the chance of a forecast that the requirement is kept; null without a forecast
 */
public record SeriesAttainment(
    Series series, int asOf, boolean provisional, Attainment attainment, @Nullable Double chance) {
  public SeriesAttainment {
    Objects.requireNonNull(series, "series");
    Objects.requireNonNull(attainment, "attainment");
  }

  /** Hands on what a set of figures says of a target's series; of a clock's there is nothing. */
  static void of(FigureSet set, Collector<SeriesAttainment> out) {
    Attainment attainment = set.attainment();
    if (attainment != null) {
      out.collect(
          new SeriesAttainment(
              set.series(), set.asOf(), set.provisional(), attainment, set.chance()));
    }
  }
}
