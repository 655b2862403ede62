package dk.frist.connectors.prometheus;

import dk.frist.rules.figures.Measure;
import java.util.List;

/**
 * The metric of an insight or a forecast, and the values of the labels that tell its measures
 * apart.
 *
 * @param metric which metric
 * @param labels its last labels' values
 */
record BesideFacts(MetricCatalogue metric, List<String> labels) {
  private static final String ESTIMATE = "estimate";
  private static final String LOW = "low";
  private static final String HIGH = "high";

  private static final String KAPLAN_MEIER = "km";
  private static final String AALEN_JOHANSEN = "aj";

  BesideFacts {
    labels = List.copyOf(labels);
  }

  /** Whether it is about a clock, else about a target. */
  boolean isOfClocks() {
    return metric.labels().contains("clock");
  }

  /**
   * Of a measure.
   *
   * @throws IllegalArgumentException if no metric holds it
   */
  static BesideFacts of(Measure measure) {
    return switch (measure) {
      case OVERDUE_OVER_90,
          OVERDUE_31_90,
          OVERDUE_1_30,
          DUE_0_7,
          DUE_8_14,
          DUE_15_30,
          DUE_31_90,
          DUE_LATER ->
          of(MetricCatalogue.TARGET_OPEN_CASES, measure.id());
      case RATIO_WITH_OVERDUE -> of(MetricCatalogue.TARGET_RATIO_WITH_OVERDUE);
      case DECISIONS_TO_WIN_BACK -> of(MetricCatalogue.TARGET_DECISIONS_TO_WIN_BACK);
      case MARGIN_OVER_30,
          MARGIN_8_30,
          MARGIN_3_7,
          MARGIN_0_2,
          LATE_1_7,
          LATE_8_30,
          LATE_31_90,
          LATE_OVER_90 ->
          of(MetricCatalogue.TARGET_MARGIN_CASES, measure.id());
      case BUNCHING_SHARE -> of(MetricCatalogue.TARGET_BUNCHING_RATIO, "observed");
      case BUNCHING_EXPECTED_SHARE -> of(MetricCatalogue.TARGET_BUNCHING_RATIO, "expected");
      case BUNCHING_P_VALUE -> of(MetricCatalogue.TARGET_BUNCHING_P_VALUE);
      default -> ofCohort(measure);
    };
  }

  private static BesideFacts ofCohort(Measure measure) {
    return switch (measure) {
      case FILED -> of(MetricCatalogue.COHORT_CASES);
      case KM_P50 -> leadTime(KAPLAN_MEIER, Measure.P50, ESTIMATE);
      case KM_P50_LOW -> leadTime(KAPLAN_MEIER, Measure.P50, LOW);
      case KM_P50_HIGH -> leadTime(KAPLAN_MEIER, Measure.P50, HIGH);
      case KM_P90 -> leadTime(KAPLAN_MEIER, Measure.P90, ESTIMATE);
      case KM_P90_LOW -> leadTime(KAPLAN_MEIER, Measure.P90, LOW);
      case KM_P90_HIGH -> leadTime(KAPLAN_MEIER, Measure.P90, HIGH);
      case KM_P50_GAP -> of(MetricCatalogue.COHORT_GAP, Measure.P50.id());
      case KM_P90_GAP -> of(MetricCatalogue.COHORT_GAP, Measure.P90.id());
      case AJ_P50 -> leadTime(AALEN_JOHANSEN, Measure.P50, ESTIMATE);
      case AJ_P90 -> leadTime(AALEN_JOHANSEN, Measure.P90, ESTIMATE);
      case AJ_STOPPED -> of(MetricCatalogue.COHORT_INCIDENCE, "stopped");
      case AJ_WITHDRAWN -> of(MetricCatalogue.COHORT_INCIDENCE, "withdrawn");
      case AJ_TRANSFERRED -> of(MetricCatalogue.COHORT_INCIDENCE, "transferred");
      case AJ_CLOSED -> of(MetricCatalogue.COHORT_INCIDENCE, "closed");
      default -> ofForecast(measure);
    };
  }

  private static BesideFacts ofForecast(Measure measure) {
    return switch (measure) {
      case FORECAST_BASIS -> of(MetricCatalogue.FORECAST_BASIS);
      case FORECAST_N -> of(MetricCatalogue.FORECAST_CASES, ESTIMATE);
      case FORECAST_N_LOW -> of(MetricCatalogue.FORECAST_CASES, LOW);
      case FORECAST_N_HIGH -> of(MetricCatalogue.FORECAST_CASES, HIGH);
      case FORECAST_RATIO -> of(MetricCatalogue.FORECAST_RATIO, ESTIMATE);
      case FORECAST_RATIO_LOW -> of(MetricCatalogue.FORECAST_RATIO, LOW);
      case FORECAST_RATIO_HIGH -> of(MetricCatalogue.FORECAST_RATIO, HIGH);
      case FORECAST_MEAN -> of(MetricCatalogue.FORECAST_MEAN, ESTIMATE);
      case FORECAST_MEAN_LOW -> of(MetricCatalogue.FORECAST_MEAN, LOW);
      case FORECAST_MEAN_HIGH -> of(MetricCatalogue.FORECAST_MEAN, HIGH);
      case FORECAST_CHANCE -> of(MetricCatalogue.FORECAST_CHANCE);
      default -> throw new IllegalArgumentException("no metric holds " + measure.id());
    };
  }

  private static BesideFacts leadTime(String estimator, Measure stat, String bound) {
    return of(MetricCatalogue.COHORT_LEAD_TIME, estimator, stat.id(), bound);
  }

  private static BesideFacts of(MetricCatalogue metric, String... labels) {
    return new BesideFacts(metric, List.of(labels));
  }
}
