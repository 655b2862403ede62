package dk.frist.connectors.files;

import static de.siegmar.fastcsv.reader.CommentStrategy.NONE;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import dk.frist.connectors.InvalidInputException;
import dk.frist.connectors.Mistake;
import java.io.IOException;
import java.nio.file.Path;
import java.util.function.Consumer;
import java.util.function.Function;

/** Streams the rows of a CSV file that a replay wrote. */
final class ResultRows {
  private ResultRows() {}

  /**
   * Hands over each row in the file's order.
   *
   * @param header the heading the file has to have
   * @throws InvalidInputException if the heading is another one, or a row cannot be understood
   */
  static <T> void forEach(Path file, String header, Function<CsvRecord, T> parse, Consumer<T> taker)
      throws IOException {
    int fields = header.split(",", -1).length;
    try (CsvReader<CsvRecord> rows = CsvReader.builder().commentStrategy(NONE).ofCsvRecord(file)) {
      for (CsvRecord row : rows) {
        if (row.getStartingLineNumber() == 1) {
          requireHeader(file, header, row);
        } else {
          taker.accept(parsed(file, row, fields, parse));
        }
      }
    }
  }

  private static void requireHeader(Path file, String header, CsvRecord row) {
    String found = String.join(",", row.getFields());
    if (!found.equals(header)) {
      throw wrong(file, row, "the heading is '" + found + "', not '" + header + "'");
    }
  }

  private static <T> T parsed(Path file, CsvRecord row, int fields, Function<CsvRecord, T> parse) {
    if (row.getFieldCount() != fields) {
      throw wrong(file, row, "has " + row.getFieldCount() + " fields, not " + fields);
    }
    try {
      return parse.apply(row);
    } catch (RuntimeException e) {
      throw wrong(file, row, "is not a row that a replay writes; replay again");
    }
  }

  private static InvalidInputException wrong(Path file, CsvRecord row, String message) {
    return new InvalidInputException(
        new Mistake(file.toString(), (int) row.getStartingLineNumber(), 0, message));
  }
}
