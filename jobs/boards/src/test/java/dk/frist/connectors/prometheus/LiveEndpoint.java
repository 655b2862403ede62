package dk.frist.connectors.prometheus;

import dk.frist.connectors.prometheus.PrometheusDelivery.Pushgateway;
import dk.frist.connectors.prometheus.PrometheusDelivery.ScrapeEndpoint;
import dk.frist.rules.plan.Plans;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.apache.flink.api.common.eventtime.Watermark;
import org.apache.flink.api.connector.sink2.SinkWriter;

/** What the live job shows to Prometheus, without the job: its own writer and scrape endpoint. */
public final class LiveEndpoint implements AutoCloseable {
  private static final Duration OFTEN = Duration.ofSeconds(1);

  private final PrometheusWriter writer;

  private LiveEndpoint(PrometheusWriter writer) {
    this.writer = writer;
  }

  /**
   * Opens an endpoint on a free port, which also pushes.
   *
   * @param clock says when figures are published
   */
  public static LiveEndpoint open(Plans plans, URI gateway, Clock clock) throws IOException {
    return new LiveEndpoint(
        PrometheusWriter.open(
            plans,
            List.of(
                new ScrapeEndpoint("127.0.0.1", 0),
                new Pushgateway(gateway, "frist", Map.of(), OFTEN)),
            clock));
  }

  /** As {@code host:port}. */
  public String target() {
    return "127.0.0.1:" + ((ScrapeServer) writer.deliveries().get(0)).port();
  }

  public void show(Publication publication) {
    writer.write(publication, NO_CONTEXT);
  }

  /** Everything recorded by the time has been read. */
  public void readUpTo(Instant time) {
    writer.writeWatermark(new Watermark(time.toEpochMilli()));
  }

  /** What Prometheus would read now, as OpenMetrics. */
  public String scraped() throws IOException, InterruptedException {
    HttpRequest request =
        HttpRequest.newBuilder(URI.create("http://" + target() + "/metrics"))
            .header("Accept", "application/openmetrics-text; version=1.0.0")
            .build();
    return HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.ofString()).body();
  }

  @Override
  public void close() {
    writer.close();
  }

  private static final SinkWriter.Context NO_CONTEXT =
      new SinkWriter.Context() {
        @Override
        public long currentWatermark() {
          return Long.MIN_VALUE;
        }

        @Override
        public Long timestamp() {
          return null;
        }
      };
}
