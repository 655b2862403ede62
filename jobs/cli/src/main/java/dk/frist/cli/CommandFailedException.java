package dk.frist.cli;

import org.jspecify.annotations.Nullable;

/**
 * A command failed for a reason that is no mistake of the input, and whose message alone tells the
 * user what happened and what to do. Never holds a case id.
 */
public final class CommandFailedException extends Exception {
  public CommandFailedException(String message, @Nullable Throwable cause) {
    super(message, cause);
  }
}
