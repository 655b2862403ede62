package dk.frist.rules.figures;

import dk.frist.rules.score.Attainment;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Every figure of one series as of one day. Published whole: it replaces the set of the same series
 * and day, so a window that became empty leaves nothing stale behind.
 *
 * @param series what the figures are about
 * @param asOf the day at whose end they hold, as an epoch day
 * @param provisional whether the day is still open and the figures may change
 * @param figures the figures; empty when there is nothing to report
 * @param attainment how far a target's series has come; null for a clock's series
 */
public record FigureSet(
    Series series,
    int asOf,
    boolean provisional,
    List<Figure> figures,
    @Nullable Attainment attainment) {
  public FigureSet {
    Objects.requireNonNull(series, "series");
    Objects.requireNonNull(figures, "figures");
  }

  /** The chance that a forecast gives the target; null when there is none. */
  public @Nullable Double chance() {
    for (Figure figure : figures) {
      if (figure.measure() == Measure.FORECAST_CHANCE) {
        return figure.value();
      }
    }
    return null;
  }

  /** Figures of a clock, or whose attainment nobody asks for. */
  public static FigureSet ofClock(
      Series series, int asOf, boolean provisional, List<Figure> figures) {
    return new FigureSet(series, asOf, provisional, figures, null);
  }
}
