package dk.frist.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PrometheusIT {
  @TempDir Path folder;

  @Test
  void backfilledSamplesAreReadBackAtTheirTimes() throws Exception {
    Path file = folder.resolve("samples.om");
    Files.writeString(
        file,
        """
        # TYPE lead_days gauge
        lead_days{case_type="visa"} 7 1700000000
        lead_days{case_type="visa"} 9 1700000060
        # EOF
        """);
    run(
        Binary.required("promtool").toString(),
        "tsdb",
        "create-blocks-from",
        "openmetrics",
        file.toString(),
        PrometheusProcess.blocks(folder).toString());

    try (var server = PrometheusProcess.start(folder, PrometheusProcess.scraping())) {
      Instant first = Instant.ofEpochSecond(1_700_000_000);
      var range =
          server.queries().range("lead_days", first, first.plusSeconds(60), Duration.ofMinutes(1));
      var instant = server.queries().instant("lead_days{case_type=\"visa\"} * 2", first);

      assertThat(range).hasSize(1);
      assertThat(range.get(0).labels()).containsEntry("case_type", "visa");
      assertThat(range.get(0).points())
          .containsExactly(new PromQl.Point(first, 7), new PromQl.Point(first.plusSeconds(60), 9));
      assertThat(instant).extracting(PromQl.Series::value).containsExactly(14.0);
      assertThat(server.queries().instant("nothing", first)).isEmpty();
      assertThatThrownBy(() -> server.queries().instant("(", first))
          .isInstanceOf(IllegalStateException.class)
          .hasMessageContaining("parse error");
    }
  }

  @Test
  void gatewayShowsWhatWasPushed() throws Exception {
    try (var gateway = PushgatewayProcess.start(folder)) {
      URI job = gateway.url().resolve("/metrics/job/frist");
      var push = HttpRequest.newBuilder(job).PUT(HttpRequest.BodyPublishers.ofString("figure 3\n"));
      send(push.build());

      assertThat(send(HttpRequest.newBuilder(gateway.url().resolve("/metrics")).build()))
          .contains("figure{instance=\"\",job=\"frist\"} 3");
    }
  }

  @Test
  void aServerThatEndsTooEarlyIsQuoted() {
    var launch =
        new ExternalProcess.Launch(
            "broken",
            List.of("sh", "-c", "echo no such flag; exit 2"),
            URI.create("http://127.0.0.1:" + FreePorts.take(1).get(0)),
            folder);

    assertThatThrownBy(() -> ExternalProcess.start(launch))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("broken ended before it was ready")
        .hasMessageContaining("no such flag");
  }

  private static String send(HttpRequest request) throws Exception {
    return HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.ofString()).body();
  }

  private void run(String... command) throws Exception {
    Process process =
        new ProcessBuilder(command)
            .redirectErrorStream(true)
            .redirectOutput(folder.resolve("run.log").toFile())
            .start();
    assertThat(process.waitFor()).isZero();
  }
}
