package dk.frist.connectors.logs;

import dk.frist.connectors.InvalidInputException;
import dk.frist.connectors.Mistake;
import dk.frist.rules.casefile.Intake;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** Reads a log, and decides what becomes of it where it was cut off. */
final class GuardedReader implements LogReader {
  private final String file;
  private final LogReader records;
  private final Truncated policy;
  private @Nullable Truncation truncation;
  private long read;

  /**
   * @param before how many records of the log come before those of the reader
   */
  GuardedReader(String file, LogReader records, Truncated policy, long before) {
    this.file = file;
    this.records = records;
    this.policy = policy;
    this.read = before;
  }

  @Override
  public @Nullable Intake next() throws IOException {
    if (truncation != null) {
      return null;
    }
    try {
      Intake intake = records.next();
      read += intake == null ? 0 : 1;
      return intake;
    } catch (TruncatedLog cut) {
      truncation = new Truncation(cut.place(), read);
      if (policy == Truncated.REFUSE) {
        throw refused(file, cut, read);
      }
      return null;
    }
  }

  /** Where the log was cut off; null when it was not, or that is not known yet. */
  @Nullable Truncation truncation() {
    return truncation;
  }

  static InvalidInputException refused(String file, TruncatedLog cut, long read) {
    return new InvalidInputException(
        new Mistake(
            file,
            Math.toIntExact(cut.line()),
            0,
            "the file ends too early, "
                + new Truncation(cut.place(), read)
                + "; fetch it again"
                + (read == 0 ? "" : ", or use what is there with --truncated use")));
  }

  @Override
  public void close() throws IOException {
    records.close();
  }
}
