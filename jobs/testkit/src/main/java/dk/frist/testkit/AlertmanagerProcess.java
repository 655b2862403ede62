package dk.frist.testkit;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** A real Alertmanager on a free port of 127.0.0.1, by itself: it seeks no others. */
public final class AlertmanagerProcess implements AutoCloseable {
  private final ExternalProcess process;
  private final URI url;
  private final HttpClient client = HttpClient.newHttpClient();
  private final ObjectMapper json = new ObjectMapper();

  private AlertmanagerProcess(ExternalProcess process, URI url) {
    this.process = process;
    this.url = url;
  }

  /**
   * An alert that it holds.
   *
   * @param isInhibited whether another alert keeps it from being told
   */
  public record Alert(Map<String, String> labels, boolean isInhibited) {
    public Alert {
      labels = Map.copyOf(labels);
    }
  }

  /**
   * Starts one and returns when it is ready. Skips the test when the machine has none.
   *
   * @param folder its own folder; must exist
   * @param configuration content of {@code alertmanager.yml}
   */
  public static AlertmanagerProcess start(Path folder, String configuration) {
    Path binary = Binary.required("prometheus-alertmanager");
    URI url = URI.create("http://127.0.0.1:" + FreePorts.take(1).get(0));
    Path file = folder.resolve("alertmanager.yml");
    try {
      Files.writeString(file, configuration);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    var command =
        List.of(
            binary.toString(),
            "--config.file=" + file,
            "--storage.path=" + folder.resolve("alertmanager-data"),
            "--web.listen-address=" + url.getAuthority(),
            "--cluster.listen-address=",
            "--log.level=warn");
    var launch =
        new ExternalProcess.Launch("alertmanager", command, url.resolve("/-/ready"), folder);
    return new AlertmanagerProcess(ExternalProcess.start(launch), url);
  }

  /** Its address as Prometheus wants it: {@code 127.0.0.1:port}. */
  public String target() {
    return url.getAuthority();
  }

  /** The alerts that it holds, those inhibited among them. */
  public List<Alert> alerts() throws IOException, InterruptedException {
    List<Alert> alerts = new ArrayList<>();
    HttpRequest request = HttpRequest.newBuilder(url.resolve("/api/v2/alerts")).build();
    String answer = client.send(request, HttpResponse.BodyHandlers.ofString()).body();
    for (JsonNode alert : json.readTree(answer)) {
      alerts.add(
          new Alert(
              WebhookReceiver.texts(alert.path("labels")),
              !alert.at("/status/inhibitedBy").isEmpty()));
    }
    return List.copyOf(alerts);
  }

  /**
   * Tells it of an alert that fires, as Prometheus does.
   *
   * @throws AssertionError if it does not take it
   */
  public void tell(Map<String, String> labels) throws IOException, InterruptedException {
    String body = json.writeValueAsString(List.of(Map.of("labels", labels)));
    HttpRequest request =
        HttpRequest.newBuilder(url.resolve("/api/v2/alerts"))
            .header("Content-Type", "application/json")
            .POST(HttpRequest.BodyPublishers.ofString(body))
            .build();
    HttpResponse<String> answer = client.send(request, HttpResponse.BodyHandlers.ofString());
    if (answer.statusCode() != 200) {
      throw new AssertionError("Alertmanager refused an alert: " + answer.body());
    }
  }

  /** What it has printed so far. */
  public String output() {
    return process.output();
  }

  @Override
  public void close() {
    process.close();
  }
}
