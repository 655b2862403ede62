package dk.frist.connectors.prometheus;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dk.frist.connectors.prometheus.PrometheusDelivery.Pushgateway;
import dk.frist.connectors.prometheus.PrometheusDelivery.ScrapeEndpoint;
import java.net.URI;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;

class PrometheusDeliveryTest {
  private static final Duration INTERVAL = Duration.ofSeconds(15);

  @Test
  void portOutOfRangeIsRefused() {
    assertThatThrownBy(() -> new ScrapeEndpoint("0.0.0.0", 70_000))
        .hasMessage("the scrape endpoint's port is 70000; it lies between 0 and 65535");
  }

  @Test
  void addressWithoutSchemeIsRefused() {
    assertThatThrownBy(
            () -> new Pushgateway(URI.create("gateway:9091"), "frist", Map.of(), INTERVAL))
        .hasMessage("the Pushgateway's address is 'gateway:9091'; write it as http://host:9091");
  }

  @Test
  void intervalBelowASecondIsRefused() {
    URI address = URI.create("http://gateway:9091");

    assertThatThrownBy(() -> new Pushgateway(address, "frist", Map.of(), Duration.ofMillis(10)))
        .hasMessage("the Pushgateway's interval is PT0.01S; it is at least PT1S");
  }

  @Test
  void emptyJobIsRefused() {
    URI address = URI.create("http://gateway:9091");

    assertThatThrownBy(() -> new Pushgateway(address, " ", Map.of(), INTERVAL))
        .hasMessage("the Pushgateway's job name is empty");
  }
}
