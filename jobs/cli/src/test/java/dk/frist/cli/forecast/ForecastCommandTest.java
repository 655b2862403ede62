package dk.frist.cli.forecast;

import static org.assertj.core.api.Assertions.assertThat;

import dk.frist.cli.ExitStatus;
import dk.frist.cli.Screen;
import dk.frist.testkit.SmallDesk;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A desk that decides a case a day, three of four after 20 days and the fourth after 40. */
class ForecastCommandTest {
  @TempDir private Path folder;

  private Screen forecast(int expected, String... more) throws IOException {
    SmallDesk desk = SmallDesk.in(folder).withAYear().written();
    List<String> arguments = new ArrayList<>(List.of("forecast"));
    arguments.addAll(desk.arguments());
    arguments.addAll(List.of(more));
    Screen screen = Screen.piped();
    assertThat(screen.run(arguments.toArray(String[]::new))).as(screen.err()).isEqualTo(expected);
    return screen;
  }

  @Test
  void deskThatGoesOnAsBeforeIsExpectedToGoOn() throws IOException {
    String out = forecast(ExitStatus.DONE, "--as-of", "2024-06-30").out();

    assertThat(out)
        .contains("desk-2024: forecast as of the end of 2024-06-30")
        .containsPattern("within-30 +plain +\\d+ +75\\.\\d % +7[45]\\.\\d % ");
  }

  @Test
  void backTestOfADeskThatGoesOnAsBeforeErrsByLittle() throws IOException {
    String out = forecast(ExitStatus.DONE, "--backtest", "--at", "50%").out();

    assertThat(out).containsPattern("within-30 .* 50 % .* yes");
    assertThat(out).containsPattern("all +1 +1 +100 % +[01]\\.\\d ");
  }

  @Test
  void dayBeforeTheFirstRecordIsRefused() throws IOException {
    String err = forecast(ExitStatus.WRONG_INPUT, "--as-of", "2023-01-01").err();

    assertThat(err)
        .contains("--as-of: nothing was recorded by 2023-01-01; the first record is of 2023-11-01");
  }

  @Test
  void dayAfterTheLastRecordIsSaidToHaveSeenNoWork() throws IOException {
    assertThat(forecast(ExitStatus.DONE, "--as-of", "2025-01-06").out())
        .startsWith(
            "The last record is of 2024-12-31: from then to 2025-01-06 it is as if nothing had"
                + " happened.");
    assertThat(forecast(ExitStatus.DONE, "--as-of", "2024-12-31").out())
        .startsWith("desk-2024: forecast as of the end of 2024-12-31");
  }

  @Test
  void percentagesThatAreNoneAreRefused() throws IOException {
    assertThat(forecast(ExitStatus.WRONG_INPUT, "--backtest", "--at", "25%,100%").err())
        .contains("--at must be whole percentages from 1% to 99%", "'100%'");
    assertThat(forecast(ExitStatus.WRONG_INPUT, "--at", "25%").err())
        .contains("--at goes with --backtest");
  }

  @Test
  void periodThatTheLogCoversIsTestedAsThePlanHasIt() throws IOException {
    assertThat(forecast(ExitStatus.DONE, "--backtest").out())
        .doesNotContain("as if counting ended");
  }
}
