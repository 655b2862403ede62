package dk.frist.cli;

import dk.frist.connectors.InvalidInputException;
import dk.frist.connectors.Mistake;
import java.nio.channels.ClosedByInterruptException;
import java.util.List;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;

/**
 * Runs the command that was parsed and turns its end into an exit status: what it threw is
 * classified once, here, and told in as few lines as it takes.
 */
final class Execution {
  private final Console console;
  private final BooleanSupplier stackTrace;

  private Execution(Console console, BooleanSupplier stackTrace) {
    this.console = console;
    this.stackTrace = stackTrace;
  }

  /** Makes a command line run its {@link FristCommand}s on a console. */
  static CommandLine install(CommandLine commandLine, Console console, BooleanSupplier stackTrace) {
    Execution execution = new Execution(console, stackTrace);
    Conversions.register(commandLine);
    return commandLine
        .setOut(console.out())
        .setErr(console.err())
        .setCaseInsensitiveEnumValuesAllowed(true)
        .setExecutionStrategy(execution::execute)
        .setParameterExceptionHandler((exception, arguments) -> execution.usageError(exception));
  }

  private int execute(ParseResult parsed) {
    Integer help = CommandLine.executeHelpRequest(parsed);
    if (help != null) {
      return help;
    }
    List<CommandLine> chosen = parsed.asCommandLineList();
    CommandLine deepest = chosen.get(chosen.size() - 1);
    Object command = deepest.getCommand();
    if (!(command instanceof FristCommand fristCommand)) {
      String names = String.join(", ", deepest.getSubcommands().keySet());
      throw new ParameterException(deepest, "a command is missing: one of " + names);
    }
    try {
      fristCommand.run(console);
      return ExitStatus.DONE;
    } catch (ParameterException e) {
      throw e;
    } catch (Exception e) {
      return failed(e);
    }
  }

  private int usageError(ParameterException exception) {
    String name = exception.getCommandLine().getCommandSpec().qualifiedName();
    // picocli begins some of its messages with a second "Error: ".
    String message = oneLine(exception.getMessage()).replaceFirst("^Error: ", "");
    console.err().printf("%s: %s (see '%s --help')%n", name, message, name);
    trace(exception);
    return ExitStatus.WRONG_INPUT;
  }

  private int failed(Exception exception) {
    InvalidInputException invalid = causeOf(exception, InvalidInputException.class);
    int status;
    if (invalid != null) {
      invalid.mistakes().stream().map(Mistake::toString).forEach(console.err()::println);
      status = ExitStatus.WRONG_INPUT;
    } else if (isInterruption(exception)) {
      console.err().println("frist: interrupted");
      status = ExitStatus.INTERRUPTED;
    } else {
      console.err().println("frist: " + reason(exception));
      status = ExitStatus.FAILED;
    }
    trace(exception);
    return status;
  }

  /** Clients wrap it in exceptions of their own, and files have one of theirs. */
  private static boolean isInterruption(Exception exception) {
    return causeOf(exception, InterruptedException.class) != null
        || causeOf(exception, ClosedByInterruptException.class) != null;
  }

  private void trace(Exception exception) {
    if (stackTrace.getAsBoolean()) {
      exception.printStackTrace(console.err());
    }
  }

  /** The planned message where there is one; else that of the cause at the root, with its kind. */
  private static String reason(Exception exception) {
    CommandFailedException planned = causeOf(exception, CommandFailedException.class);
    if (planned != null) {
      return oneLine(planned.getMessage());
    }
    Throwable root = exception;
    while (root.getCause() != null && root.getCause() != root) {
      root = root.getCause();
    }
    String kind = root.getClass().getSimpleName();
    String message = root.getMessage() == null ? kind : kind + ": " + root.getMessage();
    return oneLine(message) + " (--stacktrace shows where)";
  }

  private static <T extends Throwable> @Nullable T causeOf(Throwable thrown, Class<T> wanted) {
    for (Throwable cause = thrown; cause != null; cause = cause.getCause()) {
      if (wanted.isInstance(cause)) {
        return wanted.cast(cause);
      }
    }
    return null;
  }

  private static String oneLine(@Nullable String message) {
    return message == null ? "" : message.strip().replaceAll("\\s*\\R\\s*", "; ");
  }
}
