package dk.frist.boards;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import dk.frist.connectors.prometheus.LiveEndpoint;
import dk.frist.connectors.prometheus.MetricCatalogue;
import dk.frist.testkit.Binary;
import dk.frist.testkit.Eventually;
import dk.frist.testkit.PromQl;
import dk.frist.testkit.PrometheusProcess;
import dk.frist.testkit.PushgatewayProcess;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;

/**
 * A real Prometheus as the boards find it: it holds a replayed year, what a live job showed over
 * the second half of that year, and scrapes a live job and its Flink now. The figures are those of
 * the topology; Flink's own metrics are a recording of a running job's.
 */
final class BoardsPrometheus implements AutoCloseable {
  /** When the made-up year is over and its last figures are final. */
  static final Instant YEAR_END = Instant.parse("2025-01-01T06:00:00Z");

  static final Instant YEAR_START = Instant.parse("2023-12-31T22:00:00Z");

  private static final LocalDate LIVE_SINCE = LocalDate.of(2024, 5, 1);
  private static final ZoneId ZONE = ZoneId.of("Europe/Copenhagen");
  private static final Duration LIMIT = Duration.ofMinutes(1);

  private final List<AutoCloseable> open = new ArrayList<>();
  private final PrometheusProcess prometheus;

  private BoardsPrometheus(Path folder, Year year) throws Exception {
    Path server = Files.createDirectory(folder.resolve("prometheus"));
    PushgatewayProcess gateway =
        keep(PushgatewayProcess.start(Files.createDirectory(folder.resolve("gateway"))));
    SetClock clock = new SetClock();
    LiveEndpoint live = keep(LiveEndpoint.open(year.plans(), gateway.url(), clock));
    createBlocks(replayed(year), folder.resolve("replay.om"), server);
    createBlocks(live(year, live, clock), folder.resolve("live.om"), server);
    clock.set(Instant.now());
    live.readUpTo(Instant.now());
    prometheus =
        keep(
            PrometheusProcess.start(
                server,
                PrometheusProcess.scraping(live.target(), flink(), gateway.target())
                    .replace("interval: 1s", "interval: 5s")));
    awaitScrapes();
  }

  static BoardsPrometheus start(Path folder, Year year) throws Exception {
    return new BoardsPrometheus(folder, year);
  }

  PrometheusProcess process() {
    return prometheus;
  }

  PromQl queries() {
    return prometheus.queries();
  }

  /** As Prometheus would have it that scraped the job at each of its closing days. */
  private static Backfill live(Year year, LiveEndpoint live, SetClock clock) throws Exception {
    Backfill backfill = new Backfill();
    year.tallies().forEach(live::show);
    for (var day : year.published().entrySet()) {
      Instant closed = closed(day.getKey());
      clock.set(closed);
      live.readUpTo(closed);
      day.getValue().forEach(live::show);
      if (day.getKey() >= LIVE_SINCE.toEpochDay()) {
        backfill.add(live.scraped(), closed);
      }
    }
    return backfill;
  }

  private static Backfill replayed(Year year) throws IOException {
    Backfill backfill = new Backfill();
    for (Path metrics : year.metrics()) {
      backfill.addSince(metrics, YEAR_START);
    }
    return backfill;
  }

  private static Instant closed(int day) {
    return LocalDate.ofEpochDay(day + 1L).atStartOfDay(ZONE).toInstant();
  }

  private static void createBlocks(Backfill samples, Path metrics, Path server) throws Exception {
    samples.write(metrics);
    Process process =
        new ProcessBuilder(
                Binary.required("promtool").toString(),
                "tsdb",
                "create-blocks-from",
                "openmetrics",
                "--max-block-duration=4400h",
                metrics.toString(),
                PrometheusProcess.blocks(server).toString())
            .redirectErrorStream(true)
            .start();
    String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(process.waitFor()).as(said).isZero();
  }

  /** Serves the recording of Flink's own metrics. */
  private String flink() throws IOException {
    byte[] recording;
    try (InputStream file =
        BoardsPrometheus.class.getResourceAsStream("/flink-2.2.1/exposition.prom")) {
      recording = file.readAllBytes();
    }
    HttpServer server =
        HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext(
        "/metrics",
        exchange -> {
          exchange.sendResponseHeaders(200, recording.length);
          exchange.getResponseBody().write(recording);
          exchange.close();
        });
    server.start();
    open.add(() -> server.stop(0));
    return "127.0.0.1:" + server.getAddress().getPort();
  }

  /** A rate needs several scrapes of the counter. */
  private void awaitScrapes() throws Exception {
    String scrapes =
        "min(count_over_time(%s{source=\"live\",result=\"success\"}[1m]))"
            .formatted(MetricCatalogue.PUSHES.metricName());
    Eventually.isTrue(
        LIMIT,
        "Prometheus scrapes",
        () -> {
          List<PromQl.Series> counted = queries().instant(scrapes, Instant.now());
          return !counted.isEmpty() && counted.get(0).value() >= 3;
        });
  }

  private <T extends AutoCloseable> T keep(T resource) {
    open.add(0, resource);
    return resource;
  }

  @Override
  public void close() throws Exception {
    for (AutoCloseable resource : open) {
      resource.close();
    }
  }

  /** Stands where it is set. */
  private static final class SetClock extends Clock {
    private volatile Instant now = Instant.EPOCH;

    void set(Instant instant) {
      now = instant;
    }

    @Override
    public Instant instant() {
      return now;
    }

    @Override
    public ZoneId getZone() {
      return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
      return this;
    }
  }
}
