package dk.frist.connectors.prometheus;

import static dk.frist.connectors.PlanStory.ASYLUM_DECISIONS;
import static dk.frist.connectors.PlanStory.ELECTED;
import static dk.frist.connectors.PlanStory.NOT_ELECTED;
import static dk.frist.connectors.PlanStory.PLANS;
import static dk.frist.connectors.PlanStory.figure;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import dk.frist.connectors.ScoredPlan;
import dk.frist.rules.figures.Figure;
import dk.frist.rules.figures.Measure;
import dk.frist.rules.figures.Series;
import dk.frist.rules.figures.Window;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class FigureFamiliesTest {
  private static final Series OF_PLAN = new Series("us-2024", "", "", "", "");
  private final FigureFamilies families = new FigureFamilies(PLANS);

  @ParameterizedTest
  @EnumSource
  void everyMeasureHasAMetric(Measure measure) {
    Figure figure = figure(Window.PERIOD, measure, 7);

    List<Measured> measured = new ArrayList<>();
    for (Series series : List.of(ASYLUM_DECISIONS, ELECTED, OF_PLAN)) {
      try {
        measured.add(families.of(series, figure));
      } catch (IllegalArgumentException e) {
        assertThat(e).hasMessageContaining("cannot be about");
      }
    }

    assertThat(measured).isNotEmpty().allSatisfy(m -> assertThat(m.value()).isEqualTo(7));
  }

  @Test
  void noTwoFiguresShareASeries() {
    Set<List<Object>> seen = new HashSet<>();

    for (Series series : List.of(ASYLUM_DECISIONS, ELECTED, NOT_ELECTED)) {
      for (Figure figure : figuresOf(series)) {
        Measured measured = families.of(series, figure);
        assertThat(seen.add(List.of(measured.metric(), measured.labelValues())))
            .as("%s %s", series, figure)
            .isTrue();
      }
    }
  }

  @Test
  void leadTimesNameTheirStatistic() {
    Measured p90 = families.of(ASYLUM_DECISIONS, figure(Window.MONTH, Measure.P90, 31));

    assertThat(p90)
        .isEqualTo(
            Measured.of(
                MetricCatalogue.LEAD_TIME, "us-2024", 31, "asylum", "decision", "month", "p90"));
  }

  @Test
  void targetsSayWhichReadingIsElected() {
    Figure ratio = figure(Window.PERIOD, Measure.RATIO, 0.875);

    assertThat(families.of(ELECTED, ratio))
        .isEqualTo(
            Measured.of(
                MetricCatalogue.TARGET_RATIO,
                "us-2024",
                0.875,
                "1.1a",
                "interview-required",
                "true",
                "",
                "period"));
    assertThat(families.of(NOT_ELECTED, ratio).labelValues()).contains("false");
  }

  @Test
  void numberOfCasesIsCountedForTargetsAndOfLeadTimesForClocks() {
    Figure n = figure(Window.DAY, Measure.N, 3);

    assertThat(families.of(ELECTED, n).metric()).isEqualTo(MetricCatalogue.TARGET_COUNTED_CASES);
    assertThat(families.of(ASYLUM_DECISIONS, n).metric())
        .isEqualTo(MetricCatalogue.LEAD_TIME_CASES);
  }

  @Test
  void requiredShareIsThePlans() {
    assertThat(families.required(ELECTED))
        .hasValue(
            Measured.of(
                MetricCatalogue.TARGET_REQUIRED_RATIO,
                "us-2024",
                0.9,
                "1.1a",
                "interview-required",
                "true",
                ""));
    assertThat(families.required(ASYLUM_DECISIONS)).isEmpty();
  }

  @Test
  void sitesOfOneReadingAreToldApart() {
    FigureFamilies scored = new FigureFamilies(ScoredPlan.PLANS);
    Figure ratio = figure(Window.PERIOD, Measure.RATIO, 0.8);

    assertThat(scored.of(ScoredPlan.IN_AARHUS, ratio).labelValues())
        .containsExactly("1.4", "each-site", "false", "Aarhus", "period");
    assertThat(scored.of(ScoredPlan.IN_ODENSE, ratio).labelValues()).contains("Odense");
    assertThat(scored.of(ScoredPlan.POOLED, ratio).labelValues())
        .containsExactly("1.4", "pooled", "true", "", "period");
    assertThat(scored.required())
        .extracting(Measured::metric, Measured::labelValues)
        .contains(
            tuple(
                MetricCatalogue.TARGET_REQUIRED_RATIO,
                List.of("1.4", "each-site", "false", "Aarhus")))
        .doesNotHaveDuplicates();
  }

  @Test
  void meanOfAReadingIsNotALeadTimeOfACaseType() {
    FigureFamilies scored = new FigureFamilies(ScoredPlan.PLANS);
    Figure mean = figure(Window.PERIOD, Measure.MEAN, 34.5);

    assertThat(scored.of(ScoredPlan.MEAN, mean))
        .isEqualTo(
            Measured.of(
                MetricCatalogue.TARGET_MEAN, "us-2024", 34.5, "1.1c", "mean", "false", "period"));
    assertThat(scored.required(ScoredPlan.MEAN))
        .hasValue(
            Measured.of(
                MetricCatalogue.TARGET_REQUIRED_MEAN, "us-2024", 35, "1.1c", "mean", "false"));
  }

  @Test
  void volumeSaysItselfWhatItRequires() {
    FigureFamilies scored = new FigureFamilies(ScoredPlan.PLANS);

    assertThat(scored.of(ScoredPlan.VOLUME, figure(Window.PERIOD, Measure.REQUIRED, 2000)))
        .isEqualTo(
            Measured.of(
                MetricCatalogue.TARGET_REQUIRED_CASES, "us-2024", 2000, "1.1b", "plain", "true"));
    assertThat(scored.of(ScoredPlan.VOLUME, figure(Window.PERIOD, Measure.PACE, 0.625)))
        .isEqualTo(
            Measured.of(
                MetricCatalogue.TARGET_PACE, "us-2024", 0.625, "1.1b", "plain", "true", "period"));
    assertThat(scored.required(ScoredPlan.VOLUME)).isEmpty();
  }

  @Test
  void figureOfTheWrongKindIsRefused() {
    assertThatThrownBy(() -> families.of(ASYLUM_DECISIONS, figure(Window.DAY, Measure.MET, 1)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("a figure of a target cannot be about clock decision");
  }

  private List<Figure> figuresOf(Series series) {
    List<Figure> figures = new ArrayList<>();
    for (Measure measure : Measure.values()) {
      for (Window window : Window.values()) {
        Figure figure = figure(window, measure, 1);
        if (happens(series, figure)) {
          figures.add(figure);
        }
      }
    }
    return figures;
  }

  /** As {@code rules} emits them: how things stand in window now, everything else in the others. */
  private static boolean happens(Series series, Figure figure) {
    Measure measure = figure.measure();
    if (measure.id().startsWith("forecast_points")) {
      return series.equals(OF_PLAN) && figure.window() == Window.PERIOD;
    }
    if (measure == Measure.REQUIRED || measure == Measure.PACE) {
      return series.isTarget() && figure.window() == Window.PERIOD;
    }
    if (measure.kind() == Measure.Kind.FORECAST) {
      return series.isTarget() && figure.window() == Window.PERIOD;
    }
    return EmittedMeasures.ofSeries(series).contains(measure)
        && EmittedMeasures.STANDING.contains(measure) == (figure.window() == Window.NOW);
  }

  @Test
  void openCasesAreToldApartByBand() {
    assertThat(families.of(ELECTED, figure(Window.NOW, Measure.OVERDUE_1_30, 4)))
        .isEqualTo(
            Measured.of(
                MetricCatalogue.TARGET_OPEN_CASES,
                "us-2024",
                4,
                "1.1a",
                "interview-required",
                "true",
                "overdue_1_30"));
  }

  @Test
  void estimatesOfACohortNameTheirEstimatorAndBound() {
    assertThat(families.of(ASYLUM_DECISIONS, figure(Window.PERIOD, Measure.KM_P90_HIGH, 71)))
        .isEqualTo(
            Measured.of(
                MetricCatalogue.COHORT_LEAD_TIME,
                "us-2024",
                71,
                "asylum",
                "decision",
                "period",
                "km",
                "p90",
                "high"));
    assertThat(families.of(ASYLUM_DECISIONS, figure(Window.DAYS_365, Measure.AJ_WITHDRAWN, 0.25)))
        .isEqualTo(
            Measured.of(
                MetricCatalogue.COHORT_INCIDENCE,
                "us-2024",
                0.25,
                "asylum",
                "decision",
                "365d",
                "withdrawn"));
  }

  @Test
  void forecastsNeverShareAMetricWithFacts() {
    Set<MetricCatalogue> ofFacts = new HashSet<>();
    Set<MetricCatalogue> ofForecasts = new HashSet<>();
    for (Series series : List.of(ASYLUM_DECISIONS, ELECTED, OF_PLAN)) {
      for (Figure figure : figuresOf(series)) {
        boolean forecast = figure.measure().kind() == Measure.Kind.FORECAST;
        (forecast ? ofForecasts : ofFacts).add(families.of(series, figure).metric());
      }
    }

    assertThat(ofForecasts)
        .isNotEmpty()
        .doesNotContainAnyElementsOf(ofFacts)
        .allSatisfy(metric -> assertThat(metric.metricName()).startsWith("frist_forecast_"));
  }
}
