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
 * @param origin where its values come from
 * @param matchers PromQL matchers of its own labels, such as {@code window="period"}
 */
public record Series(MetricCatalogue metric, Origin origin, List<String> matchers) {
  private static final List<String> PLAN = List.of("agency=\"$agency\"", "plan=\"$plan\"");

  /** Where values come from. */
  public enum Origin {
    /** What the reader of the board chose. */
    CHOSEN("source=\"$source\"", "replay_id=\"$replay_id\""),
    /** The running job. */
    LIVE("source=\"live\""),
    /** The replay that the reader chose. */
    REPLAYED("source=\"replay\"", "replay_id=\"$replay_id\"");

    @SuppressWarnings("ImmutableEnumChecker") // Only ever made by List.of.
    private final List<String> matchers;

    Origin(String... matchers) {
      this.matchers = List.of(matchers);
    }
  }

  public Series {
    matchers = List.copyOf(matchers);
  }

  /** All series of the metric that the variables of the board leave. */
  public static Series of(MetricCatalogue metric) {
    return new Series(metric, Origin.CHOSEN, List.of());
  }

  /** Those of the running job. */
  public Series live() {
    return new Series(metric, Origin.LIVE, matchers);
  }

  /** Those of the replay chosen. */
  public Series replayed() {
    return new Series(metric, Origin.REPLAYED, matchers);
  }

  /** Those of these with the value of the label. */
  public Series where(String label, String value) {
    return with(label + "=\"" + value + '"');
  }

  /** Those of these whose value of the label matches the whole regular expression. */
  public Series matching(String label, String regex) {
    return with(label + "=~\"" + regex + '"');
  }

  /** Those of the readings that the plan elected. */
  public Series elected() {
    return where("elected", "true");
  }

  /** Those over the whole period of the target. */
  public Series ofPeriod() {
    return where("window", "period");
  }

  /**
   * Their values at each time asked for. A replay has a sample a day, week or month, and each holds
   * until the next; live the grid is short, so that what is no longer told is not shown.
   */
  public String held() {
    return "last_over_time(" + promQl() + "[$grid])";
  }

  /**
   * Their values on the days that have one of their own, asked for once a day: at the time of a
   * day, what was said of it when it ended. Nothing is held over days without, which it is not of.
   * A second short of a day, because ranges are closed on both sides before Prometheus 3.
   */
  public String ofTheDay() {
    return "last_over_time(" + promQl() + "[86399s] offset -1d)";
  }

  /** The values that they have at the end of the chosen time. */
  public String atEnd() {
    return "last_over_time(" + promQl() + "[$grid] @ end())";
  }

  /** The selector in PromQL. */
  public String promQl() {
    List<String> all = new ArrayList<>(origin.matchers);
    if (metric.isOfAPlan()) {
      all.addAll(PLAN);
    }
    all.addAll(matchers);
    return metric.metricName() + all.stream().collect(Collectors.joining(",", "{", "}"));
  }

  private Series with(String matcher) {
    List<String> more = new ArrayList<>(matchers);
    more.add(matcher);
    return new Series(metric, origin, more);
  }
}
