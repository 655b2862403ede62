package dk.frist.boards;

import dk.frist.connectors.prometheus.MetricCatalogue;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * The series of one metric that a panel asks for. Written as PromQL it always says where its values
 * come from, and of which plan, so that a replay never mixes with what is live.
 *
 * @param metric the metric
 * @param matchers PromQL matchers of its own labels, such as {@code window="period"}
 */
public record Series(MetricCatalogue metric, List<String> matchers) {
  private static final List<String> ORIGIN =
      List.of("source=\"$source\"", "replay_id=\"$replay_id\"");
  private static final List<String> PLAN = List.of("agency=\"$agency\"", "plan=\"$plan\"");

  public Series {
    matchers = List.copyOf(matchers);
  }

  /** All series of the metric that the variables of the board leave. */
  public static Series of(MetricCatalogue metric) {
    return new Series(metric, List.of());
  }

  /** Those of these with the value of the label. */
  public Series where(String label, String value) {
    return with(label + "=\"" + value + '"');
  }

  /** Those of these whose value of the label matches the whole regular expression. */
  public Series matching(String label, String regex) {
    return with(label + "=~\"" + regex + '"');
  }

  /** The selector in PromQL. */
  public String promQl() {
    List<String> all = new ArrayList<>(ORIGIN);
    if (metric.isOfAPlan()) {
      all.addAll(PLAN);
    }
    all.addAll(matchers);
    return metric.metricName() + all.stream().collect(Collectors.joining(",", "{", "}"));
  }

  private Series with(String matcher) {
    List<String> more = new ArrayList<>(matchers);
    more.add(matcher);
    return new Series(metric, more);
  }
}
