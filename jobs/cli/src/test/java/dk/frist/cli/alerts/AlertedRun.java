package dk.frist.cli.alerts;

import static org.assertj.core.api.Assertions.assertThat;

import dk.frist.cli.FristProcess;
import dk.frist.cli.Screen;
import dk.frist.testkit.AlertmanagerProcess;
import dk.frist.testkit.Eventually;
import dk.frist.testkit.FreePorts;
import dk.frist.testkit.KafkaBroker;
import dk.frist.testkit.PrometheusProcess;
import dk.frist.testkit.WebhookReceiver;
import dk.frist.testkit.WebhookReceiver.Notice;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * What people are told while a job lives, dies and comes back.
 *
 * <pre>
 * job, and a replay whose target is lost ─▶ late decisions ─▶ ticket ─▶ kill ─▶ page ─▶ start ─▶ resolved
 * </pre>
 *
 * @param signOfLife what came first
 * @param ticket what came of the late decisions
 * @param page what came of the kill
 * @param inhibited the alerts on targets that Alertmanager held then, and kept to itself
 * @param whileDead every notice from the kill to the next start
 * @param recovery what came when the job was back
 * @param all every notice, from first to last
 */
record AlertedRun(
    Notice signOfLife,
    Notice ticket,
    Notice page,
    List<AlertmanagerProcess.Alert> inhibited,
    List<Notice> whileDead,
    Notice recovery,
    List<Notice> all) {
  private static final Duration LIMIT = Duration.ofMinutes(2);
  private static final String FRESHNESS = "frist_figures_complete_until_timestamp_seconds";

  /** Plays it, in a folder of its own. */
  static AlertedRun play(Path folder) throws Exception {
    Path plan = Files.writeString(folder.resolve("plan.yaml"), Permits.plan());
    int port = FreePorts.take(1).get(0);
    CommittedFiles.copyRules(folder);
    try (ReplayEndpoint replay = new ReplayEndpoint(lostReplay(folder, plan));
        WebhookReceiver receivers = WebhookReceiver.start();
        AlertmanagerProcess alertmanager =
            AlertmanagerProcess.start(folder, CommittedFiles.routes(receivers.url()));
        KafkaBroker broker = KafkaBroker.temporary().start()) {
      Files.writeString(folder.resolve("frist.yaml"), job(plan, broker, port));
      return new Stage(folder, port, broker, receivers, alertmanager).run(replay.target());
    }
  }

  /** Metrics of a replay in which a third of the decisions are late, and none is open. */
  private static Path lostReplay(Path folder, Path plan) throws Exception {
    Path events = folder.resolve("replayed.avro");
    new Permits("replayed").decidedInTime(40).decidedLate(20).writeTo(events);
    Path out = folder.resolve("replay");
    Screen screen = Screen.piped();
    int status =
        screen.run(
            "replay",
            "--plan",
            plan.toString(),
            "--events",
            events.toString(),
            "--sample",
            "end",
            "--out",
            out.toString());
    assertThat(status).as(screen.err()).isZero();
    return out.resolve("metrics.om");
  }

  private static String job(Path plan, KafkaBroker broker, int port) {
    return """
        plans: %s
        kafka:
          bootstrap: %s
        time:
          disorder: PT1S
          idle-after: PT1S
        figures:
          provisional-interval: PT1S
        checkpoints:
          folder: checkpoints
          interval: PT1S
        parallelism: 1
        prometheus:
          scrape:
            host: 127.0.0.1
            port: %d
        """
        .formatted(plan, broker.bootstrapServers(), port);
  }

  private static String scraping(int job, String replay, AlertmanagerProcess alertmanager) {
    return """
        global: {scrape_interval: 500ms, evaluation_interval: 500ms}
        rule_files: [rules/*.yaml, alerts/*.yaml]
        alerting:
          alertmanagers:
            - static_configs:
                - targets: ["%s"]
        scrape_configs:
          - job_name: frist
            honor_labels: true
            static_configs:
              - targets: ["127.0.0.1:%d", "%s"]
        """
        .formatted(alertmanager.target(), job, replay);
  }

  /** Everything that is up. */
  private record Stage(
      Path folder,
      int port,
      KafkaBroker broker,
      WebhookReceiver receivers,
      AlertmanagerProcess alertmanager) {

    AlertedRun run(String replay) throws Exception {
      new Permits("first").decidedInTime(40).openInTime(300).publish(broker.bootstrapServers());
      FristProcess first = startJob("first");
      try (PrometheusProcess prometheus =
          PrometheusProcess.start(folder, scraping(port, replay, alertmanager))) {
        Notice signOfLife = await(0, "sign of life", notice -> notice.isOf("FristWatchdog"));
        awaitReplay(prometheus);
        alertmanager.tell(Map.of("alertname", "Any", "severity", "critical", "source", "replay"));
        new Permits("second").decidedLate(20).publish(broker.bootstrapServers());
        Notice ticket = await(0, "ticket", notice -> notice.isOf("FristBudgetBurn30d"));
        // The other that comes of them: after the kill no ticket may be under way any more.
        await(0, "second ticket", notice -> notice.isOf("FristBreachesLeftLow"));
        int atKill = receivers.notices().size();
        Instant killed = Instant.now();
        first.kill();
        Notice page = await(atKill, "page", notice -> notice.isOf("FristFiguresAbsent"));
        List<AlertmanagerProcess.Alert> inhibited = targetsInhibited();
        List<Notice> whileDead = since(atKill);
        try (FristProcess second = startJob("second")) {
          Notice recovery =
              await(
                  atKill,
                  "recovery",
                  notice -> notice.isOf("FristFiguresAbsent") && !notice.isFiring());
          assertThat(second.err()).contains("going on from");
          awaitTimeAfter(killed, prometheus);
          return new AlertedRun(
              signOfLife, ticket, page, inhibited, whileDead, recovery, receivers.notices());
        }
      } finally {
        first.close();
      }
    }

    /** Returns when it serves figures that are fresh. */
    private FristProcess startJob(String name) throws Exception {
      Path config = folder.resolve("frist.yaml");
      FristProcess job = FristProcess.start(folder, name, "run", "--config", config.toString());
      Eventually.isTrue(
          LIMIT,
          "figures of the " + name + " job",
          () -> {
            assertThat(job.isAlive()).as(job.err()).isTrue();
            return scraped().contains("\n" + FRESHNESS + "{");
          });
      return job;
    }

    private String scraped() throws InterruptedException {
      URI metrics = URI.create("http://127.0.0.1:" + port + "/metrics");
      try {
        return HttpClient.newHttpClient()
            .send(HttpRequest.newBuilder(metrics).build(), HttpResponse.BodyHandlers.ofString())
            .body();
      } catch (IOException e) {
        return ""; // Not listening yet.
      }
    }

    private static void awaitReplay(PrometheusProcess prometheus) throws Exception {
      String lost = "frist_target_state{source=\"replay\", state=\"out_of_reach\"} == 1";
      Eventually.isTrue(
          LIMIT,
          "lost target of a replay",
          () -> !prometheus.queries().instant(lost, Instant.now()).isEmpty());
    }

    /** Nothing is recorded any more by then, so that only the wall clock can bring time there. */
    private static void awaitTimeAfter(Instant moment, PrometheusProcess prometheus)
        throws Exception {
      String later = FRESHNESS + "{source=\"live\"} > " + moment.getEpochSecond();
      Eventually.isTrue(
          LIMIT,
          "time that goes on without events",
          () -> !prometheus.queries().instant(later, Instant.now()).isEmpty());
    }

    /** The alerts on targets, once all that Alertmanager holds are inhibited. */
    private List<AlertmanagerProcess.Alert> targetsInhibited() throws Exception {
      return Eventually.get(
          LIMIT,
          "inhibited alerts on targets",
          () -> {
            List<AlertmanagerProcess.Alert> targets =
                alertmanager.alerts().stream()
                    .filter(alert -> "targets".equals(alert.labels().get("concern")))
                    .toList();
            boolean inhibited =
                targets.stream().anyMatch(AlertmanagerProcess.Alert::isInhibited)
                    && targets.stream().allMatch(AlertmanagerProcess.Alert::isInhibited);
            return inhibited ? Optional.of(targets) : Optional.empty();
          });
    }

    private Notice await(int from, String what, Predicate<Notice> wanted) throws Exception {
      return Eventually.get(LIMIT, what, () -> since(from).stream().filter(wanted).findFirst());
    }

    private List<Notice> since(int from) {
      List<Notice> all = receivers.notices();
      return all.subList(from, all.size());
    }
  }
}
