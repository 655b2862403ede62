package dk.frist.connectors.prometheus;

import dk.frist.connectors.prometheus.PrometheusDelivery.ScrapeEndpoint;
import io.prometheus.client.CollectorRegistry;
import io.prometheus.client.exporter.HTTPServer;
import java.io.IOException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Lets Prometheus read the families over HTTP, on daemon threads. */
final class ScrapeServer implements OpenDelivery {
  private static final Logger LOG = LoggerFactory.getLogger(ScrapeServer.class);

  private final HTTPServer server;

  private ScrapeServer(HTTPServer server) {
    this.server = server;
  }

  /**
   * @throws IOException if the port is taken or the host is not one of this machine
   */
  static ScrapeServer open(ScrapeEndpoint endpoint, CollectorRegistry registry) throws IOException {
    try {
      ScrapeServer opened =
          new ScrapeServer(
              new HTTPServer.Builder()
                  .withHostname(endpoint.host())
                  .withPort(endpoint.port())
                  .withRegistry(registry)
                  .withDaemonThreads(true)
                  .build());
      LOG.info("Prometheus can scrape http://{}:{}/metrics", endpoint.host(), opened.port());
      return opened;
    } catch (IOException e) {
      throw new IOException(
          "cannot listen for Prometheus on "
              + endpoint.host()
              + ":"
              + endpoint.port()
              + " ("
              + e.getMessage()
              + "); choose a free port of an address of this machine",
          e);
    }
  }

  /** The port it listens on. */
  int port() {
    return server.getPort();
  }

  @Override
  public void deliver() {
    // Prometheus comes by itself.
  }

  @Override
  public void close() {
    server.close();
  }
}
