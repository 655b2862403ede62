package dk.frist.connectors.prometheus;

import dk.frist.rules.plan.Plans;
import io.prometheus.client.Collector.MetricFamilySamples.Sample;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Where samples come from: the labels that every series of Frist carries first, and after them
 * {@code plan} and {@code agency} where it belongs to a plan. Live and replayed samples never share
 * a series, so a replay touches no alert.
 *
 * @param names label names, in the order of the values
 * @param values label values
 * @param agencyByPlan the authority that each plan binds
 */
public record Origin(List<String> names, List<String> values, Map<String, String> agencyByPlan)
    implements Serializable {
  private static final List<String> OF_A_PLAN = List.of("plan", "agency");

  /**
   * @throws IllegalArgumentException if there is not one value for each name
   */
  public Origin {
    names = List.copyOf(names);
    values = List.copyOf(values);
    agencyByPlan = Map.copyOf(agencyByPlan);
    if (names.size() != values.size()) {
      throw new IllegalArgumentException("a label has a name and a value");
    }
  }

  /** Samples of the running pipeline. */
  public static Origin live(Plans plans) {
    return new Origin(List.of("source"), List.of("live"), plans.agencyByPlan());
  }

  /**
   * Samples of a replay.
   *
   * @param replayId tells replays of one plan apart, for Prometheus cannot correct a sample
   */
  public static Origin replay(Plans plans, String replayId) {
    return new Origin(
        List.of("source", "replay_id"), List.of("replay", replayId), plans.agencyByPlan());
  }

  /**
   * The sample of a value.
   *
   * @param timestampMillis when it held; null for now, which Prometheus then says itself
   * @throws IllegalArgumentException if it belongs to a plan that this origin does not have
   */
  public Sample sample(Measured measured, @Nullable Long timestampMillis) {
    MetricCatalogue metric = measured.metric();
    List<String> allNames = new ArrayList<>(names);
    List<String> allValues = new ArrayList<>(values);
    if (metric.isOfAPlan()) {
      allNames.addAll(OF_A_PLAN);
      allValues.add(measured.plan());
      allValues.add(agencyOf(measured.plan()));
    }
    allNames.addAll(metric.labels());
    allValues.addAll(measured.labelValues());
    return new Sample(metric.metricName(), allNames, allValues, measured.value(), timestampMillis);
  }

  private String agencyOf(String plan) {
    String agency = agencyByPlan.get(plan);
    if (agency == null) {
      throw new IllegalArgumentException("no plan has the id " + plan);
    }
    return agency;
  }
}
