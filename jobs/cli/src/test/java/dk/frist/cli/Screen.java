package dk.frist.cli;

import java.io.PrintWriter;
import java.io.StringWriter;

/** A console that remembers what was written to it. */
public final class Screen {
  private final StringWriter out = new StringWriter();
  private final StringWriter err = new StringWriter();
  private final Console console;

  private Screen(boolean terminal) {
    console =
        new Console(new PrintWriter(out, true), new PrintWriter(err, true), terminal, terminal);
  }

  /** A screen that nobody watches, as in a pipe. */
  public static Screen piped() {
    return new Screen(false);
  }

  /** A screen that a person watches. */
  public static Screen terminal() {
    return new Screen(true);
  }

  public Console console() {
    return console;
  }

  /** Runs a command line of {@code frist} on this screen and returns its exit status. */
  public int run(String... arguments) {
    int status = Frist.commandLine(console).execute(arguments);
    console.flush();
    return status;
  }

  public String out() {
    return out.toString();
  }

  public String err() {
    return err.toString();
  }
}
