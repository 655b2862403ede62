package dk.frist.connectors.logs;

import dk.frist.connectors.InvalidInputException;
import dk.frist.connectors.Mistake;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;

/** The formats of a log, told by the end of its file's name. */
enum LogFormat {
  CSV,
  XES,
  OCEL,
  AVRO;

  /** The format a file name ends in; empty when it is none. */
  static Optional<LogFormat> of(String file) {
    String name = file.toLowerCase(Locale.ROOT);
    if (name.endsWith(".avro")) {
      return Optional.of(AVRO);
    }
    String bare =
        name.endsWith(LogBytes.COMPRESSED)
            ? name.substring(0, name.length() - LogBytes.COMPRESSED.length())
            : name;
    if (bare.endsWith(".csv")) {
      return Optional.of(CSV);
    }
    if (bare.endsWith(".json") || bare.endsWith(".jsonocel")) {
      return Optional.of(OCEL);
    }
    return bare.endsWith(".xes") ? Optional.of(XES) : Optional.empty();
  }

  /**
   * The format of a file that can be read.
   *
   * @throws InvalidInputException if it is missing, a folder, unreadable, empty, or no log by its
   *     name
   */
  static LogFormat ofReadable(Path file) {
    if (!Files.exists(file)) {
      throw mistake(file, "there is no such file");
    }
    if (Files.isDirectory(file)) {
      throw mistake(file, "is a folder, not a file");
    }
    LogFormat format =
        of(file.toString())
            .orElseThrow(
                () -> mistake(file, "is not a log by its name; known: " + LogFormat.extensions()));
    if (!Files.isReadable(file)) {
      throw mistake(file, "may not be read by this user");
    }
    if (isEmpty(file)) {
      throw mistake(file, "the file is empty: it has 0 bytes; fetch it again");
    }
    return format;
  }

  /** An empty CSV has no line of columns, which its reader says. */
  private static boolean isEmpty(Path file) {
    try {
      return Files.size(file) == 0 && !file.toString().toLowerCase(Locale.ROOT).endsWith(".csv");
    } catch (IOException e) {
      throw mistake(file, "cannot be read: " + e.getMessage());
    }
  }

  private static InvalidInputException mistake(Path file, String message) {
    return new InvalidInputException(Mistake.in(file.toString(), message));
  }

  /** Every end of a name that {@link #of} knows. */
  static String extensions() {
    return ".csv, .xes, .json or .jsonocel (OCEL 2.0), each also with .gz, and .avro";
  }
}
