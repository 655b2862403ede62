package dk.frist.cli.stack;

import static org.assertj.core.api.Assertions.assertThat;

import dk.frist.cli.ExitStatus;
import dk.frist.cli.FristProcess;
import dk.frist.testkit.Binary;
import dk.frist.testkit.Eventually;
import dk.frist.testkit.FreePorts;
import dk.frist.testkit.PromQl;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The whole installation as plain processes: the wiring of {@code docker/compose.yaml}, by the same
 * files, without an engine and without Grafana.
 */
class StackIT {
  /** A machine that does nothing else needs half a minute; one that builds other modules more. */
  private static final Duration LIMIT = Duration.ofMinutes(5);

  @TempDir private Path temporary;
  private StackFolder folder;
  private int commands;

  @BeforeEach
  void requirePrograms() {
    for (String name : List.of("prometheus", "prometheus-alertmanager", "prometheus-pushgateway")) {
      Binary.required(name);
    }
    folder = new StackFolder(temporary.resolve("a stack"));
  }

  /** Whatever a test came to, nothing stays. */
  @AfterEach
  void stopEverything() throws Exception {
    for (Part part : Part.values()) {
      var daemon = Daemon.running(folder.process(part));
      if (daemon.isPresent()) {
        daemon.get().stop(Duration.ZERO);
      }
    }
  }

  private FristProcess start(String... arguments) {
    List<String> command = new ArrayList<>(List.of(arguments));
    if (command.get(0).equals("stack")) {
      command.addAll(List.of("--dir", folder.root().toString()));
    }
    commands++;
    return FristProcess.start(temporary, "command" + commands, command.toArray(String[]::new));
  }

  private String frist(int status, String... arguments) throws Exception {
    try (FristProcess process = start(arguments)) {
      assertThat(process.exitStatus(LIMIT)).as(process.out() + process.err()).isEqualTo(status);
      return process.out() + process.err();
    }
  }

  private static String[] up() {
    List<String> command = new ArrayList<>(List.of("stack", "up"));
    Iterator<Integer> free = FreePorts.take(Port.values().length).iterator();
    for (Port port : Port.values()) {
      command.addAll(List.of("--port", port.id() + "=" + free.next()));
    }
    return command.toArray(String[]::new);
  }

  private Map<Part, Daemon> running() throws IOException {
    Map<Part, Daemon> running = new EnumMap<>(Part.class);
    for (Part part : Part.values()) {
      Daemon.running(folder.process(part)).ifPresent(daemon -> running.put(part, daemon));
    }
    return running;
  }

  /** One story and no five: to start it all takes a good part of a minute. */
  @Test
  void stackServesFiguresOfTheEventsItIsGivenAndLeavesNothingBehind() throws Exception {
    // Given
    String table = frist(ExitStatus.DONE, up());
    Map<Part, Daemon> first = running();
    Ports ports = Ports.read(folder.ports()).orElseThrow();
    assertThat(first).containsOnlyKeys(Part.values());
    assertThat(table).contains("http://" + ports.address(Port.PROMETHEUS));

    // When events come
    frist(
        ExitStatus.DONE,
        List.of("generate", "--events", "300", "--kafka", ports.address(Port.KAFKA))
            .toArray(String[]::new));

    // Then
    PromQl prometheus = new PromQl(URI.create(Part.PROMETHEUS.address(ports)));
    awaitSeries(prometheus, "frist_figures_as_of_timestamp_seconds{source=\"live\"}");
    awaitSeries(prometheus, "frist_figures_closed_day_timestamp_seconds{source=\"live\"}");
    awaitSeries(prometheus, "flink_jobmanager_job_lastCheckpointCompletedTimestamp > 0");
    awaitSeries(prometheus, "flink_taskmanager_job_task_numRecordsIn > 0");
    awaitSeries(prometheus, "prometheus_notifications_alertmanagers_discovered == 1");
    awaitSeries(prometheus, "count(up == 1) == 6");
    assertThat(frist(ExitStatus.DONE, "stack", "status")).doesNotContain("down", "silent");

    // When a part dies
    first.get(Part.ALERTMANAGER).stop(LIMIT);

    // Then that is told, and mended without touching the others
    assertThat(frist(ExitStatus.FAILED, "stack", "status")).contains("not up: alertmanager");
    frist(ExitStatus.DONE, "stack", "up");
    Map<Part, Daemon> second = running();
    assertThat(second.remove(Part.ALERTMANAGER)).isNotEqualTo(first.remove(Part.ALERTMANAGER));
    assertThat(second).isEqualTo(first);

    // When it ends
    Map<Part, Daemon> last = running();
    frist(ExitStatus.DONE, "stack", "down", "--purge");

    // Then
    assertThat(last.values()).hasSize(Part.values().length).noneMatch(Daemon::isAlive);
    assertThat(folder.root()).doesNotExist();
  }

  private static void awaitSeries(PromQl prometheus, String query) throws Exception {
    Eventually.isTrue(LIMIT, query, () -> !prometheus.instant(query, Instant.now()).isEmpty());
  }

  @Test
  void interruptedStartTakesBackWhatItStarted() throws Exception {
    try (FristProcess process = start(up())) {
      // Given a start on its way
      Eventually.isTrue(LIMIT, "Prometheus", () -> Files.exists(folder.process(Part.PROMETHEUS)));
      Map<Part, Daemon> started = running();

      // When
      process.terminate();
      process.exitStatus(LIMIT);

      // Then
      assertThat(started).containsKeys(Part.KAFKA, Part.PUSHGATEWAY, Part.ALERTMANAGER);
      assertThat(started.values()).noneMatch(Daemon::isAlive);
      assertThat(running()).isEmpty();
    }
  }
}
