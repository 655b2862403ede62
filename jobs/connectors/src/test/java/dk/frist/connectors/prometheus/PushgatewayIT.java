package dk.frist.connectors.prometheus;

import static dk.frist.connectors.PlanStory.ASYLUM_DECISIONS;
import static dk.frist.connectors.PlanStory.PLANS;
import static dk.frist.connectors.PlanStory.asOf;
import static dk.frist.connectors.PlanStory.figure;
import static org.assertj.core.api.Assertions.assertThat;

import dk.frist.connectors.prometheus.PrometheusDelivery.Pushgateway;
import dk.frist.rules.figures.Measure;
import dk.frist.rules.figures.Window;
import dk.frist.testkit.FreePorts;
import dk.frist.testkit.PushgatewayProcess;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PushgatewayIT {
  @TempDir Path folder;

  @Test
  void pushgatewayThatWasDownGetsEverythingAndLosesItAtTheEnd() throws Exception {
    int port = FreePorts.take(1).get(0);
    URI address = URI.create("http://127.0.0.1:" + port);
    Pushgateway settings =
        new Pushgateway(address, "frist", Map.of("instance", "us-2024/live"), Duration.ofHours(1));

    try (PrometheusWriter writer =
        PrometheusWriter.open(PLANS, List.of(settings), Clock.systemUTC())) {
      open(writer, "2024-05-02", 13);
      writer.flush(true);

      try (PushgatewayProcess gateway = PushgatewayProcess.start(folder, port)) {
        open(writer, "2024-05-03", 12);
        writer.flush(true);

        assertThat(metrics(gateway))
            .contains("frist_pushes_total{", "result=\"failure\"")
            .containsPattern("frist_open_cases\\{.*instance=\"us-2024/live\".*} 12")
            .containsPattern("frist_pushes_total\\{.*result=\"failure\".*} 1")
            .containsPattern("frist_target_required_ratio\\{.*} 0.9");

        writer.close();

        assertThat(metrics(gateway)).doesNotContain("frist_");
      }
    }
  }

  @Test
  void pushReplacesTheWholeGroup() throws Exception {
    try (PushgatewayProcess gateway = PushgatewayProcess.start(folder)) {
      Pushgateway settings = new Pushgateway(gateway.url(), "frist", Map.of(), Duration.ofHours(1));
      try (PrometheusWriter writer =
          PrometheusWriter.open(PLANS, List.of(settings), Clock.systemUTC())) {
        open(writer, "2024-05-02", 13);
        writer.flush(true);
        writer.write(Publication.of(asOf("2024-05-03", ASYLUM_DECISIONS)), null);
        writer.flush(true);

        assertThat(metrics(gateway)).doesNotContain("frist_open_cases{").contains("frist_records");
      }
    }
  }

  private static void open(PrometheusWriter writer, String date, int cases) {
    writer.write(
        Publication.of(asOf(date, ASYLUM_DECISIONS, figure(Window.NOW, Measure.OPEN, cases))),
        null);
  }

  private static String metrics(PushgatewayProcess gateway) throws Exception {
    HttpRequest request = HttpRequest.newBuilder(gateway.url().resolve("/metrics")).build();
    return HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.ofString()).body();
  }
}
