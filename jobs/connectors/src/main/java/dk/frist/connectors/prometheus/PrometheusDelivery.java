package dk.frist.connectors.prometheus;

import java.io.Serializable;
import java.net.URI;
import java.time.Duration;
import java.util.Map;
import java.util.Objects;

/** How live figures reach Prometheus. The closed set of ways; several may be used at once. */
public sealed interface PrometheusDelivery extends Serializable {

  /**
   * Prometheus comes and reads them at {@code /metrics}, as text or OpenMetrics, whichever it asks
   * for.
   *
   * @param host the name or address to listen on, such as {@code 0.0.0.0}
   * @param port 1 to 65535; 0 takes any free port, which is logged
   */
  record ScrapeEndpoint(String host, int port) implements PrometheusDelivery {
    /**
     * @throws IllegalArgumentException if the host is empty or the port out of range
     */
    public ScrapeEndpoint {
      if (host.isBlank()) {
        throw new IllegalArgumentException("the scrape endpoint's host is empty");
      }
      if (port < 0 || port > 65_535) {
        throw new IllegalArgumentException(
            "the scrape endpoint's port is " + port + "; it lies between 0 and 65535");
      }
    }
  }

  /**
   * They are put to a Pushgateway, the whole group each time, and the group is deleted at the end.
   *
   * @param address where the Pushgateway listens: {@code http://host:9091}
   * @param job the group's job name
   * @param groupingKey the group's other labels; may be empty
   * @param interval from one push to the next, at least a second
   */
  record Pushgateway(URI address, String job, Map<String, String> groupingKey, Duration interval)
      implements PrometheusDelivery {
    /** The shortest interval between two pushes. */
    public static final Duration SHORTEST_INTERVAL = Duration.ofSeconds(1);

    /**
     * @throws IllegalArgumentException if the address is not http or https with a host, the job is
     *     empty, or the interval is shorter than a second
     */
    public Pushgateway {
      Objects.requireNonNull(interval, "interval");
      groupingKey = Map.copyOf(groupingKey);
      String scheme = String.valueOf(address.getScheme());
      if (!(scheme.equals("http") || scheme.equals("https")) || address.getHost() == null) {
        throw new IllegalArgumentException(
            "the Pushgateway's address is '" + address + "'; write it as http://host:9091");
      }
      if (job.isBlank()) {
        throw new IllegalArgumentException("the Pushgateway's job name is empty");
      }
      if (interval.compareTo(SHORTEST_INTERVAL) < 0) {
        throw new IllegalArgumentException(
            "the Pushgateway's interval is " + interval + "; it is at least " + SHORTEST_INTERVAL);
      }
    }
  }
}
