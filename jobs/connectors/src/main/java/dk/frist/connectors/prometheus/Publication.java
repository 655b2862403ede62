package dk.frist.connectors.prometheus;

import dk.frist.rules.casefile.Tally;
import dk.frist.rules.figures.FigureSet;
import dk.frist.rules.score.Scorecard;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * One thing for Prometheus to show: a set of figures, a scorecard, or a number of records. One
 * stream of all keeps them in one registry. Flat, because it crosses Flink edges.
 *
 * @param figures replaces the figures of the same series
 * @param scorecard replaces the scorecard of the same plan
 * @param tally adds to the records counted
 */
public record Publication(
    @Nullable FigureSet figures, @Nullable Scorecard scorecard, @Nullable Tally tally) {

  /**
   * @throws IllegalArgumentException unless exactly one of them is given
   */
  public Publication {
    if (Stream.of(figures, scorecard, tally).filter(Objects::nonNull).count() != 1) {
      throw new IllegalArgumentException("a publication is figures, a scorecard or a tally");
    }
  }

  public static Publication of(FigureSet figures) {
    return new Publication(figures, null, null);
  }

  public static Publication of(Scorecard scorecard) {
    return new Publication(null, scorecard, null);
  }

  public static Publication of(Tally tally) {
    return new Publication(null, null, tally);
  }
}
