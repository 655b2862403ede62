package dk.frist.cli.report;

import dk.frist.rules.plan.Reading;
import dk.frist.rules.score.Attainment;
import java.util.List;
import java.util.Objects;
import java.util.function.BinaryOperator;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Where one reading of a target stands as of a day.
 *
 * @param reading the reading
 * @param attainment its state and what it has come to
 * @param series its series: one, or one for each site
 */
public record ReadingStanding(Reading reading, Attainment attainment, List<SeriesStanding> series) {
  public ReadingStanding {
    Objects.requireNonNull(reading, "reading");
    Objects.requireNonNull(attainment, "attainment");
    series = List.copyOf(series);
  }

  /** A count over the units counted in the period, all series together. */
  public @Nullable Long counted(String measure) {
    return combined(one -> one.counted(measure), Long::sum);
  }

  /** A count of the units that do not count yet, all series together. */
  public @Nullable Long open(String measure) {
    return combined(one -> one.open(measure), Long::sum);
  }

  /** How many more may miss it; of several sites that of the one with the fewest. */
  public @Nullable Long breachesLeft() {
    return combined(one -> one.counted("breaches_left"), Math::min);
  }

  private @Nullable Long combined(
      Function<SeriesStanding, @Nullable Long> figure, BinaryOperator<Long> both) {
    Long result = null;
    for (SeriesStanding one : series) {
      Long value = figure.apply(one);
      if (value != null) {
        result = result == null ? value : both.apply(result, value);
      }
    }
    return result;
  }
}
