package dk.frist.cli.replay;

import dk.frist.cli.Console;
import dk.frist.cli.Progress;
import dk.frist.cli.run.RunningJob;
import dk.frist.connectors.InvalidInputException;
import dk.frist.connectors.Mistake;
import dk.frist.connectors.files.ReplayFolder;
import dk.frist.connectors.files.ReplayInputs;
import dk.frist.connectors.files.ReplaySummary;
import dk.frist.connectors.files.Resumption;
import dk.frist.connectors.kafka.KafkaSettings;
import dk.frist.pipeline.FigureSchedule;
import dk.frist.pipeline.FristStreams;
import dk.frist.pipeline.FristTopology;
import dk.frist.rules.casefile.Fate;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Map;
import java.util.function.Consumer;
import org.apache.flink.api.common.JobExecutionResult;
import org.apache.flink.configuration.Configuration;
import org.apache.flink.core.execution.JobClient;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;
import org.apache.flink.util.FileUtils;

/**
 * Runs the topology over logs and topics, on a Flink inside this process, and writes its files.
 * Reads everything before it closes a day, so the order in which it reads cannot change a figure.
 */
final class Replay {
  /** Flink's default number of key groups: more subtasks than this could not be given any. */
  static final int MAX_PARALLELISM = 128;

  private static final Duration POLL = Duration.ofMillis(500);
  private static final Duration TRANSACTION = Duration.ofMinutes(1);

  private final ReplayInputs given;
  private final FigureSchedule schedule;
  private final ReplayMode mode;
  private final Console console;

  Replay(ReplayInputs given, FigureSchedule schedule, ReplayMode mode, Console console) {
    this.given = given;
    this.schedule = schedule;
    this.mode = mode;
    this.console = console;
  }

  /**
   * Replays events into a folder, to topics, or both.
   *
   * @throws dk.frist.connectors.InvalidInputException if a log is damaged, or the folder or a topic
   *     cannot be used
   */
  void run(ReplaySources sources, Destination to) throws Exception {
    Path out = to.out();
    Stopping stopping = mode.stopping();
    if (out != null && stopping != null) {
      runResumable(out, stopping, sources, to);
    } else if (out == null) {
      tell(execute(sources, to, streams -> CountFates.attach(streams.tallies())));
    } else {
      runInto(out, sources, to);
    }
    if (to.topics() != null) {
      console.out().println("published to " + new ResultTopics(to.topics()));
    }
  }

  private void runInto(Path out, ReplaySources sources, Destination to) throws Exception {
    try (ReplayFolder folder = ReplayFolder.open(out, to.force())) {
      Totals totals = execute(sources, to, streams -> ReplayFiles.attach(streams, folder));
      write(folder, totals, out, to.metrics());
    }
  }

  private void write(ReplayFolder folder, Totals totals, Path out, boolean metrics)
      throws IOException {
    ReplaySummary summary = ReplayFiles.write(folder, given, metrics, console);
    tell(totals);
    if (summary.rejected() > 0) {
      console.out().println("rejected: " + summary.rejections());
    }
    console.out().println(inWords(summary, out));
  }

  private void runResumable(Path out, Stopping stopping, ReplaySources sources, Destination to)
      throws Exception {
    Path checkpoints = Files.createTempDirectory("frist-replay");
    try (ReplayFolder folder =
        stopping.goesOn() ? ReplayFolder.goOn(out) : ReplayFolder.open(out, to.force())) {
      Resumption resumption = folder.keep(mode.execution().conditions(given), mode.parallelism());
      var keeping = new KeepSnapshots(folder, resumption, stopping, checkpoints, console);
      Totals totals =
          execute(
              sources, configuration(), streams -> ReplayFiles.attach(streams, folder), keeping);
      try {
        write(folder, totals, out, to.metrics());
      } catch (InterruptedIOException e) {
        keeping.tell();
        throw e;
      }
    } finally {
      remove(checkpoints);
    }
  }

  private void tell(Totals totals) {
    console.out().println(totals);
  }

  /** A day before the first record has no figures, and is likely a slip of the pen. */
  private void requireEvents(Totals totals) {
    Integer lastDay = schedule.lastDay();
    if (lastDay != null && totals.of(Fate.EVENT) == 0) {
      throw new InvalidInputException(
          Mistake.in("--as-of", "nothing was recorded by " + LocalDate.ofEpochDay(lastDay)));
    }
  }

  private static String inWords(ReplaySummary summary, Path out) {
    return String.format(
        Locale.ROOT,
        "%,d figures, %,d verdicts as of %s and %,d rejected rows in %s",
        summary.figures(),
        summary.verdicts(),
        summary.lastDay() == null ? "no day" : summary.lastDay(),
        summary.rejected(),
        out);
  }

  private Totals execute(ReplaySources sources, Destination to, Consumer<FristStreams> sinks)
      throws Exception {
    Configuration options = configuration();
    KafkaSettings topics = to.topics();
    if (topics == null) {
      return execute(sources, options, sinks, new KeepNothing(console));
    }
    ResultTopics results = new ResultTopics(topics);
    results.prepare(mode.parallelism(), to.force(), console);
    Path checkpoints = Files.createTempDirectory("frist-replay");
    try {
      // A transaction that is open for longer than the broker allows is lost.
      options.setString("execution.checkpointing.interval", TRANSACTION.toMillis() + " ms");
      options.setString("execution.checkpointing.dir", checkpoints.toUri().toString());
      return execute(
          sources,
          options,
          streams -> {
            sinks.accept(streams);
            results.attach(streams, given.plans());
          },
          new KeepNothing(console));
    } finally {
      remove(checkpoints);
    }
  }

  /** By Flink's own means, for it may be deleting checkpoints in there itself. */
  private static void remove(Path checkpoints) throws IOException {
    FileUtils.deleteDirectory(checkpoints.toFile());
  }

  private Totals execute(
      ReplaySources sources, Configuration options, Consumer<FristStreams> sinks, Keeping keeping)
      throws Exception {
    keeping.addTo(options);
    StreamExecutionEnvironment environment =
        StreamExecutionEnvironment.getExecutionEnvironment(options);
    environment.setParallelism(mode.parallelism());
    FristStreams streams =
        FristTopology.build(sources.read(environment, given.plans()), given.plans(), schedule);
    sinks.accept(streams);
    Totals totals =
        Totals.of(
            finished(environment.executeAsync("frist replay"), sources.mostRecords(), keeping)
                .getAllAccumulatorResults());
    requireEvents(totals);
    return totals;
  }

  private Configuration configuration() {
    Configuration options = FristTopology.configuration();
    mode.execution().addTo(options, mode.parallelism());
    options.setString("restart-strategy.type", "disable");
    options.setString("heartbeat.interval", "1000");
    return options;
  }

  /**
   * Waits for the job and shows how far it is. Interrupted, it takes the job down; what is kept of
   * it is another's to say.
   */
  private JobExecutionResult finished(JobClient job, long most, Keeping keeping) throws Exception {
    RunningJob running = new RunningJob(job, console);
    try (Progress progress = new Progress(console, "records", most)) {
      long seen = 0;
      do {
        Map<String, Object> told = running.accumulators();
        long read = Math.max(seen, FristTopology.recordsRead(told));
        progress.advance(
            read - seen, FristTopology.latestDay(told).map(day -> "recorded by " + day).orElse(""));
        seen = read;
        keeping.look(running);
      } while (!running.endsWithin(POLL));
      JobExecutionResult done = running.result();
      progress.advance(Totals.of(done.getAllAccumulatorResults()).read() - seen);
      return done;
    } catch (InterruptedException e) {
      keeping.stop(running);
      throw e;
    }
  }
}
