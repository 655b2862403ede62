package dk.frist.cli.alerts;

import static org.assertj.core.api.Assertions.assertThat;

import dk.frist.testkit.WebhookReceiver.Notice;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Job, Prometheus, Alertmanager and receivers, with the committed rules, alerts and routes. */
class AlertsIT {
  private static AlertedRun run;

  @BeforeAll
  static void play(@TempDir Path folder) throws Exception {
    run = AlertedRun.play(folder);
  }

  @Test
  void freshFiguresGiveASignOfLifeToTheServiceThatWaitsForIt() {
    assertThat(run.signOfLife().path()).isEqualTo("/sign-of-life");
  }

  @Test
  void targetUnderItsLineIsATicketOfItsAuthorityInTheRightWords() {
    assertThat(run.ticket().path()).isEqualTo("/tickets/siri");
    assertThat(run.ticket().labels()).containsEntry("severity", "warning");
    assertThat(run.ticket().annotations().get("description"))
        .isEqualTo(
            """
            »Opholdstilladelse inden 30 dage« (permits, mål 1): 20 af 60 talt de seneste 30 dage \
            holdt ikke målet. Det bruger råderummet for overskridelser 3,3 gange så hurtigt, som \
            det rækker til.
            "Permit within 30 days" (permits, target 1): 20 of 60 counted in the last 30 days \
            missed the target. That uses its budget of misses 3.3 times as fast as it lasts.""");
  }

  @Test
  void deadJobIsAPage() {
    assertThat(run.page().path()).isEqualTo("/on-call");
    assertThat(run.page().isFiring()).isTrue();
    assertThat(run.page().annotations().get("description")).contains("De sidste var ajour for");
  }

  @Test
  void targetsAreKeptBackWhileTheJobIsDead() {
    assertThat(run.inhibited())
        .extracting(alert -> alert.labels().get("alertname"))
        .contains("FristBudgetBurn30d");
    assertThat(run.whileDead())
        .extracting(Notice::path)
        .contains("/on-call")
        .noneMatch(path -> path.startsWith("/tickets"));
  }

  @Test
  void pageIsResolvedWhenTheJobIsBack() {
    assertThat(run.recovery().path()).isEqualTo("/on-call");
    assertThat(run.recovery().labels()).containsEntry("source", "live");
  }

  @Test
  void nobodyIsToldOfAReplay() {
    assertThat(run.all())
        .hasSizeGreaterThan(3)
        .noneMatch(notice -> "replay".equals(notice.labels().get("source")))
        .noneMatch(notice -> notice.isOf("Any"));
  }

  @Test
  void nobodyIsWokenForAnythingButTheDeadJob() {
    assertThat(run.all())
        .filteredOn(notice -> notice.path().equals("/on-call"))
        .extracting(notice -> notice.labels().get("alertname"))
        .isSubsetOf("FristFiguresAbsent", "FristScrapeFailing");
  }

  @Test
  void noTicketIsOfALineThatWasKept() {
    assertThat(run.all())
        .filteredOn(notice -> notice.path().startsWith("/tickets"))
        .extracting(notice -> notice.labels().get("alertname"))
        .containsOnly("FristBudgetBurn30d", "FristBreachesLeftLow");
  }
}
