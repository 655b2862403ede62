package dk.frist.connectors.logs;

import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** A log was cut off: what comes next is not there. Whether that is bad is for others to say. */
final class TruncatedLog extends IOException {
  private static final long serialVersionUID = 1L;

  private final String place;
  private final long line;

  /**
   * @param place where the log ends: {@code at byte 4096 of the compressed file}
   * @param line the last line that was read whole; 0 when none was, or there are no lines
   */
  TruncatedLog(String place, long line, @Nullable Throwable cause) {
    super("the log ends too early, " + place, cause);
    this.place = place;
    this.line = line;
  }

  String place() {
    return place;
  }

  long line() {
    return line;
  }
}
