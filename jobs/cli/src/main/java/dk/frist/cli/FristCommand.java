package dk.frist.cli;

/**
 * A subcommand of {@code frist}: a class with picocli's {@code @Command}, options as fields, and
 * what it does. It prints to the console it is handed and returns when done. {@link Execution}
 * turns what it throws into an exit status and messages; it never ends the process itself.
 */
public interface FristCommand {

  /**
   * Does what was asked. A long run polls {@link Thread#interrupted()} or calls what does, so that
   * Ctrl-C ends it in good order.
   *
   * @throws dk.frist.connectors.InvalidInputException if the user's input is wrong: status 2
   * @throws CommandFailedException if it failed for a reason that can be said in one line: status 1
   * @throws InterruptedException if the user interrupted it: status 130
   * @throws Exception if anything else failed: status 1
   */
  void run(Console console) throws Exception;
}
