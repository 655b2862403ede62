package dk.frist.cli.stack;

import dk.frist.cli.CommandFailedException;
import dk.frist.cli.Console;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.common.Uuid;

/**
 * Starts what does not run of a stack, stage by stage.
 *
 * <pre>
 * broker, Pushgateway, Alertmanager, Prometheus ─▶ JobManager, TaskManagers ─▶ the job
 * </pre>
 *
 * <p>Whoever is interrupted, or fails, leaves nothing running that was not running before.
 */
final class Stack {
  private static final Duration READY_LIMIT = Duration.ofMinutes(2);
  private static final Duration SUBMISSION_LIMIT = Duration.ofMinutes(3);

  /** Together well below what an interrupted command is given to tidy up. */
  private static final Duration TIDY_UP_LIMIT = Duration.ofSeconds(1);

  private static final long POLL_MILLIS = 250;

  private final StackFolder folder;
  private final Ports ports;
  private final Launches launches;
  private final FlinkProcesses flink;
  private final Probe probe;
  private final Console console;

  Stack(
      StackFolder folder,
      Ports ports,
      Programs programs,
      Distribution distribution,
      Console console) {
    this.folder = folder;
    this.ports = ports;
    this.flink = new FlinkProcesses(distribution, folder, ports);
    this.launches = new Launches(programs, flink, folder, ports);
    this.probe = new Probe(ports);
    this.console = console;
  }

  /**
   * Returns when every part answers and the job runs.
   *
   * @throws CommandFailedException if a part ends or does not answer in time
   */
  void up() throws Exception {
    List<Daemon> started = new ArrayList<>();
    boolean complete = false;
    try {
      for (Part.Stage stage : Part.Stage.values()) {
        start(stage, started);
      }
      startJob();
      complete = true;
    } finally {
      if (!complete) {
        tidyUp(started);
      }
    }
  }

  private void start(Part.Stage stage, List<Daemon> started) throws Exception {
    for (Part part : stage.parts()) {
      if (Daemon.running(folder.process(part)).isEmpty()) {
        console.err().println("frist: starting " + part.id() + "…");
        if (part == Part.KAFKA) {
          formatOnce();
        }
        Files.createDirectories(folder.data("flink"));
        Daemon daemon = Daemon.start(launches.of(part), folder.log(part.id()));
        started.add(daemon);
        daemon.write(folder.process(part));
      }
    }
    for (Part part : stage.parts()) {
      await(part);
    }
  }

  private void await(Part part) throws Exception {
    long deadline = System.nanoTime() + READY_LIMIT.toNanos();
    while (!probe.answers(part)) {
      if (Daemon.running(folder.process(part)).isEmpty()) {
        throw failed(part.id() + " ended before it answered", part.id());
      }
      if (System.nanoTime() > deadline) {
        throw failed(
            part.id() + " does not answer after " + READY_LIMIT.toSeconds() + " s", part.id());
      }
      TimeUnit.MILLISECONDS.sleep(POLL_MILLIS);
    }
  }

  private CommandFailedException failed(String what, String log) {
    return new CommandFailedException(what + "; see " + folder.log(log), null);
  }

  private void formatOnce() throws Exception {
    if (!Files.exists(folder.data("kafka").resolve("meta.properties"))) {
      runToEnd(
          "formatting the folder of Kafka",
          launches.formatting(Uuid.randomUuid().toString()),
          "kafka");
    }
  }

  private void startJob() throws Exception {
    var jobs = new ClusterJobs(URI.create(Part.JOBMANAGER.address(ports)));
    if (jobs.current().isEmpty()) {
      console.err().println("frist: handing the job to the cluster…");
      runToEnd("handing over the job", flink.submission(), "job");
    }
    long deadline = System.nanoTime() + READY_LIMIT.toNanos();
    while (!jobs.current().map(ClusterJobs.Job::runs).orElse(false)) {
      if (System.nanoTime() > deadline) {
        throw failed("the job does not run after " + READY_LIMIT.toSeconds() + " s", "jobmanager");
      }
      TimeUnit.MILLISECONDS.sleep(POLL_MILLIS);
    }
  }

  /** A child of this process, unlike the parts. */
  private void runToEnd(String what, Launch launch, String log) throws Exception {
    Path file = folder.log(log);
    var builder =
        new ProcessBuilder(launch.command())
            .redirectErrorStream(true)
            .redirectOutput(ProcessBuilder.Redirect.appendTo(file.toFile()));
    builder.environment().putAll(launch.environment());
    Process process = builder.start();
    try {
      if (!process.waitFor(SUBMISSION_LIMIT.toSeconds(), TimeUnit.SECONDS)) {
        throw failed(what + " has not ended within " + SUBMISSION_LIMIT.toSeconds() + " s", log);
      }
    } finally {
      process.destroyForcibly();
    }
    if (process.exitValue() != 0) {
      throw failed(what + " ended with status " + process.exitValue(), log);
    }
  }

  /** In the order opposite to that of starting. */
  private static void tidyUp(List<Daemon> started) throws InterruptedException {
    for (int i = started.size() - 1; i >= 0; i--) {
      started.get(i).stop(TIDY_UP_LIMIT);
    }
  }
}
