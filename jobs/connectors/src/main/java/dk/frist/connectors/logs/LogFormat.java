package dk.frist.connectors.logs;

import java.util.Locale;
import java.util.Optional;

/** The formats of a log, told by the end of its file's name. */
enum LogFormat {
  CSV,
  XES,
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
    return bare.endsWith(".xes") ? Optional.of(XES) : Optional.empty();
  }

  /** Every end of a name that {@link #of} knows. */
  static String extensions() {
    return ".csv, .xes, each also with .gz, and .avro";
  }
}
