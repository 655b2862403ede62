package dk.frist.cli.run;

import static org.assertj.core.api.Assertions.assertThat;

import dk.frist.cli.FristProcess;
import dk.frist.testkit.Eventually;
import dk.frist.testkit.KafkaBroker;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A plan that is changed between two runs of the live job, on real processes. */
class ChangedPlanIT {
  private static final Duration LIMIT = Duration.ofMinutes(3);
  private static final String PLAN = "udlaendingestyrelsen-2024.yaml";

  @TempDir private Path folder;

  private FristProcess run(String name, Path config) {
    return FristProcess.start(folder, name, "run", "--config", config.toString());
  }

  private Path configuration(KafkaBroker broker) throws Exception {
    return Files.writeString(
        folder.resolve("frist.yaml"),
        """
        plans: %s
        kafka: {bootstrap: '%s'}
        time: {disorder: %s, idle-after: PT1H, follow-wall-clock: false}
        figures: {provisional-interval: PT1S}
        checkpoints: {folder: checkpoints, interval: PT1S}
        """
            .formatted(PLAN, broker.bootstrapServers(), GeneratedYear.DISORDER));
  }

  private Path plan(String text) throws Exception {
    return Files.writeString(folder.resolve(PLAN), text);
  }

  private static String shipped() throws Exception {
    try (InputStream bundled = ChangedPlanIT.class.getResourceAsStream("/plans/" + PLAN)) {
      return new String(bundled.readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  /** Family reunification within five months, desks within two weeks, the notice earlier. */
  private static String changed() throws Exception {
    String changed = shipped().replace("deadline: P7M", "deadline: P5M");
    return changed.replace("deadline: P3W", "deadline: P2W");
  }

  @Test
  void jobGoesOnFromItsSavepointWithTheFiguresAndVerdictsOfAFreshReplay() throws Exception {
    GeneratedYear year = GeneratedYear.small();
    Path events = folder.resolve("events.avro");
    year.writeTo(events);
    Replayed replayed = Replayed.of(plan(changed()), events, folder.resolve("replay"));
    int most = year.size() * 9 / 10;
    try (KafkaBroker broker = KafkaBroker.temporary().start()) {
      Path config = configuration(broker);
      plan(shipped());
      try (FristProcess first = run("first", config)) {
        Eventually.isTrue(
            LIMIT, "a running job", () -> first.err().contains("runs, beginning from scratch"));
        year.publish(broker.bootstrapServers(), 0, most, 0);
        awaitFigures(broker, first);
        first.terminate();
        first.exitStatus(LIMIT);
        assertThat(first.err()).contains("the next run goes on from file:");
      }

      plan(changed());
      try (FristProcess second = run("second", config)) {
        year.publish(broker.bootstrapServers(), most, year.size(), 0);
        PublishedFigures.await(broker, second, replayed, LIMIT);
        second.terminate();
        second.exitStatus(LIMIT);

        assertThat(second.err())
            .contains("plan us-2024 is new or has changed; its cases are judged anew")
            .contains("going on from file:");
      }
      assertPublished(broker, replayed);
    }
  }

  private static void awaitFigures(KafkaBroker broker, FristProcess job) throws Exception {
    try (CommittedRecords topic = new CommittedRecords(broker.bootstrapServers(), "figures")) {
      Eventually.isTrue(
          LIMIT,
          "figures under the first plan",
          () -> {
            assertThat(job.isAlive()).as(job.err()).isTrue();
            return !topic.next().isEmpty();
          });
    }
  }

  private static void assertPublished(KafkaBroker broker, Replayed replayed) throws Exception {
    PublishedFigures figures = new PublishedFigures();
    PublishedVerdicts verdicts = new PublishedVerdicts();
    try (CommittedRecords topic = new CommittedRecords(broker.bootstrapServers(), "figures")) {
      figures.take(topic.next());
    }
    try (CommittedRecords topic = new CommittedRecords(broker.bootstrapServers(), "verdicts")) {
      verdicts.take(topic.next());
    }
    replayed
        .closedDays()
        .forEach(
            (day, lines) -> assertThat(figures.lines(day, false)).as("%s", day).isEqualTo(lines));
    assertThat(verdicts.lines(replayed.lastDay())).isEqualTo(replayed.verdicts());
  }
}
