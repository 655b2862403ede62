package dk.frist.cli.replay;

import dk.frist.cli.Console;
import dk.frist.cli.Progress;
import dk.frist.cli.run.RunningJob;
import dk.frist.connectors.InvalidInputException;
import dk.frist.connectors.Mistake;
import dk.frist.connectors.files.ReplayFolder;
import dk.frist.connectors.files.ReplayInputs;
import dk.frist.connectors.files.ReplaySummary;
import dk.frist.pipeline.FigureSchedule;
import dk.frist.pipeline.FristStreams;
import dk.frist.pipeline.FristTopology;
import dk.frist.rules.casefile.Fate;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Locale;
import org.apache.flink.api.common.JobExecutionResult;
import org.apache.flink.configuration.Configuration;
import org.apache.flink.core.execution.JobClient;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;

/**
 * Runs the topology over logs and topics, on a Flink inside this process, and writes its files.
 * Reads everything before it closes a day, so the order in which it reads cannot change a figure.
 */
final class Replay {
  /** Flink's default number of key groups: more subtasks than this could not be given any. */
  static final int MAX_PARALLELISM = 128;

  private static final Duration POLL = Duration.ofMillis(500);

  private final ReplayInputs given;
  private final FigureSchedule schedule;
  private final int parallelism;
  private final Console console;

  Replay(ReplayInputs given, FigureSchedule schedule, int parallelism, Console console) {
    this.given = given;
    this.schedule = schedule;
    this.parallelism = parallelism;
    this.console = console;
  }

  /**
   * Replays events into a folder.
   *
   * @param force whether the folder may hold other files
   * @throws dk.frist.connectors.InvalidInputException if a log is damaged or the folder cannot be
   *     used
   */
  void run(ReplaySources sources, Path out, boolean force) throws Exception {
    try (ReplayFolder folder = ReplayFolder.open(out, force)) {
      Totals totals = execute(sources, folder);
      requireEvents(totals);
      ReplaySummary summary = ReplayFiles.write(folder, given, console);
      console.out().println(totals);
      if (summary.rejected() > 0) {
        console.out().println("rejected: " + summary.rejections());
      }
      console.out().println(inWords(summary, out));
    }
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

  private Totals execute(ReplaySources sources, ReplayFolder folder) throws Exception {
    StreamExecutionEnvironment environment =
        StreamExecutionEnvironment.getExecutionEnvironment(configuration());
    environment.setParallelism(parallelism);
    FristStreams streams =
        FristTopology.build(sources.read(environment, given.plans()), given.plans(), schedule);
    ReplayFiles.attach(streams, folder);
    return Totals.of(finished(environment.executeAsync("frist replay")).getAllAccumulatorResults());
  }

  private static Configuration configuration() {
    Configuration options = FristTopology.configuration();
    options.setString("restart-strategy.type", "disable");
    options.setString("heartbeat.interval", "1000");
    return options;
  }

  /** Waits for the job and shows how far it is. Interrupted, it takes the job down. */
  private JobExecutionResult finished(JobClient job) throws Exception {
    RunningJob running = new RunningJob(job, console);
    try (Progress progress = new Progress(console, "records")) {
      long seen = 0;
      do {
        long read = running.recordsRead(seen);
        progress.advance(read - seen);
        seen = read;
      } while (!running.endsWithin(POLL));
      JobExecutionResult done = running.result();
      progress.advance(Totals.of(done.getAllAccumulatorResults()).read() - seen);
      return done;
    } catch (InterruptedException e) {
      job.cancel().get();
      throw e;
    }
  }
}
