package dk.frist.connectors.logs;

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

  /** Every end of a name that {@link #of} knows. */
  static String extensions() {
    return ".csv, .xes, .json or .jsonocel (OCEL 2.0), each also with .gz, and .avro";
  }
}
