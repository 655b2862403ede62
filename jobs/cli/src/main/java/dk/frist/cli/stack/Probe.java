package dk.frist.cli.stack;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;

/** Finds out whether the parts of a stack answer. */
final class Probe {
  private static final Duration PATIENCE = Duration.ofSeconds(2);

  private final Ports ports;
  private final HttpClient client = HttpClient.newBuilder().connectTimeout(PATIENCE).build();

  Probe(Ports ports) {
    this.ports = ports;
  }

  boolean answers(Part part) throws InterruptedException {
    String path = part.readyPath();
    return path == null ? listens(part.port()) : isReady(part.address(ports) + path);
  }

  private boolean listens(Port port) {
    try (Socket socket = new Socket()) {
      var address = new InetSocketAddress(InetAddress.getLoopbackAddress(), ports.of(port));
      socket.connect(address, Math.toIntExact(PATIENCE.toMillis()));
      return true;
    } catch (IOException e) {
      return false;
    }
  }

  private boolean isReady(String address) throws InterruptedException {
    HttpRequest request = HttpRequest.newBuilder(URI.create(address)).timeout(PATIENCE).build();
    try {
      return client.send(request, HttpResponse.BodyHandlers.discarding()).statusCode() == 200;
    } catch (IOException e) {
      return false;
    }
  }
}
