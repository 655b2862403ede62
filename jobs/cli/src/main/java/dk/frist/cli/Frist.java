package dk.frist.cli;

import dk.frist.cli.backfill.BackfillCommand;
import dk.frist.cli.demo.DemoCommand;
import dk.frist.cli.diff.DiffCommand;
import dk.frist.cli.explain.ExplainCommand;
import dk.frist.cli.forecast.ForecastCommand;
import dk.frist.cli.forecast.WhatIfCommand;
import dk.frist.cli.generate.GenerateCommand;
import dk.frist.cli.imports.ImportCommand;
import dk.frist.cli.inspect.InspectCommand;
import dk.frist.cli.plan.PlanCommand;
import dk.frist.cli.publish.PublishCommand;
import dk.frist.cli.replay.ReplayCommand;
import dk.frist.cli.report.ReportCommand;
import dk.frist.cli.run.RunCommand;
import dk.frist.cli.stack.StackCommand;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.slf4j.LoggerFactory;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.ScopeType;

/**
 * The command {@code frist}: parses, wires, executes. Its exit status is one of {@link ExitStatus}.
 */
@Command(
    name = "frist",
    scope = ScopeType.INHERIT,
    mixinStandardHelpOptions = true,
    versionProvider = Version.class,
    usageHelpAutoWidth = true,
    description = {
      "Tells a public authority whether it keeps its promised time limits.",
      "Run 'frist COMMAND --help' for what a command does, with examples."
    },
    exitCodeListHeading = "%nExit status:%n",
    exitCodeList = {
      "0:done",
      "2:the input is wrong: one line a mistake, with file, line and column",
      "1:anything else",
      "130:interrupted"
    })
public final class Frist {
  /** How long an interrupted command may take to tidy up before the process ends anyway. */
  private static final Duration TIDY_UP = Duration.ofSeconds(10);

  @Option(
      names = {"--stacktrace", "--debug"},
      scope = ScopeType.INHERIT,
      description = "When the command fails, show where in the program.")
  private boolean stackTrace;

  /** The command with all of its subcommands. A new subcommand is registered here. */
  public static CommandLine commandLine(Console console) {
    Frist frist = new Frist();
    CommandLine commandLine =
        new CommandLine(frist)
            .addSubcommand(new DemoCommand())
            .addSubcommand(new RunCommand())
            .addSubcommand(new ReplayCommand())
            .addSubcommand(BackfillCommand.withSubcommands())
            .addSubcommand(new ExplainCommand())
            .addSubcommand(new DiffCommand())
            .addSubcommand(new ReportCommand())
            .addSubcommand(new ForecastCommand())
            .addSubcommand(new PublishCommand())
            .addSubcommand(new WhatIfCommand())
            .addSubcommand(new InspectCommand())
            .addSubcommand(new ImportCommand())
            .addSubcommand(new GenerateCommand())
            .addSubcommand(PlanCommand.withSubcommands())
            .addSubcommand(StackCommand.withSubcommands());
    return Execution.install(commandLine, console, () -> frist.stackTrace);
  }

  /**
   * Runs a command line and ends the process with its exit status. Under {@code flink run} the
   * process is Flink's and goes on.
   *
   * @throws IllegalStateException if the command fails under {@code flink run}
   */
  public static void main(String[] arguments) {
    Console console = Console.ofProcess();
    if (isHosted(Frist.class)) {
      runHosted(console, arguments);
    } else {
      runAsProcess(console, arguments);
    }
  }

  /** Whether another program, such as Flink, has loaded this one into its process. */
  static boolean isHosted(Class<?> program) {
    return program.getClassLoader() != ClassLoader.getSystemClassLoader();
  }

  /**
   * Runs a command line in a process of another program, whose end and interruption are its own.
   *
   * @throws IllegalStateException if the exit status is not {@link ExitStatus#DONE}; names it
   */
  static void runHosted(Console console, String... arguments) {
    int status = commandLine(console).execute(arguments);
    console.flush();
    if (status != ExitStatus.DONE) {
      throw new IllegalStateException("frist ended with exit status " + status);
    }
  }

  private static void runAsProcess(Console console, String... arguments) {
    // Logging does not survive that its loading is interrupted.
    LoggerFactory.getLogger(Frist.class);
    CountDownLatch finished = new CountDownLatch(1);
    Runtime.getRuntime().addShutdownHook(interruptionOf(Thread.currentThread(), finished));
    int status = commandLine(console).execute(arguments);
    console.flush();
    finished.countDown();
    System.exit(status);
  }

  /**
   * What Ctrl-C does: the command is interrupted and may tidy up; the JVM then ends with 130. Waits
   * for the command and not for its thread, which {@link System#exit} holds up for ever by then.
   */
  private static Thread interruptionOf(Thread command, CountDownLatch finished) {
    return new Thread(
        () -> {
          if (finished.getCount() == 0) {
            return;
          }
          command.interrupt();
          try {
            boolean inTime = finished.await(TIDY_UP.toMillis(), TimeUnit.MILLISECONDS);
            if (!inTime) {
              System.err.println("frist: ended before it had tidied up");
            }
          } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
          }
        },
        "interruption");
  }
}
