package dk.frist.connectors.logs;

import dk.frist.connectors.InvalidInputException;
import dk.frist.connectors.Mistake;
import java.io.EOFException;
import java.io.IOException;
import java.util.zip.ZipException;

/** Tells a log whose bytes are damaged, which its owner must mend, from a failure to read. */
final class Damage {
  private Damage() {}

  /**
   * What to throw for a failure while reading a log.
   *
   * @param line the last line that was read whole; 0 when none was
   * @return the failure itself when the log is not to blame
   * @throws InvalidInputException if the log's compression is broken or ends too early
   */
  static IOException of(IOException failure, String file, long line) {
    String after = line == 0 ? "before its first line" : "after line " + line;
    if (failure instanceof EOFException) {
      throw new InvalidInputException(
          new Mistake(
              file,
              Math.toIntExact(line),
              0,
              "the compressed file ends too early, " + after + "; fetch it again"));
    }
    if (failure instanceof ZipException) {
      throw new InvalidInputException(
          new Mistake(
              file,
              Math.toIntExact(line),
              0,
              "the compressed file is broken " + after + ": " + failure.getMessage()));
    }
    return failure;
  }
}
