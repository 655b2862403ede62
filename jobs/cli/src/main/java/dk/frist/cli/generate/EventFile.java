package dk.frist.cli.generate;

import dk.frist.cli.events.AvroEventFile;
import dk.frist.cli.events.EventSink;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A file to write generated events to; its name says in which format.
 *
 * @param path ends in .avro, .csv or .csv.gz, in a folder that is there
 */
record EventFile(Path path) {
  private static final Pattern NAMES = Pattern.compile(".+\\.(avro|csv|csv\\.gz)");

  /**
   * The file that a user named.
   *
   * @param force whether it may be there already
   * @throws IllegalArgumentException if it cannot be written: the name has no known ending, there
   *     is no such folder, or the file or its mapping is there already
   */
  static EventFile of(@Nullable Path path, boolean force) {
    if (path == null || !NAMES.matcher(path.getFileName().toString()).matches()) {
      throw new IllegalArgumentException(
          "--out is a file that ends in .avro, .csv or .csv.gz, not '" + path + "'");
    }
    if (!force) {
      requireNew(path);
      if (!isAvro(path)) {
        requireNew(CsvEventFile.mappingBeside(path));
      }
    }
    Path folder = path.toAbsolutePath().getParent();
    if (folder != null && !Files.isDirectory(folder)) {
      throw new IllegalArgumentException("there is no folder " + path.getParent());
    }
    return new EventFile(path);
  }

  private static void requireNew(Path file) {
    if (Files.exists(file)) {
      throw new IllegalArgumentException(file + " exists; --force overwrites it");
    }
  }

  static boolean isAvro(Path file) {
    return file.toString().endsWith(".avro");
  }

  EventSink open() throws IOException {
    return isAvro(path)
        ? new AvroEventFile(path)
        : new CsvEventFile(path, Catalogue.load().attributes());
  }
}
