package dk.frist.testkit;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * A real Prometheus server on a free port of 127.0.0.1, with a database of its own. It takes remote
 * write at {@code /api/v1/write} and reloads on {@code POST /-/reload}.
 */
public final class PrometheusProcess implements AutoCloseable {
  private final ExternalProcess process;
  private final URI url;

  private PrometheusProcess(ExternalProcess process, URI url) {
    this.process = process;
    this.url = url;
  }

  /** Where a server in this folder keeps its blocks; a backfill puts its own there before start. */
  public static Path blocks(Path folder) {
    return folder.resolve("data");
  }

  /**
   * Starts a server and returns when it is ready. Skips the test when the machine has none.
   *
   * @param folder its own folder; holds configuration, {@link #blocks} and log
   * @param configuration content of {@code prometheus.yml}; paths in it are relative to the folder
   * @param flags further flags of the command line
   */
  public static PrometheusProcess start(Path folder, String configuration, String... flags) {
    Path binary = Binary.required("prometheus");
    URI url = URI.create("http://127.0.0.1:" + FreePorts.take(1).get(0));
    Path file = folder.resolve("prometheus.yml");
    try {
      Files.createDirectories(blocks(folder));
      Files.writeString(file, configuration);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    List<String> command = new ArrayList<>();
    command.add(binary.toString());
    command.add("--config.file=" + file);
    command.add("--storage.tsdb.path=" + blocks(folder));
    command.add("--storage.tsdb.retention.time=100y");
    command.add("--web.listen-address=" + url.getAuthority());
    command.add("--web.enable-remote-write-receiver");
    command.add("--web.enable-lifecycle");
    command.add("--log.level=warn");
    command.addAll(List.of(flags));
    var launch = new ExternalProcess.Launch("prometheus", command, url.resolve("/-/ready"), folder);
    return new PrometheusProcess(ExternalProcess.start(launch), url);
  }

  /**
   * A configuration that scrapes targets every second, keeping the labels and timestamps they give.
   *
   * @param targets as {@code host:port}; their metrics are at {@code /metrics}
   */
  public static String scraping(String... targets) {
    return """
        global:
          scrape_interval: 1s
          evaluation_interval: 1s
        scrape_configs:
          - job_name: frist
            honor_labels: true
            static_configs:
              - targets: ["%s"]
        """
        .formatted(String.join("\", \"", targets));
  }

  /** Its base address: {@code http://127.0.0.1:port}. */
  public URI url() {
    return url;
  }

  /** A client for its queries. */
  public PromQl queries() {
    return new PromQl(url);
  }

  /** What the server has printed so far. */
  public String output() {
    return process.output();
  }

  @Override
  public void close() {
    process.close();
  }
}
