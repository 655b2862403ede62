package dk.frist.connectors.prometheus;

import dk.frist.rules.plan.Plan;
import io.prometheus.client.Collector.MetricFamilySamples.Sample;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Where samples come from: the labels that every series of Frist carries first. Live and replayed
 * samples never share a series, so a replay touches no alert.
 *
 * @param names label names, in the order of the values
 * @param values label values
 */
public record Origin(List<String> names, List<String> values) implements Serializable {

  /**
   * @throws IllegalArgumentException if there is not one value for each name
   */
  public Origin {
    names = List.copyOf(names);
    values = List.copyOf(values);
    if (names.size() != values.size()) {
      throw new IllegalArgumentException("a label has a name and a value");
    }
  }

  /** Samples of the running pipeline. */
  public static Origin live(Plan plan) {
    return new Origin(
        List.of("source", "plan", "agency"), List.of("live", plan.id(), plan.agency()));
  }

  /**
   * Samples of a replay.
   *
   * @param replayId tells replays of one plan apart, for Prometheus cannot correct a sample
   */
  public static Origin replay(Plan plan, String replayId) {
    return new Origin(
        List.of("source", "replay_id", "plan", "agency"),
        List.of("replay", replayId, plan.id(), plan.agency()));
  }

  /**
   * The sample of a value.
   *
   * @param timestampMillis when it held; null for now, which Prometheus then says itself
   */
  public Sample sample(Measured measured, @Nullable Long timestampMillis) {
    MetricCatalogue metric = measured.metric();
    return new Sample(
        metric.metricName(),
        concat(names, metric.labels()),
        concat(values, measured.labelValues()),
        measured.value(),
        timestampMillis);
  }

  private static List<String> concat(List<String> first, List<String> second) {
    List<String> all = new ArrayList<>(first);
    all.addAll(second);
    return all;
  }
}
