package dk.frist.cli.publish;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import dk.frist.connectors.InvalidInputException;
import dk.frist.connectors.Mistake;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** The folder that is handed to the public: {@code public.csv} and the rules it was made by. */
final class PublicationFolder {
  private static final String FIGURES = "public.csv";
  private static final String RULES = "README.txt";

  private final Path folder;

  private PublicationFolder(Path folder) {
    this.folder = folder;
  }

  /**
   * Makes the folder ready.
   *
   * @param replay the replay's folder, which holds personal data and must stay apart
   * @param force whether the folder may hold other files
   * @throws InvalidInputException if it is the replay's folder, in it or around it, a file, or not
   *     empty without force
   */
  static PublicationFolder open(Path folder, Path replay, boolean force) throws IOException {
    if (Files.exists(folder) && !Files.isDirectory(folder)) {
      throw wrong(folder, "is a file; a publication goes to a folder");
    }
    Path out = real(folder);
    Path in = replay.toRealPath();
    if (out.startsWith(in) || in.startsWith(out)) {
      throw wrong(
          folder,
          "is the replay's folder, lies in it or holds it, and that one has verdicts on persons;"
              + " name a folder apart");
    }
    if (Files.exists(folder) && !force && !isEmpty(folder)) {
      throw wrong(folder, "is not empty; name a new or empty folder, or add --force");
    }
    return new PublicationFolder(folder);
  }

  /** The place of a folder that may not be there yet, links followed. */
  private static Path real(Path folder) throws IOException {
    Path whole = folder.toAbsolutePath().normalize();
    Path there = whole;
    for (Path up = whole; up != null && !Files.exists(there); up = up.getParent()) {
      there = up;
    }
    return there.toRealPath().resolve(there.relativize(whole));
  }

  private static boolean isEmpty(Path folder) throws IOException {
    try (Stream<Path> entries = Files.list(folder)) {
      return entries.findAny().isEmpty();
    }
  }

  /** Writes both files. */
  void write(List<PublicRow> rows) throws IOException {
    Files.createDirectories(folder);
    try (InputStream rules = PublicationFolder.class.getResourceAsStream(RULES)) {
      if (rules == null) {
        throw new IllegalStateException("the rules did not travel with the command");
      }
      Files.write(folder.resolve(RULES), rules.readAllBytes());
    }
    try (CsvWriter csv =
        CsvWriter.builder().lineDelimiter(LineDelimiter.LF).build(folder.resolve(FIGURES))) {
      csv.writeRecord(PublicRow.HEADER);
      rows.forEach(row -> csv.writeRecord(row.fields()));
    }
  }

  private static InvalidInputException wrong(Path folder, String message) {
    return new InvalidInputException(Mistake.in(folder.toString(), message));
  }
}
