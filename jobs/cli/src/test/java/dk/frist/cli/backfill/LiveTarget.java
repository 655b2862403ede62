package dk.frist.cli.backfill;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;

/** What a server scrapes while replays come and go: a live series. */
final class LiveTarget implements AutoCloseable {
  private static final byte[] METRICS =
      "frist_open_cases{source=\"live\",plan=\"little\",case_type=\"type-1\"} 7\n"
          .getBytes(StandardCharsets.UTF_8);

  private final HttpServer server;

  LiveTarget() throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext(
        "/metrics",
        exchange -> {
          exchange.sendResponseHeaders(200, METRICS.length);
          exchange.getResponseBody().write(METRICS);
          exchange.close();
        });
    server.start();
  }

  String address() {
    return "127.0.0.1:" + server.getAddress().getPort();
  }

  @Override
  public void close() {
    server.stop(0);
  }
}
