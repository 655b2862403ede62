package dk.frist.cli.demo;

import dk.frist.cli.Console;
import dk.frist.cli.events.KafkaEventTopic;
import dk.frist.cli.events.Player;
import dk.frist.cli.generate.GeneratedEvents;
import dk.frist.cli.generate.LoadedBacklog;
import dk.frist.cli.generate.Span;
import dk.frist.cli.replay.ReplayFiles;
import dk.frist.cli.replay.Totals;
import dk.frist.cli.run.CheckpointConfig;
import dk.frist.cli.run.HistoryConfig;
import dk.frist.cli.run.LiveJob;
import dk.frist.cli.run.RunConfig;
import dk.frist.cli.run.RunningJob;
import dk.frist.cli.run.ScrapePort;
import dk.frist.cli.run.TimeConfig;
import dk.frist.connectors.files.ReplayFolder;
import dk.frist.connectors.files.ReplayInputs;
import dk.frist.connectors.kafka.Delivery;
import dk.frist.connectors.kafka.KafkaSettings;
import dk.frist.connectors.kafka.TopicNames;
import dk.frist.connectors.kafka.Topics;
import dk.frist.connectors.plan.PlanFiles;
import dk.frist.connectors.prometheus.PrometheusDelivery.ScrapeEndpoint;
import dk.frist.pipeline.FristStreams;
import dk.frist.pipeline.Sampling;
import dk.frist.rules.plan.Plans;
import dk.frist.testkit.KafkaBroker;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Future;
import org.apache.flink.configuration.Configuration;
import org.apache.flink.core.execution.JobClient;
import org.apache.flink.core.execution.SavepointFormatType;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;
import org.apache.flink.util.FileUtils;

/**
 * Plays a generated year through the live job and shows what comes out. Everything but the events
 * is the real thing: a broker, the job of {@code frist run}, its topics and its metrics. To end
 * with files, the job also writes what a replay writes.
 */
final class Demo {
  private static final List<String> PLANS =
      List.of("udlaendingestyrelsen-2024.yaml", "siri-2024.yaml");
  private static final int YEAR = 2024;

  /**
   * The days that files are written of; the year's last day is one. Every day would take longer.
   */
  private static final Sampling FILES = Sampling.MONTHLY;

  private static final int PARTITIONS = 4;
  private static final int PARALLELISM = 2;
  private static final int MALFORMED_RECORDS = 12;
  private static final Duration POLL = Duration.ofMillis(100);

  /**
   * What the user chose.
   *
   * @param daysPerSecond how fast the year passes
   * @param scale how many cases, against what is typical
   * @param seed the same seed gives the same year
   * @param port where the metrics are served
   * @param language of the table: {@code da} or {@code en}
   * @param stay whether to serve the metrics until interrupted
   */
  record Settings(
      double daysPerSecond, double scale, long seed, int port, String language, boolean stay) {}

  private final Settings settings;
  private final Console console;

  Demo(Settings settings, Console console) {
    this.settings = settings;
    this.console = console;
  }

  /** Runs the demo and leaves its files in a folder, which must be empty or not exist. */
  void run(Path out) throws Exception {
    ScrapeEndpoint endpoint = new ScrapeEndpoint("127.0.0.1", settings.port());
    ScrapePort.requireFree(endpoint);
    Path work = Files.createTempDirectory("frist-demo-work-");
    try (ReplayFolder folder = ReplayFolder.open(out, false);
        KafkaBroker broker = KafkaBroker.in(work.resolve("kafka"))) {
      console.err().println("frist: starting a Kafka broker…");
      broker.start();
      RunConfig config = config(bundledPlans(work), broker, endpoint, work);
      Topics.ensure(config.kafka(), PARTITIONS);
      play(config, folder, out);
    } finally {
      // By Flink's own means, for it may be deleting checkpoints in there itself.
      FileUtils.deleteDirectory(work.toFile());
    }
  }

  private void play(RunConfig config, ReplayFolder folder, Path out) throws Exception {
    Plans plans = PlanFiles.read(config.plans());
    JobClient job = submit(config, plans, folder);
    RunningJob running = new RunningJob(job, console);
    console.err().printf("frist: metrics at http://127.0.0.1:%d/metrics%n", settings.port());
    LiveTable table = new LiveTable(plans, console, settings.language());
    try (KafkaEventTopic events = new KafkaEventTopic(eventTopic(config));
        Results results = Results.of(config.kafka());
        Player player = new Player(year(plans), events, settings.daysPerSecond())) {
      Future<Long> played = player.start();
      while (!isThrough(running, played)) {
        results.poll(POLL, table);
        table.refresh();
      }
      if (settings.stay()) {
        stay(results, table);
      }
      Totals totals = drain(job, config);
      results.readToEnd(table);
      table.finish();
      ReplayFiles.write(folder, given(plans, config), true, console);
      console.out().println(totals);
      console.out().println("files in " + out);
    } finally {
      running.cancel();
    }
  }

  /** The events came from a topic and no file. */
  private static ReplayInputs given(Plans plans, RunConfig config) throws IOException {
    return ReplayInputs.read(
        plans, config.plans(), List.of(), null, ReplayInputs.Schedule.sampled(FILES.id()));
  }

  /** The year's events; what the authority knew before was loaded on New Year's Eve. */
  private LoadedBacklog year(Plans plans) {
    Span span = new Span(YEAR, 1, settings.scale(), Span.UNLIMITED_EVENTS, settings.seed());
    long loadedAt = plans.localDays().startOf((int) LocalDate.of(YEAR, 1, 1).toEpochDay()) - 1;
    return new LoadedBacklog(new GeneratedEvents(span), loadedAt);
  }

  private JobClient submit(RunConfig config, Plans plans, ReplayFolder folder) throws Exception {
    Configuration flink = LiveJob.configuration(config);
    flink.setString("restart-strategy.type", "disable");
    flink.setString("heartbeat.interval", "500");
    StreamExecutionEnvironment environment =
        StreamExecutionEnvironment.getExecutionEnvironment(flink);
    FristStreams streams = LiveJob.build(environment, config, plans, List.of());
    ReplayFiles.attach(streams.sampled(FILES), folder);
    return environment.executeAsync("frist demo");
  }

  /**
   * Whether all was played, and the job has read it.
   *
   * @throws Exception what the player or the job failed for
   */
  private static boolean isThrough(RunningJob job, Future<Long> played) throws Exception {
    if (job.endsWithin(Duration.ZERO)) {
      job.result();
      throw new IllegalStateException("the live job ended by itself");
    }
    return played.isDone() && job.recordsRead(0) >= played.get() + MALFORMED_RECORDS;
  }

  private void stay(Results results, LiveTable table) throws Exception {
    results.readToEnd(table);
    table.finish();
    console.err().println("frist: the metrics stay; Ctrl-C ends");
    try {
      Thread.currentThread().join();
    } catch (InterruptedException e) {
      console.err().println("frist: ending…");
    }
  }

  /** Ends the job as if its input had ended: the open day closes, and every sink is complete. */
  private static Totals drain(JobClient job, RunConfig config) throws Exception {
    job.stopWithSavepoint(
            true, config.checkpoints().folder().toString(), SavepointFormatType.CANONICAL)
        .get();
    return Totals.of(job.getJobExecutionResult().get().getAllAccumulatorResults());
  }

  private static RunConfig config(
      List<Path> plans, KafkaBroker broker, ScrapeEndpoint endpoint, Path work) {
    KafkaSettings kafka =
        new KafkaSettings(
            broker.bootstrapServers(),
            TopicNames.STANDARD,
            "frist-demo",
            new Delivery(false, "frist-demo", Delivery.STANDARD_TIMEOUT),
            Map.of());
    return new RunConfig(
        plans,
        HistoryConfig.NONE,
        kafka,
        Duration.ofSeconds(30),
        new TimeConfig(Duration.ofMinutes(1), Duration.ofSeconds(10), false),
        Duration.ofSeconds(1),
        new CheckpointConfig(work.resolve("checkpoints").toUri(), Duration.ofSeconds(10)),
        PARALLELISM,
        RunConfig.StateBackend.HEAP,
        List.of(endpoint));
  }

  private static KafkaEventTopic.Settings eventTopic(RunConfig config) {
    return new KafkaEventTopic.Settings(
        config.kafka().bootstrapServers(),
        config.kafka().topics().caseEvents(),
        null,
        config.brokerTimeout(),
        MALFORMED_RECORDS,
        Map.of());
  }

  private static List<Path> bundledPlans(Path work) throws IOException {
    List<Path> plans = new ArrayList<>();
    for (String name : PLANS) {
      Path plan = work.resolve(name);
      try (InputStream bundled = Demo.class.getResourceAsStream("/plans/" + name)) {
        if (bundled == null) {
          throw new IllegalStateException("the plan " + name + " did not travel with the command");
        }
        Files.copy(bundled, plan);
      }
      plans.add(plan);
    }
    return plans;
  }
}
