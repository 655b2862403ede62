package dk.frist.connectors.logs;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import java.util.zip.GZIPInputStream;

/** The formats of a log, told by the end of its file's name. */
enum LogFormat {
  CSV,
  XES,
  AVRO;

  private static final String COMPRESSED = ".gz";
  private static final int BUFFER_BYTES = 1 << 16;

  /** The format a file name ends in; empty when it is none. */
  static Optional<LogFormat> of(String file) {
    String name = file.toLowerCase(Locale.ROOT);
    if (name.endsWith(".avro")) {
      return Optional.of(AVRO);
    }
    String bare =
        name.endsWith(COMPRESSED) ? name.substring(0, name.length() - COMPRESSED.length()) : name;
    if (bare.endsWith(".csv")) {
      return Optional.of(CSV);
    }
    return bare.endsWith(".xes") ? Optional.of(XES) : Optional.empty();
  }

  /** Every end of a name that {@link #of} knows. */
  static String extensions() {
    return ".csv, .csv.gz, .xes, .xes.gz, .avro";
  }

  /** The bytes of a file, unpacked when its name says that it is packed. */
  static InputStream bytes(String file) throws IOException {
    InputStream bytes = new BufferedInputStream(Files.newInputStream(Path.of(file)), BUFFER_BYTES);
    if (!file.toLowerCase(Locale.ROOT).endsWith(COMPRESSED)) {
      return bytes;
    }
    try {
      return new GZIPInputStream(bytes, BUFFER_BYTES);
    } catch (IOException e) {
      bytes.close();
      throw Damage.of(e, file, 0);
    }
  }
}
