package dk.frist.rules.figures;

import java.util.List;
import java.util.Objects;

/**
 * Every figure of one series as of one day. Published whole: it replaces the set of the same series
 * and day, so a window that became empty leaves nothing stale behind.
 *
 * @param series what the figures are about
 * @param asOf the day at whose end they hold, as an epoch day
 * @param provisional whether the day is still open and the figures may change
 * @param figures the figures; empty when there is nothing to report
 */
public record FigureSet(Series series, int asOf, boolean provisional, List<Figure> figures) {
  public FigureSet {
    Objects.requireNonNull(series, "series");
    Objects.requireNonNull(figures, "figures");
  }
}
