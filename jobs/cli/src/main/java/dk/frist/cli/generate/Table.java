package dk.frist.cli.generate;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/** Reads the tables that travel with the command: CSV with a header, under {@code /generate}. */
final class Table {
  private Table() {}

  /**
   * The rows of a table, in its order.
   *
   * @param table the file's name
   * @throws IllegalStateException if the table is wrong: a defect of this program, not of its input
   */
  static <T> List<T> read(String table, Function<NamedCsvRecord, T> toRow) {
    List<T> rows = new ArrayList<>();
    try (InputStream resource = Table.class.getResourceAsStream("/generate/" + table)) {
      if (resource == null) {
        throw new IllegalStateException(table + " is missing from the jar");
      }
      var reader = new InputStreamReader(resource, StandardCharsets.UTF_8);
      for (NamedCsvRecord row : CsvReader.builder().ofNamedCsvRecord(reader)) {
        try {
          rows.add(toRow.apply(row));
        } catch (RuntimeException e) {
          String where = table + ":" + row.getStartingLineNumber();
          throw new IllegalStateException(where + ": " + e.getMessage(), e);
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return rows;
  }
}
