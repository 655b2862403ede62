package dk.frist.cli.plan;

import static org.assertj.core.api.Assertions.assertThat;

import dk.frist.cli.ExitStatus;
import dk.frist.cli.Screen;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PlanShowCommandTest {
  private static List<String> show(String... more) throws URISyntaxException {
    URL plan = PlanShowCommandTest.class.getResource("/plans/udlaendingestyrelsen-2024.yaml");
    Screen screen = Screen.piped();
    List<String> arguments = new ArrayList<>(List.of("plan", "show"));
    arguments.add(Path.of(plan.toURI()).toString());
    arguments.addAll(List.of(more));
    assertThat(screen.run(arguments.toArray(String[]::new)))
        .as(screen.err())
        .isEqualTo(ExitStatus.DONE);
    return screen.out().lines().toList();
  }

  /** What stands under a reading of a target. */
  private static String underReading(List<String> lines, String target, String reading) {
    int at = 0;
    while (!lines.get(at).startsWith(target + " ")) {
      at++;
    }
    while (!lines.get(at).matches("[ *]+" + reading + " .*")) {
      at++;
    }
    return lines.get(at + 1).trim();
  }

  @Test
  void catalogueHasEveryTargetWithItsWeightReadingsAndSum() throws Exception {
    List<String> lines = show();

    assertThat(lines.get(0)).startsWith("us-2024 · udlaendingestyrelsen · 2024-01-01/2024-12-31");
    assertThat(lines)
        .anyMatch(line -> line.matches("1\\.1a +10  First interview .*"))
        .anyMatch(line -> line.matches(" +\\* interview-required +within-deadline .*30 days.*90 %"))
        .anyMatch(
            line ->
                line.matches(" +\\* pooled +service-level +next free slot within 21 days .*90 %"))
        .anyMatch(line -> line.matches(" +2024-06-30  \\S+"))
        .contains("14 targets with a weight, 100 points in all")
        .anyMatch(line -> line.contains("out_of_reach"));
  }

  @Test
  void catalogueSpeaksDanish() throws Exception {
    assertThat(show("--lang", "da"))
        .anyMatch(line -> line.matches("1\\.2a +10  Familiesammenføring.*"))
        .anyMatch(line -> line.contains("inden 7 måneder, i mindst 90 %"))
        .contains("14 mål med vægt, i alt 100 point")
        .anyMatch(line -> line.matches("  needs_a_decision · kræver afgørelse  Optællingen .*"));
  }

  /** Months are months; a missing day is the last of its month; 30 days are 30 days. */
  @ParameterizedTest
  @CsvSource({
    "2023-07-29, 1.2a, until-decided, 2024-02-29 Thu  day 215",
    "2023-07-30, 1.2a, until-decided, 2024-02-29 Thu  day 214",
    "2023-07-31, 1.2a, until-decided, 2024-02-29 Thu  day 213",
    "2024-04-01, 1.1a, interview-required, 2024-05-01 Wed  day 30",
    "2024-02-29, 1.2b, until-decided, 2024-12-29 Sun  day 304",
    "2024-04-01, 1.4, pooled, does not count on that day",
    "2024-04-26, 1.4, pooled, 2024-05-17 Fri  day 21",
  })
  void deadlineIsWorkedOut(String filed, String target, String reading, String expected)
      throws Exception {
    assertThat(underReading(show("--worked", filed), target, reading)).isEqualTo("→ " + expected);
  }

  @Test
  void datesThatAreWorkedOutAreSaidToBeTheLastInTime() throws Exception {
    assertThat(show("--worked", "2023-07-31"))
        .contains(
            "→ the last day in time for a case filed on 2023-07-31 Mon, or for the slots of that day");
    assertThat(show()).noneMatch(line -> line.contains("→"));
  }

  @Test
  void caseFiledOutsideTheTargetsDatesIsSaidToBeOutside() throws Exception {
    assertThat(underReading(show("--worked", "2024-03-31"), "1.1a", "interview-required"))
        .isEqualTo("→ not in the target: begun outside 2024-04-01/..");
  }

  @Test
  void unknownLanguageIsRefused() {
    Screen screen = Screen.piped();

    assertThat(screen.run("plan", "show", "plan.yaml", "--lang", "fr"))
        .isEqualTo(ExitStatus.WRONG_INPUT);
    assertThat(screen.err()).contains("--lang is 'da' or 'en'");
  }
}
