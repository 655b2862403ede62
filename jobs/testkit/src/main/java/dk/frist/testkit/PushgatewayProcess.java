package dk.frist.testkit;

import java.net.URI;
import java.nio.file.Path;
import java.util.List;

/**
 * A real Prometheus Pushgateway on a free port of 127.0.0.1 that forgets everything when closed.
 */
public final class PushgatewayProcess implements AutoCloseable {
  private final ExternalProcess process;
  private final URI url;

  private PushgatewayProcess(ExternalProcess process, URI url) {
    this.process = process;
    this.url = url;
  }

  /**
   * Starts a gateway and returns when it is ready. Skips the test when the machine has none.
   *
   * @param folder its own folder; must exist
   */
  public static PushgatewayProcess start(Path folder) {
    return start(folder, FreePorts.take(1).get(0));
  }

  /**
   * Starts a gateway on a port of the caller's, for tests that push before it is up.
   *
   * @param folder its own folder; must exist
   */
  public static PushgatewayProcess start(Path folder, int port) {
    Path binary = Binary.required("prometheus-pushgateway");
    URI url = URI.create("http://127.0.0.1:" + port);
    var command =
        List.of(
            binary.toString(), "--web.listen-address=" + url.getAuthority(), "--log.level=warn");
    var launch =
        new ExternalProcess.Launch("pushgateway", command, url.resolve("/-/ready"), folder);
    return new PushgatewayProcess(ExternalProcess.start(launch), url);
  }

  /** Its base address: {@code http://127.0.0.1:port}; metrics are at {@code /metrics}. */
  public URI url() {
    return url;
  }

  /** Its address as a scrape target: {@code 127.0.0.1:port}. */
  public String target() {
    return url.getAuthority();
  }

  @Override
  public void close() {
    process.close();
  }
}
