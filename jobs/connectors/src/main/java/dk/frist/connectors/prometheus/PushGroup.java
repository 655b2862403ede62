package dk.frist.connectors.prometheus;

import dk.frist.connectors.prometheus.PrometheusDelivery.Pushgateway;
import io.prometheus.client.CollectorRegistry;
import io.prometheus.client.exporter.PushGateway;
import java.io.IOException;
import java.net.MalformedURLException;

/** One group of metrics on a Pushgateway. */
interface PushGroup {
  /**
   * Puts everything, replacing what the group held.
   *
   * @throws IOException if the Pushgateway cannot be reached or refuses it
   */
  void put(CollectorRegistry registry) throws IOException;

  /**
   * Deletes the group.
   *
   * @throws IOException if the Pushgateway cannot be reached
   */
  void delete() throws IOException;

  /** The group on a real Pushgateway. A call ends within 20 seconds. */
  static PushGroup on(Pushgateway settings) throws MalformedURLException {
    PushGateway gateway = new PushGateway(settings.address().toURL());
    return new PushGroup() {
      @Override
      public void put(CollectorRegistry registry) throws IOException {
        gateway.push(registry, settings.job(), settings.groupingKey());
      }

      @Override
      public void delete() throws IOException {
        gateway.delete(settings.job(), settings.groupingKey());
      }
    };
  }
}
