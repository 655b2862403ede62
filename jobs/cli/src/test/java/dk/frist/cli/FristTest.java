package dk.frist.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dk.frist.connectors.InvalidInputException;
import dk.frist.connectors.Mistake;
import java.io.IOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.util.List;
import org.junit.jupiter.api.Test;
import picocli.CommandLine.Command;

class FristTest {
  /** Throws what a test hands it. */
  @Command(name = "fail")
  private static final class FailingCommand implements FristCommand {
    private final Exception exception;

    FailingCommand(Exception exception) {
      this.exception = exception;
    }

    @Override
    public void run(Console console) throws Exception {
      throw exception;
    }
  }

  private final Screen screen = Screen.piped();

  private int runFailing(Exception exception, String... more) {
    var commandLine =
        Execution.install(
            Frist.commandLine(screen.console()).addSubcommand(new FailingCommand(exception)),
            screen.console(),
            () -> List.of(more).contains("--stacktrace"));
    String[] arguments = new String[more.length + 1];
    arguments[0] = "fail";
    System.arraycopy(more, 0, arguments, 1, more.length);
    return commandLine.execute(arguments);
  }

  @Test
  void helpGoesToStandardOutputWithStatusDone() {
    assertThat(screen.run("--help")).isEqualTo(ExitStatus.DONE);
    assertThat(screen.out()).contains("Usage: frist", "Exit status:", "--stacktrace");
    assertThat(screen.err()).isEmpty();
  }

  @Test
  void versionIsTheBuilds() {
    assertThat(screen.run("--version")).isEqualTo(ExitStatus.DONE);
    assertThat(screen.out()).matches("frist \\d+\\.\\d+.*\\R");
  }

  @Test
  void everyCommandHasHelpWithExamples() {
    var commands = Frist.commandLine(screen.console()).getSubcommands().values();

    assertThat(commands)
        .allSatisfy(
            command ->
                assertThat(
                        command.getSubcommands().isEmpty()
                            ? List.of(command)
                            : command.getSubcommands().values())
                    .allSatisfy(
                        leaf ->
                            assertThat(leaf.getUsageMessage()).contains("--help", "Examples:")));
  }

  @Test
  void unknownOptionIsOneLineAndWrongInput() {
    assertThat(screen.run("--nonsense")).isEqualTo(ExitStatus.WRONG_INPUT);
    assertThat(screen.err().lines())
        .containsExactly("frist: Unknown option: '--nonsense' (see 'frist --help')");
  }

  @Test
  void missingCommandNamesTheOnesThereAre() {
    assertThat(screen.run()).isEqualTo(ExitStatus.WRONG_INPUT);
    assertThat(screen.err()).contains("a command is missing");
  }

  @Test
  void everyMistakeOfTheInputIsOneLineEvenWhenWrapped() {
    InvalidInputException mistakes =
        new InvalidInputException(
            List.of(
                new Mistake("plan.yaml", 3, 5, "unknown key 'clok'"),
                new Mistake("plan.yaml", 9, 0, "'30' is not a period")));

    int status = runFailing(new IOException("job failed", mistakes));

    assertThat(status).isEqualTo(ExitStatus.WRONG_INPUT);
    assertThat(screen.err().lines())
        .containsExactly("plan.yaml:3:5: unknown key 'clok'", "plan.yaml:9: '30' is not a period");
  }

  @Test
  void failureIsOneLineWithTheRootCause() {
    int status = runFailing(new IllegalStateException("outer", new IOException("disk\n full")));

    assertThat(status).isEqualTo(ExitStatus.FAILED);
    assertThat(screen.err().lines())
        .containsExactly("frist: IOException: disk; full (--stacktrace shows where)");
  }

  @Test
  void plannedFailureIsToldInItsOwnWords() {
    int status = runFailing(new CommandFailedException("no broker at x:1", new IOException("y")));

    assertThat(status).isEqualTo(ExitStatus.FAILED);
    assertThat(screen.err().lines()).containsExactly("frist: no broker at x:1");
  }

  @Test
  void stackTraceIsShownOnlyWhenAskedFor() {
    assertThat(runFailing(new IOException("disk full"), "--stacktrace"))
        .isEqualTo(ExitStatus.FAILED);
    assertThat(screen.err()).contains("at dk.frist.cli.FristTest");
  }

  @Test
  void interruptionEndsWithItsOwnStatus() {
    assertThat(runFailing(new InterruptedException())).isEqualTo(ExitStatus.INTERRUPTED);
    assertThat(screen.err().lines()).containsExactly("frist: interrupted");
  }

  @Test
  void loadedByAnotherClassLoaderThanTheSystemsItIsHosted() throws Exception {
    URL[] classes = {Frist.class.getProtectionDomain().getCodeSource().getLocation()};
    try (var flinks = new URLClassLoader(classes, ClassLoader.getPlatformClassLoader())) {
      assertThat(Frist.isHosted(flinks.loadClass(Frist.class.getName()))).isTrue();
    }
    assertThat(Frist.isHosted(Frist.class)).isFalse();
  }

  @Test
  void hostedCommandThatIsDoneReturns() {
    Frist.runHosted(screen.console(), "--version");

    assertThat(screen.out()).startsWith("frist ");
  }

  @Test
  void hostedCommandThatFailsThrowsItsStatus() {
    assertThatThrownBy(() -> Frist.runHosted(screen.console(), "--nonsense"))
        .isInstanceOf(IllegalStateException.class)
        .hasMessage("frist ended with exit status 2");
    assertThat(screen.err()).contains("Unknown option: '--nonsense'");
  }
}
