package dk.frist.cli.plan;

import static org.assertj.core.api.Assertions.assertThat;

import dk.frist.cli.ExitStatus;
import dk.frist.cli.Screen;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PlanCheckCommandTest {
  private static final String PLAN_OF_2024 =
      Path.of("..", "plans", "udlaendingestyrelsen-2024.yaml").toString();

  private final Screen screen = Screen.piped();

  @Test
  void soundPlanIsOneLineWithItsCounts() {
    assertThat(screen.run("plan", "check", PLAN_OF_2024))
        .as(screen.err())
        .isEqualTo(ExitStatus.DONE);
    assertThat(screen.out().lines())
        .containsExactly(
            "ok  " + PLAN_OF_2024 + ": plan us-2024, 5 clocks, 15 targets, 26 readings");
  }

  @Test
  void everyMistakeOfEveryPlanIsTold(@TempDir Path folder) throws IOException {
    Path first = Files.writeString(folder.resolve("first.yaml"), "plan: a\nagenzy: b\n");
    Path second = folder.resolve("second.yaml");

    int status = screen.run("plan", "check", first.toString(), PLAN_OF_2024, second.toString());

    assertThat(status).isEqualTo(ExitStatus.WRONG_INPUT);
    assertThat(screen.out()).startsWith("ok  " + PLAN_OF_2024);
    assertThat(screen.err())
        .contains(first + ":2:1: unknown key 'agenzy'; did you mean 'agency'?")
        .contains(second + ": there is no such file");
  }

  @Test
  void whatIsLikelyNotMeantIsAWarningAndThePlanIsSound(@TempDir Path folder) throws IOException {
    String plan =
        Files.readString(Path.of(PLAN_OF_2024)).replace("deadline: P7M", "deadline: P210D");
    Path file = Files.writeString(folder.resolve("days.yaml"), plan);

    int status = screen.run("plan", "check", file.toString());

    assertThat(status).as(screen.err()).isEqualTo(ExitStatus.DONE);
    assertThat(screen.err()).contains("frist: warning: " + file + ":").contains("P7M");
    assertThat(screen.out()).startsWith("ok  " + file);
  }

  @Test
  void schemaIsPrintedAsItShips() throws IOException {
    assertThat(screen.run("plan", "schema")).isEqualTo(ExitStatus.DONE);
    assertThat(screen.out())
        .isEqualTo(Files.readString(Path.of("..", "plans", "plan.schema.json")));
  }

  @Test
  void missingSubcommandIsTold() {
    assertThat(screen.run("plan")).isEqualTo(ExitStatus.WRONG_INPUT);
    assertThat(screen.err()).contains("a command is missing: one of check");
  }
}
