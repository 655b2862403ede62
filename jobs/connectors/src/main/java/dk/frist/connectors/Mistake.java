package dk.frist.connectors;

import java.io.Serializable;
import java.util.Objects;

/**
 * One thing wrong in a user's input, and where it stands.
 *
 * @param file the file's name as the user gave it, or the name of another input; empty when unknown
 * @param line the line from 1; 0 when unknown
 * @param column the column from 1; 0 when unknown
 * @param message what was found and what would be right
 */
public record Mistake(String file, int line, int column, String message) implements Serializable {

  /**
   * @throws IllegalArgumentException if the line or column is negative
   */
  public Mistake {
    Objects.requireNonNull(file, "file");
    Objects.requireNonNull(message, "message");
    if (line < 0 || column < 0) {
      throw new IllegalArgumentException("line and column are not negative");
    }
  }

  /** A mistake that concerns a whole input. */
  public static Mistake in(String file, String message) {
    return new Mistake(file, 0, 0, message);
  }

  /** {@code file:line:column: message}, less what is unknown. */
  @Override
  public String toString() {
    StringBuilder text = new StringBuilder(file);
    if (line > 0) {
      text.append(':').append(line);
      if (column > 0) {
        text.append(':').append(column);
      }
    }
    return text.isEmpty() ? message : text.append(": ").append(message).toString();
  }
}
