package dk.frist.rules.figures;

import dk.frist.rules.forecast.Estimate;
import dk.frist.rules.forecast.Forecast;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A forecast as figures of the window {@link Window#PERIOD}. What is not forecast has no figure.
 */
final class ForecastFigures {
  private final List<Figure> figures = new ArrayList<>();

  private ForecastFigures() {}

  static List<Figure> of(Forecast forecast) {
    ForecastFigures rows = new ForecastFigures();
    rows.addWhole(Measure.FORECAST_BASIS, forecast.basis());
    Forecast.Expected expected = forecast.expected();
    if (expected != null) {
      rows.addUnits(expected.n());
      rows.add(
          expected.ratio(),
          Measure.FORECAST_RATIO,
          Measure.FORECAST_RATIO_LOW,
          Measure.FORECAST_RATIO_HIGH);
      rows.add(
          expected.mean(),
          Measure.FORECAST_MEAN,
          Measure.FORECAST_MEAN_LOW,
          Measure.FORECAST_MEAN_HIGH);
      rows.addFraction(Measure.FORECAST_CHANCE, expected.chance());
    }
    return rows.figures;
  }

  private void addUnits(Estimate n) {
    addWhole(Measure.FORECAST_N, Math.round(n.value()));
    addWhole(Measure.FORECAST_N_LOW, Math.round(n.low()));
    addWhole(Measure.FORECAST_N_HIGH, Math.round(n.high()));
  }

  private void add(@Nullable Estimate estimate, Measure value, Measure low, Measure high) {
    if (estimate != null) {
      addFraction(value, estimate.value());
      addFraction(low, estimate.low());
      addFraction(high, estimate.high());
    }
  }

  private void addWhole(Measure measure, long value) {
    figures.add(new Figure(Window.PERIOD, measure, value));
  }

  private void addFraction(Measure measure, double value) {
    figures.add(Figure.rounded(Window.PERIOD, measure, value));
  }
}
