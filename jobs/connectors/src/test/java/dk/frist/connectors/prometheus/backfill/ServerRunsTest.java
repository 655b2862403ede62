package dk.frist.connectors.prometheus.backfill;

import static dk.frist.connectors.prometheus.backfill.MetricsText.NOW;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dk.frist.connectors.InvalidInputException;
import java.io.IOException;
import java.net.URI;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ServerRunsTest {
  private FakeServer server;

  @BeforeEach
  void start() throws IOException {
    server = new FakeServer();
  }

  @AfterEach
  void stop() {
    server.close();
  }

  @Test
  void whatIsRemovedAlwaysSaysThatItIsAReplayAndWhich() throws Exception {
    server.holding(12);

    assertThat(runs().remove("run-1")).isEqualTo(12);

    assertThat(server.asked())
        .containsSubsequence(
            "POST /api/v1/admin/tsdb/delete_series?match[]={source=\"replay\",replay_id=\"run-1\"}",
            "POST /api/v1/admin/tsdb/clean_tombstones");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", " "})
  void anEmptyIdWouldMeanSeriesOfOthersAndIsRefused(String id) {
    server.holding(12);

    assertThatThrownBy(() -> runs().remove(id))
        .isInstanceOf(InvalidInputException.class)
        .hasMessageContaining("is empty; 'frist backfill list' shows the runs there are");
    assertThat(server.asked()).isEmpty();
  }

  @Test
  void anIdCannotBreakOutOfTheSelector() {
    assertThat(new RunSelector("x\"} or {source=\"live").promQl())
        .isEqualTo("{source=\"replay\",replay_id=\"x\\\"} or {source=\\\"live\"}");
  }

  @Test
  void aRunThatIsNotThereIsRefusedAndThoseThatAreNamed() {
    server.holding(12);

    assertThatThrownBy(() -> runs().remove("run-2"))
        .isInstanceOf(InvalidInputException.class)
        .hasMessageContaining("has no run 'run-2'; it has 'run-1'");
    assertThat(server.asked()).noneMatch(question -> question.startsWith("POST"));
  }

  @Test
  void aServerWithoutItsAdminInterfaceSaysHowToHaveIt() {
    server.holding(12).withoutAdmin();

    assertThatThrownBy(() -> runs().remove("run-1"))
        .isInstanceOf(BackfillFailedException.class)
        .hasMessageContaining(
            "answered 503: admin APIs disabled; start the server with" + " --web.enable-admin-api");
  }

  @Test
  void aServerThatIsNotThereIsNamed() {
    String address = server.address();
    server.close();

    assertThatThrownBy(() -> runs().all())
        .isInstanceOf(BackfillFailedException.class)
        .hasMessageContaining("http://" + address + " cannot be reached");
  }

  @ParameterizedTest
  @CsvSource({
    "http://localhost:9090, http://localhost:9090",
    "http://localhost:9090/, http://localhost:9090",
    "http://localhost:9090/api/v1/write, http://localhost:9090",
    "https://metrics.example/prometheus/api/v1/write, https://metrics.example/prometheus"
  })
  void theReceiverAndTheServerAreOneAddress(String given, String address) {
    PrometheusServer at = PrometheusServer.at("--server", URI.create(given));

    assertThat(at.address()).isEqualTo(address);
    assertThat(at.writeAddress()).isEqualTo(URI.create(address + "/api/v1/write"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"localhost:9090", "figures", "ftp://host/x", "http:///x"})
  void whatIsNoAddressOfAServerIsRefused(String given) {
    assertThatThrownBy(() -> PrometheusServer.at("--server", URI.create(given)))
        .isInstanceOf(InvalidInputException.class)
        .hasMessage(
            "--server: '%s' is no address of a server, such as http://localhost:9090"
                .formatted(given));
  }

  private ServerRuns runs() {
    return new ServerRuns(server.client(), NOW);
  }
}
