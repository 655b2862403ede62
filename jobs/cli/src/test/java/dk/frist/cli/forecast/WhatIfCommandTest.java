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

class WhatIfCommandTest {
  @TempDir private Path folder;

  private Screen whatIf(SmallDesk desk, int expected, String... more) {
    List<String> arguments = new ArrayList<>(List.of("whatif"));
    arguments.addAll(desk.arguments());
    arguments.addAll(List.of(more));
    Screen screen = Screen.piped();
    assertThat(screen.run(arguments.toArray(String[]::new))).as(screen.err()).isEqualTo(expected);
    return screen;
  }

  /** Nine counted and eight met: 88.9 %. With the three that are overdue, 8 of 12: 66.7 %. */
  @Test
  void decidingTheBacklogMakesTheOfficialFigureWorseFirst() throws IOException {
    SmallDesk desk =
        SmallDesk.in(folder)
            .withCases(8, "2024-03-01", "2024-03-20")
            .withCases(1, "2024-03-01", "2024-05-01")
            .withCases(3, "2024-05-01", "")
            .withCases(2, "2024-06-20", "")
            .written();

    String out = whatIf(desk, ExitStatus.DONE, "--decide-overdue-by", "2024-07-10").out();

    // At most a fifth may fail: of nine 1, and 1 has; of twelve 2, and 4 have. With the two in time
    // it can come to 10 of 14, less than 80 %.
    assertThat(out)
        .contains(
            "As known at the end of 2024-06-20.",
            "If every overdue case were decided on 2024-07-10, and nothing else happened until"
                + " then, on that day:")
        .containsPattern(
            "desk-2024 +within-30 +plain +3 +9 → 12 +88\\.9 % → 66\\.7 % +-22\\.2 +0 → -2"
                + " +at_risk → out_of_reach")
        .contains(
            "within-30: the official share falls first: by 22.2 percentage points, from 88.9 % to"
                + " 66.7 %, on 2024-07-10. What it is at the end cannot be said: too little has"
                + " counted.")
        .contains("too little data: 9 counted, 30 wanted");
  }

  /** What is overdue of a desk that decides every fourth case after 40 days: three cases. */
  @Test
  void whereItEndsIsForecastWithTheBacklogDecided() throws IOException {
    String out =
        whatIf(
                SmallDesk.in(folder).withAYear().written(),
                ExitStatus.DONE,
                "--as-of",
                "2024-06-30",
                "--decide-overdue-by",
                "2024-07-01")
            .out();

    // 182 counted, 136 or 137 met; the backlog would all have counted in the year in any case.
    assertThat(out)
        .containsPattern("within-30 +plain +[23] +182 → 18[45] +75\\.\\d % → 7[34]\\.\\d % +-[01]")
        .containsPattern(
            "At the end, on 2024-12-31, it is expected to be 7[45]\\.\\d % instead of 7");
    assertThat(out).containsPattern("Cases +Value[^\\n]*\\n[^\\n]*within-30 +plain +36\\d");
  }

  @Test
  void lessIntakeGivesFewerCases() throws IOException {
    String out =
        whatIf(
                SmallDesk.in(folder).withAYear().written(),
                ExitStatus.DONE,
                "--as-of",
                "2024-06-30",
                "--intake",
                "-50%")
            .out();

    assertThat(out)
        .contains("Intake from then on: -50% against the last 90 days.")
        .containsPattern("within-30 +plain +36\\d → 2[89]\\d ");
  }

  @Test
  void helpWritesPercentAsTheUserDoes() {
    Screen screen = Screen.piped();

    assertThat(screen.run("whatif", "--help")).isEqualTo(ExitStatus.DONE);
    assertThat(screen.out()).contains("--intake=±N% ").doesNotContain("%%");
  }

  @Test
  void questionThatAsksNothingIsRefused() throws IOException {
    SmallDesk desk = SmallDesk.in(folder).withAYear().written();

    assertThat(whatIf(desk, ExitStatus.WRONG_INPUT).err())
        .contains("add --decide-overdue-by DATE or --intake ±N%");
    assertThat(whatIf(desk, ExitStatus.WRONG_INPUT, "--intake", "more").err())
        .contains("--intake must be a change in percent, such as +20% or -10%, not 'more'");
    assertThat(whatIf(desk, ExitStatus.WRONG_INPUT, "--intake", "-101%").err())
        .contains("-100% at most");
  }

  @Test
  void dayThatCannotBeIsRefusedWithThoseThatCan() throws IOException {
    SmallDesk desk = SmallDesk.in(folder).withAYear().written();

    for (String day : List.of("2024-06-30", "2025-01-01")) {
      assertThat(
              whatIf(
                      desk,
                      ExitStatus.WRONG_INPUT,
                      "--as-of",
                      "2024-06-30",
                      "--decide-overdue-by",
                      day)
                  .err())
          .contains(
              "--decide-overdue-by: "
                  + day
                  + " must be a day after 2024-06-30, the last that is known, up to 2024-12-31,"
                  + " where the period ends");
    }
    assertThat(whatIf(desk, ExitStatus.WRONG_INPUT, "--decide-overdue-by", "2025-02-01").err())
        .contains("the period ended on 2024-12-31; ask from a day within it with --as-of");
  }
}
