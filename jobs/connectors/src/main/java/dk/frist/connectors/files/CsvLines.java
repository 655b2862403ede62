package dk.frist.connectors.files;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.StringWriter;
import java.util.List;

/** Writes records as CSV of RFC 4180, fields quoted where they must be. */
final class CsvLines {
  private final StringWriter text = new StringWriter();
  private final CsvWriter csv =
      CsvWriter.builder().lineDelimiter(LineDelimiter.LF).bufferSize(0).build(text);

  /** The record as CSV, without the end of its line. */
  String line(List<String> fields) {
    csv.writeRecord(fields);
    StringBuffer written = text.getBuffer();
    String line = written.substring(0, written.length() - 1);
    written.setLength(0);
    return line;
  }
}
