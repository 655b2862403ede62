package dk.frist.connectors.prometheus;

import java.util.List;
import java.util.Objects;

/**
 * One value of one metric.
 *
 * @param metric which metric
 * @param plan id of the plan it belongs to; empty for a metric of the whole job
 * @param labelValues the values of the metric's own labels, in their order
 * @param value the value, in the metric's unit
 */
public record Measured(
    MetricCatalogue metric, String plan, List<String> labelValues, double value) {

  /**
   * @throws IllegalArgumentException if there is not one value for each label of the metric, or a
   *     plan where there should be none, or none where there should be one
   */
  public Measured {
    Objects.requireNonNull(metric, "metric");
    labelValues = List.copyOf(labelValues);
    if (labelValues.size() != metric.labels().size()) {
      throw new IllegalArgumentException(
          metric.metricName() + " has the labels " + metric.labels());
    }
    if (plan.isEmpty() == metric.isOfAPlan()) {
      throw new IllegalArgumentException(
          metric.metricName() + (metric.isOfAPlan() ? " belongs to a plan" : " has no plan"));
    }
  }

  /** A value of a metric of a plan. */
  static Measured of(MetricCatalogue metric, String plan, double value, String... labelValues) {
    return new Measured(metric, plan, List.of(labelValues), value);
  }

  /** A value of a metric of the whole job. */
  static Measured ofJob(MetricCatalogue metric, double value, String... labelValues) {
    return new Measured(metric, "", List.of(labelValues), value);
  }
}
