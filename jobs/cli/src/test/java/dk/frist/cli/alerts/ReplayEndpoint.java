package dk.frist.cli.alerts;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;

/** Lets Prometheus scrape the last figures of a replay, as if they were of now. */
final class ReplayEndpoint implements AutoCloseable {
  private final HttpServer server;

  /**
   * @param metrics the replay's {@code metrics.om}
   */
  ReplayEndpoint(Path metrics) throws IOException {
    byte[] text = lastSamples(metrics).getBytes(StandardCharsets.UTF_8);
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext(
        "/metrics",
        exchange -> {
          exchange.getResponseHeaders().add("Content-Type", "text/plain; version=0.0.4");
          exchange.sendResponseHeaders(200, text.length);
          exchange.getResponseBody().write(text);
          exchange.close();
        });
    server.start();
  }

  /** {@code host:port}. */
  String target() {
    return "127.0.0.1:" + server.getAddress().getPort();
  }

  /** Samples ascend in time, so the last of each series stays; its time is left out. */
  private static String lastSamples(Path metrics) throws IOException {
    Map<String, String> values = new LinkedHashMap<>();
    for (String line : Files.readAllLines(metrics)) {
      if (!line.startsWith("#")) {
        String sample = line.substring(0, line.lastIndexOf(' '));
        int value = sample.lastIndexOf(' ');
        values.put(sample.substring(0, value), sample.substring(value));
      }
    }
    return values.entrySet().stream()
        .map(sample -> sample.getKey() + sample.getValue() + "\n")
        .collect(Collectors.joining());
  }

  @Override
  public void close() {
    server.stop(0);
  }
}
