package dk.frist.cli;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.Objects;

/**
 * Where a command writes. Results go to {@code out}; messages and progress go to {@code err}.
 *
 * @param out standard output, in UTF-8
 * @param err standard error, in UTF-8
 * @param terminal whether a person watches: lines may be rewritten
 * @param colours whether text may be coloured
 */
public record Console(PrintWriter out, PrintWriter err, boolean terminal, boolean colours) {
  public Console {
    Objects.requireNonNull(out, "out");
    Objects.requireNonNull(err, "err");
  }

  /** The console of this process; {@code NO_COLOR} in the environment takes its colours. */
  public static Console ofProcess() {
    boolean terminal = isTerminal() && !"dumb".equals(System.getenv("TERM"));
    boolean colours = terminal && System.getenv("NO_COLOR") == null;
    return new Console(writer(FileDescriptor.out), writer(FileDescriptor.err), terminal, colours);
  }

  /** Up to Java 21 there is a console only on a terminal; from 22 on it says whether it is one. */
  @SuppressWarnings("SystemConsoleNull")
  private static boolean isTerminal() {
    java.io.Console console = System.console();
    if (console == null) {
      return false;
    }
    try {
      return (boolean) java.io.Console.class.getMethod("isTerminal").invoke(console);
    } catch (NoSuchMethodException e) {
      return true;
    } catch (ReflectiveOperationException e) {
      return false;
    }
  }

  private static PrintWriter writer(FileDescriptor descriptor) {
    var stream = new FileOutputStream(descriptor);
    return new PrintWriter(new OutputStreamWriter(stream, StandardCharsets.UTF_8), true);
  }

  /** Writes out what is buffered. */
  public void flush() {
    out.flush();
    err.flush();
  }
}
