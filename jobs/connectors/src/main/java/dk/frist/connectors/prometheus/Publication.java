package dk.frist.connectors.prometheus;

import dk.frist.rules.casefile.Tally;
import dk.frist.rules.figures.FigureSet;
import org.jspecify.annotations.Nullable;

/**
 * One thing for Prometheus to show: a set of figures, or a number of records. One stream of both
 * keeps them in one registry. Flat, because it crosses Flink edges.
 *
 * @param figures replaces the figures of the same series
 * @param tally adds to the records counted
 */
public record Publication(@Nullable FigureSet figures, @Nullable Tally tally) {

  /**
   * @throws IllegalArgumentException unless exactly one of the two is given
   */
  public Publication {
    if ((figures == null) == (tally == null)) {
      throw new IllegalArgumentException("a publication is either figures or a tally");
    }
  }

  public static Publication of(FigureSet figures) {
    return new Publication(figures, null);
  }

  public static Publication of(Tally tally) {
    return new Publication(null, tally);
  }
}
