package dk.frist.connectors.files;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import org.apache.commons.io.output.StringBuilderWriter;

/** Writes records as CSV of RFC 4180, fields quoted where they must be. Not safe for threads. */
final class CsvLines {
  /** Of most lines, in characters: the record is put together there, and a longer one in parts. */
  private static final int LINE = 256;

  private final StringBuilderWriter text = new StringBuilderWriter();
  private final CsvWriter csv =
      CsvWriter.builder().lineDelimiter(LineDelimiter.LF).bufferSize(LINE).build(text);

  /** The record as CSV, without the end of its line. */
  String line(List<String> fields) {
    return line(fields.toArray(String[]::new));
  }

  /** The record as CSV, without the end of its line. */
  String line(String... fields) {
    writeOut(fields);
    StringBuilder written = text.getBuilder();
    String line = written.substring(0, written.length() - 1);
    written.setLength(0);
    return line;
  }

  private void writeOut(String... fields) {
    try {
      csv.writeRecord(fields).flush();
    } catch (IOException e) {
      throw new UncheckedIOException("a text in memory cannot be written", e);
    }
  }
}
