package dk.frist.cli;

/** The exit statuses of {@code frist}, on which scripts may rely. */
public final class ExitStatus {
  /** The command did what it was asked to. */
  public static final int DONE = 0;

  /** Something failed that is no mistake of the input: a broker, a disk, a defect. */
  public static final int FAILED = 1;

  /** The user's input is wrong: an argument, a plan, a mapping, a configuration. */
  public static final int WRONG_INPUT = 2;

  /** The user interrupted the command. */
  public static final int INTERRUPTED = 130;

  private ExitStatus() {}
}
