package dk.frist.cli.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.LocalDate;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The whole product on real processes, with one death in the middle. */
class LiveRunIT {
  private static LiveRun run;

  @BeforeAll
  static void play(@TempDir Path folder) throws Exception {
    run = LiveRun.play(folder);
  }

  @Test
  void killedJobGoesOnFromItsNewestCheckpoint() {
    assertThat(run.end().start()).containsPattern("going on from file:\\S+/chk-\\d+");
  }

  @Test
  void finalFiguresOfEveryClosedDayAreThoseOfTheReplay() {
    assertThat(run.replayed().closedDays()).hasSize(366);
    run.replayed()
        .closedDays()
        .forEach(
            (day, lines) ->
                assertThat(run.figures().lines(day, false)).as("%s", day).isEqualTo(lines));
  }

  @Test
  void provisionalFiguresOfTheOpenDayAreThoseOfTheReplay() {
    LocalDate openDay = LocalDate.of(2024, 12, 31);

    assertThat(run.replayed().lastDay()).isEqualTo(openDay);
    assertThat(run.figures().lines(openDay, true)).isEqualTo(run.replayed().lastDaysFigures());
    assertThat(run.figures().lines(openDay, false)).isEmpty();
  }

  @Test
  void verdictsAreThoseOfTheReplay() {
    assertThat(run.replayed().verdicts()).hasSizeGreaterThan(500);
    assertThat(run.verdicts().lines(run.replayed().lastDay())).isEqualTo(run.replayed().verdicts());
  }

  @Test
  void replayOfTheHistoryAndTheTopicIsTheReplayOfTheFileThoughRecordsCameInDisorder() {
    assertThat(run.topicReplayed().replayed()).isEqualTo(run.replayed());
  }

  @Test
  void replayOfTheTopicAsOfADayGivesThatDaysFiguresAgain() {
    LocalDate day = run.topicReplayed().asOfADay().lastDay();

    assertThat(run.topicReplayed().asOfADay().figures())
        .containsOnlyKeys(day)
        .containsEntry(day, run.replayed().figures().get(day));
  }

  @Test
  void changesAreLaidToEventsThatAreReadFromTheTopicAgain() {
    assertThat(run.topicReplayed().june()).contains("new-event");
  }

  @Test
  void changesAreLaidToTheSameEventsWhenTheTopicHasAnotherName() {
    assertThat(run.topicReplayed().juneElsewhere()).isEqualTo(run.topicReplayed().june());
  }

  @Test
  void replayOfTheTopicPublishesTheSameFiguresAndVerdictsToTopicsOfTheirOwn() {
    run.replayed()
        .figures()
        .forEach(
            (day, lines) ->
                assertThat(run.corrected().lines(day, false)).as("%s", day).isEqualTo(lines));
    assertThat(run.correctedVerdicts().lines(run.replayed().lastDay()))
        .isEqualTo(run.replayed().verdicts());
  }

  @Test
  void prometheusKnowsTheShareOfEveryTargetInThePeriod() {
    assertThat(run.ratios()).containsKey("1.2a until-decided").isEqualTo(run.replayed().ratios());
  }

  @Test
  void prometheusKnowsWhatOverdueAndUndecidedCasesAddToThePicture() {
    assertThat(run.insights())
        .containsKey("1.2a until-decided")
        .containsKey("asylum decision")
        .isEqualTo(run.replayed().insights());
  }

  @Test
  void forecastsAreOnTheTopicTooButUnderTheirOwnNames() {
    LocalDate day = LocalDate.of(2024, 9, 30);

    assertThat(run.figures().lines(day, false))
        .anyMatch(line -> line.contains(",1.2a,until-decided,period,forecast_basis,"));
  }

  @Test
  void rejectedAreTheMalformedRecordsAndNoOthers() {
    assertThat(run.malformed()).hasSize(LiveRun.MALFORMED);
    assertThat(run.rejected()).isEqualTo(run.malformed());
  }

  @Test
  void fatesAddUpToWhatWasReadSinceTheCheckpoint() {
    long read = run.fates().values().stream().mapToLong(Long::longValue).sum();

    assertThat(read).isBetween(run.secondRead().least(), run.secondRead().most());
  }

  @Test
  void jobThatIsToldToEndLeavesASavepointAndNothingOnThePushgateway() {
    assertThat(run.end().status()).isIn(130, 143);
    assertThat(run.end().start())
        .containsPattern("stopped; the next run goes on from file:\\S+/savepoint-");
    assertThat(run.end().gateway()).doesNotContain("frist_");
  }
}
