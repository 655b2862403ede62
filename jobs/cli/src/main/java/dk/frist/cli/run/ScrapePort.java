package dk.frist.cli.run;

import dk.frist.cli.CommandFailedException;
import dk.frist.connectors.prometheus.PrometheusDelivery.ScrapeEndpoint;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.ServerSocket;

/** Finds out before a job starts whether its metrics can be served, for a clear message. */
public final class ScrapePort {
  private ScrapePort() {}

  /**
   * Checks that the port can be listened on.
   *
   * @throws CommandFailedException if another process has the port, or the host is not this machine
   */
  public static void requireFree(ScrapeEndpoint endpoint) throws CommandFailedException {
    try (ServerSocket socket = new ServerSocket()) {
      socket.setReuseAddress(true);
      socket.bind(new InetSocketAddress(endpoint.host(), endpoint.port()));
    } catch (IOException e) {
      throw new CommandFailedException(
          "the metrics cannot be served at %s:%d (%s); is another job running? Choose another port"
              .formatted(endpoint.host(), endpoint.port(), e.getMessage()),
          e);
    }
  }
}
