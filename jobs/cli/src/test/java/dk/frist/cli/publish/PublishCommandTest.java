package dk.frist.cli.publish;

import static org.assertj.core.api.Assertions.assertThat;

import dk.frist.cli.ExitStatus;
import dk.frist.cli.Screen;
import dk.frist.connectors.files.ReplayFolder;
import dk.frist.connectors.files.ReplayInputs;
import dk.frist.connectors.files.ReplayInputs.Schedule;
import dk.frist.connectors.files.ReplayProgress;
import dk.frist.connectors.plan.PlanFiles;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PublishCommandTest {
  private static final Path PLAN = Path.of("..", "plans", "udlaendingestyrelsen-2024.yaml");
  private static final String HEADER = "as_of,case_type,clock,target,reading,window,measure,value";

  @TempDir private Path folder;

  private Path replay;
  private Path out;

  @BeforeEach
  void makeAReplayWithoutFigures() throws IOException {
    replay = folder.resolve("replay");
    out = folder.resolve("public");
    ReplayInputs given =
        ReplayInputs.read(
            PlanFiles.read(List.of(PLAN)), List.of(PLAN), List.of(), null, Schedule.sampled("P1D"));
    try (ReplayFolder made = ReplayFolder.open(replay, false)) {
      made.finish(given, ReplayFolder.DEFAULT_REPLAY_ID, ReplayProgress.SILENT);
    }
  }

  private void figures(String... rows) throws IOException {
    Files.writeString(
        replay.resolve("figures.csv"), HEADER + "\n" + String.join("\n", rows) + "\n");
  }

  private Screen publish(String... more) {
    List<String> arguments =
        new ArrayList<>(List.of("publish", replay.toString(), "--out", out.toString()));
    arguments.addAll(List.of(more));
    Screen screen = Screen.piped();
    int status = screen.run(arguments.toArray(String[]::new));
    assertThat(status)
        .as(screen.err())
        .isEqualTo(screen.out().isEmpty() ? ExitStatus.WRONG_INPUT : ExitStatus.DONE);
    return screen;
  }

  /** The rows, the heading left out. */
  private List<String> published() throws IOException {
    List<String> lines = Files.readAllLines(out.resolve("public.csv"));
    assertThat(lines.get(0)).isEqualTo(HEADER + ",suppressed");
    return lines.subList(1, lines.size());
  }

  private static String target(String day, String window, String measure, String value) {
    return day + ",,,1.2a,until-decided," + window + "," + measure + "," + value;
  }

  @Test
  void countsAreRoundedAndTheShareIsMadeOfThem() throws IOException {
    figures(
        target("2024-04-30", "now", "excluded", "0"),
        target("2024-04-30", "now", "pending_overdue", "7"),
        target("2024-04-30", "period", "met", "83"),
        target("2024-04-30", "period", "missed", "12"),
        target("2024-04-30", "period", "n", "95"),
        target("2024-04-30", "period", "ratio", "0.873684"));

    Screen screen = publish();

    assertThat(published())
        .containsExactly(
            target("2024-04-30", "now", "excluded", "0,no"),
            target("2024-04-30", "now", "pending_overdue", "5,no"),
            target("2024-04-30", "period", "met", "85,no"),
            target("2024-04-30", "period", "missed", "10,no"),
            target("2024-04-30", "period", "n", "95,no"),
            target("2024-04-30", "period", "ratio", "0.894737,no"));
    assertThat(screen.out()).startsWith("6 figures of 1 days in " + out + ", 0 of them suppressed");
  }

  @Test
  void smallCountTakesItsTotalAndTheShareWithIt() throws IOException {
    figures(
        target("2024-04-30", "period", "met", "83"),
        target("2024-04-30", "period", "missed", "3"),
        target("2024-04-30", "period", "n", "86"),
        target("2024-04-30", "period", "ratio", "0.965116"));

    publish();

    assertThat(published())
        .containsExactly(
            target("2024-04-30", "period", "met", "85,no"),
            target("2024-04-30", "period", "missed", ",yes"),
            target("2024-04-30", "period", "n", ",yes"));
  }

  @Test
  void whatWouldGiveCountsAwayIsNotPublished() throws IOException {
    figures(
        target("2024-04-30", "365d", "n", "95"),
        target("2024-04-30", "day", "met", "8"),
        target("2024-04-30", "period", "breaches_allowed", "9"),
        target("2024-04-30", "period", "breaches_left", "-3"),
        target("2024-04-30", "period", "mean", "12.345678"),
        target("2024-04-30", "period", "met", "83"),
        target("2024-04-30", "period", "missed", "12"),
        target("2024-04-30", "period", "ratio_best", "0.900000"),
        target("2024-04-30", "period", "ratio_worst", "0.800000"),
        "2024-04-30,,,1.2a,until-served,period,met,80",
        "2024-04-30,,,1.2a,until-served,period,missed,12");

    publish();

    assertThat(published())
        .containsExactly(
            target("2024-04-30", "period", "met", "85,no"),
            target("2024-04-30", "period", "missed", "10,no"),
            target("2024-04-30", "period", "n", "95,no"));
  }

  @Test
  void percentilesNeedFiftyCasesAndNeitherExtremeNorCountIsSeen() throws IOException {
    String many = "2024-04-30,asylum,decision,,,";
    String few = "2024-04-30,family-child,decision,,,";
    figures(
        many + "now,open,60",
        many + "now,open_age_max,900",
        many + "now,open_age_p50,31",
        many + "now,open_age_p90,77",
        many + "period,max,400",
        many + "period,min,1",
        many + "period,n,99",
        many + "period,p50,30",
        many + "period,p90,60",
        many + "period,p95,70",
        few + "period,n,49",
        few + "period,p50,30");

    publish();

    assertThat(published())
        .containsExactly(
            many + "now,open_age_p50,31,no",
            many + "now,open_age_p90,77,no",
            many + "period,p50,30,no",
            many + "period,p90,60,no");
  }

  @Test
  void onlyLastDaysOfMonthsArePublished() throws IOException {
    figures(
        target("2024-01-31", "now", "excluded", "5"),
        target("2024-02-28", "now", "excluded", "6"),
        target("2024-02-29", "now", "excluded", "10"),
        target("2024-03-31", "now", "excluded", "15"),
        target("2024-04-01", "now", "excluded", "16"));

    publish();
    assertThat(published())
        .containsExactly(
            target("2024-01-31", "now", "excluded", "5,no"),
            target("2024-02-29", "now", "excluded", "10,no"),
            target("2024-03-31", "now", "excluded", "15,no"));
    publish("--every", "P3M", "--force");
    assertThat(published()).containsExactly(target("2024-03-31", "now", "excluded", "15,no"));
  }

  @Test
  void rulesGoWithTheFigures() throws IOException {
    figures(target("2024-01-31", "now", "excluded", "5"));

    publish();

    assertThat(out).isDirectoryContaining("glob:**/README.txt");
    assertThat(out.toFile().list()).hasSize(2);
    assertThat(out.resolve("README.txt"))
        .content()
        .contains("afrundet til nærmeste 5", "rounded to the nearest 5");
  }

  @Test
  void daysCloserThanAMonthAreRefused() throws IOException {
    figures(target("2024-01-31", "now", "excluded", "5"));

    assertThat(publish("--every", "P7D").err())
        .contains("--every must be one of P1M, P2M, P3M, P4M, P6M, P1Y, not 'P7D'");
    assertThat(publish("--every", "month").err()).contains("a period; write a month as P1M");
    assertThat(out).doesNotExist();
  }

  @Test
  void replayWithoutTheLastDayOfAMonthIsRefused() throws IOException {
    figures(target("2024-04-29", "now", "excluded", "5"));

    assertThat(publish().err())
        .contains(
            replay
                + ": has no figures of a day that is published: the last of every month; replay"
                + " with --sample P1M");
    assertThat(out).doesNotExist();
  }

  @Test
  void folderInOrAroundTheReplayIsRefused() throws IOException {
    figures(target("2024-01-31", "now", "excluded", "5"));
    for (Path wrong : List.of(replay, replay.resolve("a/public"), folder)) {
      out = wrong;
      assertThat(publish("--force").err()).contains("verdicts on persons");
    }
    assertThat(replay.resolve("a")).doesNotExist();
  }

  @Test
  void folderThatIsNotEmptyIsRefusedWithoutForce() throws IOException {
    figures(target("2024-01-31", "now", "excluded", "5"));
    Files.createDirectories(out);
    Files.writeString(out.resolve("notes.txt"), "mine");

    assertThat(publish().err()).contains(out + ": is not empty; name a new or empty folder");
    publish("--force");
    assertThat(published()).hasSize(1);
  }
}
