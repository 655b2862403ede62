package dk.frist.connectors.prometheus;

import java.util.List;
import java.util.Objects;

/**
 * One value of one metric.
 *
 * @param metric which metric
 * @param labelValues the values of the metric's own labels, in their order
 * @param value the value, in the metric's unit
 */
public record Measured(MetricCatalogue metric, List<String> labelValues, double value) {

  /**
   * @throws IllegalArgumentException if there is not one value for each label of the metric
   */
  public Measured {
    Objects.requireNonNull(metric, "metric");
    labelValues = List.copyOf(labelValues);
    if (labelValues.size() != metric.labels().size()) {
      throw new IllegalArgumentException(
          metric.metricName() + " has the labels " + metric.labels());
    }
  }

  static Measured of(MetricCatalogue metric, double value, String... labelValues) {
    return new Measured(metric, List.of(labelValues), value);
  }
}
