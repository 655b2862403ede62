package dk.frist.connectors.files;

import dk.frist.rules.casefile.Rejected;
import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HexFormat;
import java.util.List;

/** {@code rejected.csv}: every input row that became no event, by source and line. */
final class RejectedFile {
  static final String NAME = "rejected.csv";
  static final String SPILL = "rejected";
  static final String HEADER = "source,line,reason,text";

  private RejectedFile() {}

  static void spill(Rejected rejected, SpillFormat.Lines lines) throws IOException {
    lines.add(
        SpillRow.join(
            rejected.source(),
            HexFormat.of().toHexDigits(rejected.position()),
            rejected.reason().id(),
            rejected.text()));
  }

  /**
   * Writes the file.
   *
   * @param sorted the sorted spill
   * @return how many rows
   */
  static long write(Path sorted, Path file, ProgressCounter counter) throws IOException {
    CsvLines lines = new CsvLines();
    try (BufferedReader rows = Files.newBufferedReader(sorted, StandardCharsets.UTF_8);
        BufferedWriter csv = Files.newBufferedWriter(file, StandardCharsets.UTF_8)) {
      csv.append(HEADER).append('\n');
      for (String row = rows.readLine(); row != null; row = rows.readLine()) {
        List<String> fields = SpillRow.split(row);
        String line = Long.toString(HexFormat.fromHexDigitsToLong(fields.get(1)));
        csv.append(lines.line(List.of(fields.get(0), line, fields.get(2), fields.get(3))))
            .append('\n');
        counter.row();
      }
    }
    return counter.end();
  }
}
