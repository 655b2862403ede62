package dk.frist.cli.run;

import static org.assertj.core.api.Assertions.assertThat;

import dk.frist.cli.FristProcess;
import dk.frist.testkit.Eventually;
import dk.frist.testkit.KafkaBroker;
import dk.frist.testkit.PrometheusProcess;
import dk.frist.testkit.PushgatewayProcess;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/**
 * A year on real processes: its first quarter is a file, the rest, and some of that again, is
 * published: half of it at first, the job is killed and started again, the rest is published,
 * Prometheus is asked, and the job is told to stop.
 *
 * @param replayed what a replay of the same events says
 * @param topicReplayed what a replay of the history and the topic says
 * @param figures what the topic holds at the end
 * @param verdicts what the topic holds at the end
 * @param corrected the figures that the replay of the topic published
 * @param correctedVerdicts the verdicts that it published
 * @param rejected where the records lay that the topic says were rejected
 * @param malformed where the records lie that are no events
 * @param ratios what Prometheus said of each target's reading in the period
 * @param insights what Prometheus said beside the facts
 * @param fates how the records ended that the second process read, as Prometheus said
 * @param secondRead the fewest and the most records that it can have read
 * @param end how the job ended
 */
record LiveRun(
    Replayed replayed,
    TopicReplay topicReplayed,
    PublishedFigures figures,
    PublishedVerdicts verdicts,
    PublishedFigures corrected,
    PublishedVerdicts correctedVerdicts,
    List<String> rejected,
    List<String> malformed,
    Map<String, Double> ratios,
    Map<String, Double> insights,
    Map<String, Long> fates,
    Bounds secondRead,
    End end) {
  static final int MALFORMED = 8;
  private static final String PLAN = "udlaendingestyrelsen-2024.yaml";
  private static final String HISTORY = "history.avro";
  private static final String GROUP = "frist";
  private static final Duration LIMIT = Duration.ofMinutes(2);

  /** Both included. */
  record Bounds(long least, long most) {}

  /**
   * How the job ended.
   *
   * @param start what the second process printed on standard error
   * @param status exit status
   * @param gateway what the Pushgateway showed afterwards
   */
  record End(String start, int status, String gateway) {}

  /** Plays it all, in a folder of its own. */
  static LiveRun play(Path folder) throws Exception {
    GeneratedYear year = GeneratedYear.small();
    Path plan = folder.resolve(PLAN);
    try (InputStream bundled = LiveRun.class.getResourceAsStream("/plans/" + PLAN)) {
      Files.copy(bundled, plan);
    }
    Path file = folder.resolve("events.avro");
    year.writeTo(file);
    year.writeTo(folder.resolve(HISTORY), year.size() / 4);
    Replayed replayed = Replayed.of(plan, file, folder.resolve("replay"));
    try (PushgatewayProcess gateway = PushgatewayProcess.start(folder);
        PrometheusProcess prometheus =
            PrometheusProcess.start(folder, PrometheusProcess.scraping(gateway.target()));
        KafkaBroker broker = KafkaBroker.temporary().start()) {
      Path config = folder.resolve("frist.yaml");
      Files.writeString(config, configuration(plan, broker, gateway));
      return new Stage(folder, config, year, broker, gateway, prometheus).run(replayed);
    }
  }

  /** An hour until a partition is idle: none may be overtaken while a past year rushes by. */
  private static String configuration(Path plan, KafkaBroker broker, PushgatewayProcess gateway) {
    return """
        plans: %s
        history: {logs: [%s]}
        kafka:
          bootstrap: %s
          group: %s
          exactly-once: true
        time:
          disorder: %s
          idle-after: PT1H
          follow-wall-clock: false
        figures:
          provisional-interval: PT1S
        checkpoints:
          folder: checkpoints
          interval: PT1S
        parallelism: 2
        prometheus:
          pushgateway:
            address: %s
            interval: PT1S
        """
        .formatted(
            plan, HISTORY, broker.bootstrapServers(), GROUP, GeneratedYear.DISORDER, gateway.url());
  }

  /** Everything that is up. */
  private record Stage(
      Path folder,
      Path config,
      GeneratedYear year,
      KafkaBroker broker,
      PushgatewayProcess gateway,
      PrometheusProcess prometheus) {

    LiveRun run(Replayed replayed) throws Exception {
      int fifth = year.size() / 5;
      int half = year.size() / 2;
      int beforeDeath = half + year.size() / 20;
      long committed;
      try (FristProcess first = start("first")) {
        year.publish(broker.bootstrapServers(), fifth, half, MALFORMED / 2);
        committed = Eventually.get(LIMIT, "committed offset", () -> committed(first));
        year.publish(broker.bootstrapServers(), half, beforeDeath, 0);
        first.kill();
        assertThat(first.err()).contains("beginning from scratch");
      }
      try (FristProcess second = start("second")) {
        year.publish(broker.bootstrapServers(), beforeDeath, year.size(), MALFORMED / 2);
        PublishedFigures.await(broker, second, replayed, LIMIT);
        ScrapedMetrics metrics = new ScrapedMetrics(prometheus.queries());
        Map<String, Double> ratios =
            Eventually.get(
                LIMIT, "right shares in Prometheus", () -> metrics.ratios(replayed.ratios()));
        Map<String, Double> insights =
            Eventually.get(
                LIMIT, "insights in Prometheus", () -> metrics.insights(replayed.insights()));
        Bounds secondRead =
            new Bounds(
                (long) year.size() - beforeDeath + MALFORMED / 2,
                year.size() - fifth + MALFORMED - committed);
        Map<String, Long> fates =
            Eventually.get(LIMIT, "records in Prometheus", () -> metrics.fates(secondRead.least()));
        second.terminate();
        int status = second.exitStatus(Duration.ofSeconds(30));
        return new LiveRun(
            replayed,
            TopicReplay.of(folder, folder.resolve(PLAN), folder.resolve(HISTORY), broker),
            figures("figures"),
            verdicts("verdicts"),
            figures("corrected-figures"),
            verdicts("corrected-verdicts"),
            rejected(),
            malformed(),
            ratios,
            insights,
            fates,
            secondRead,
            new End(second.err(), status, ScrapedMetrics.of(gateway)));
      }
    }

    private FristProcess start(String name) {
      return FristProcess.start(folder, name, "run", "--config", config.toString());
    }

    /** How many records the job's checkpoints cover; empty while there are none. */
    private Optional<Long> committed(FristProcess job) throws Exception {
      assertThat(job.isAlive()).as(job.err()).isTrue();
      try (Admin admin = broker.admin()) {
        long offsets =
            admin
                .listConsumerGroupOffsets(GROUP)
                .partitionsToOffsetAndMetadata()
                .get()
                .values()
                .stream()
                .mapToLong(offset -> offset.offset())
                .sum();
        return offsets > 0 ? Optional.of(offsets) : Optional.empty();
      }
    }

    private List<ConsumerRecord<byte[], byte[]>> all(String topic) {
      try (CommittedRecords records = new CommittedRecords(broker.bootstrapServers(), topic)) {
        return records.next();
      }
    }

    private PublishedFigures figures(String topic) throws Exception {
      PublishedFigures figures = new PublishedFigures();
      figures.take(all(topic));
      return figures;
    }

    private PublishedVerdicts verdicts(String topic) throws Exception {
      PublishedVerdicts verdicts = new PublishedVerdicts();
      verdicts.take(all(topic));
      return verdicts;
    }

    private List<String> rejected() {
      return all("rejected").stream()
          .map(record -> new String(record.key(), StandardCharsets.UTF_8))
          .sorted()
          .toList();
    }

    /** The generator gives its malformed records no key. */
    private List<String> malformed() {
      return all("case-events").stream()
          .filter(record -> record.key() == null)
          .map(record -> record.topic() + "-" + record.partition() + "|" + record.offset())
          .sorted()
          .toList();
    }
  }
}
