package dk.frist.testkit;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CopyOnWriteArrayList;

/**
 * Takes what an Alertmanager posts to its webhooks, at any path, and keeps it in the order in which
 * it came.
 */
public final class WebhookReceiver implements AutoCloseable {
  private final HttpServer server;
  private final ObjectMapper json = new ObjectMapper();
  private final List<Notice> notices = new CopyOnWriteArrayList<>();

  private WebhookReceiver(HttpServer server) {
    this.server = server;
  }

  /**
   * One alert of a notification.
   *
   * @param path whom it was sent to: {@code /on-call}
   * @param status {@code firing} or {@code resolved}
   */
  public record Notice(
      String path, String status, Map<String, String> labels, Map<String, String> annotations) {
    public Notice {
      labels = Map.copyOf(labels);
      annotations = Map.copyOf(annotations);
    }

    public boolean isOf(String alert) {
      return alert.equals(labels.get("alertname"));
    }

    public boolean isFiring() {
      return status.equals("firing");
    }
  }

  /** Listens on a free port of 127.0.0.1. */
  public static WebhookReceiver start() {
    try {
      HttpServer server =
          HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
      WebhookReceiver receiver = new WebhookReceiver(server);
      server.createContext("/", receiver::take);
      server.start();
      return receiver;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Its base address: {@code http://127.0.0.1:port}. */
  public URI url() {
    return URI.create("http://127.0.0.1:" + server.getAddress().getPort());
  }

  /** What has come so far. */
  public List<Notice> notices() {
    return List.copyOf(notices);
  }

  private void take(HttpExchange exchange) throws IOException {
    String path = exchange.getRequestURI().getPath();
    for (JsonNode alert : json.readTree(exchange.getRequestBody()).path("alerts")) {
      notices.add(
          new Notice(
              path,
              alert.path("status").asText(),
              texts(alert.path("labels")),
              texts(alert.path("annotations"))));
    }
    exchange.sendResponseHeaders(200, -1);
    exchange.close();
  }

  static Map<String, String> texts(JsonNode object) {
    Map<String, String> texts = new TreeMap<>();
    object.properties().forEach(field -> texts.put(field.getKey(), field.getValue().asText()));
    return texts;
  }

  @Override
  public void close() {
    server.stop(0);
  }
}
