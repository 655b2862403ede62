package dk.frist.connectors.logs;

import dk.frist.rules.casefile.Intake;
import java.io.Closeable;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/**
 * Reads a log from its first record to its last, once. Every record comes out exactly once, as an
 * event, rejected or ignored. Not for use by several threads.
 */
public interface LogReader extends Closeable {

  /**
   * The next record, or null at the end of the log.
   *
   * @throws dk.frist.connectors.InvalidInputException if the log is damaged from here on, with the
   *     place
   * @throws IOException if reading fails
   */
  @Nullable Intake next() throws IOException;
}
