package dk.frist.connectors.files;

import dk.frist.rules.figures.Figure;
import dk.frist.rules.figures.FigureSet;
import dk.frist.rules.figures.Measure;
import dk.frist.rules.figures.Series;
import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * {@code figures.csv}: every figure of every sampled day, in the order of the lines' bytes. Spilled
 * as finished lines.
 */
final class FiguresFile {
  static final String NAME = "figures.csv";
  static final String SPILL = "figures";
  static final String HEADER = "as_of,case_type,clock,target,reading,window,measure,value";

  private FiguresFile() {}

  /** A provisional set is passed over: a file holds what was known when the day had ended. */
  static void spill(FigureSet set, SpillFormat.Lines lines) throws IOException {
    if (set.provisional()) {
      return;
    }
    CsvLines csv = new CsvLines();
    Series series = set.series();
    String asOf = LocalDate.ofEpochDay(set.asOf()).toString();
    for (Figure figure : set.figures()) {
      if (figure.measure().kind() != Measure.Kind.FACT) {
        continue;
      }
      lines.add(
          SpillRow.join(
              csv.line(
                  List.of(
                      asOf,
                      series.caseType(),
                      series.clock(),
                      series.target(),
                      series.reading(),
                      figure.window().id(),
                      figure.measure().id(),
                      figure.text()))));
    }
  }

  /**
   * Writes the file.
   *
   * @param sorted the sorted spill
   * @return how many figures, and the last day they are as of
   * @throws IllegalStateException if one figure has two values
   */
  static Written write(Path sorted, Path file, ProgressCounter counter) throws IOException {
    String last = "";
    try (BufferedReader rows = Files.newBufferedReader(sorted, StandardCharsets.UTF_8);
        BufferedWriter csv = Files.newBufferedWriter(file, StandardCharsets.UTF_8)) {
      csv.append(HEADER).append('\n');
      for (String row = rows.readLine(); row != null; row = rows.readLine()) {
        String line = SpillRow.split(row).get(0);
        if (sameFigure(last, line)) {
          throw new IllegalStateException(
              "one figure came twice: '" + last + "' and '" + line + "'");
        }
        csv.append(line).append('\n');
        counter.row();
        last = line;
      }
    }
    return new Written(counter.end(), last.isEmpty() ? null : LocalDate.parse(firstField(last)));
  }

  /**
   * @param lastDay null when there is no figure
   */
  record Written(long figures, @Nullable LocalDate lastDay) {}

  /** The value is the last field, and never quoted. */
  private static boolean sameFigure(String line, String next) {
    int value = line.lastIndexOf(',') + 1;
    return value > 0 && next.lastIndexOf(',') + 1 == value && next.regionMatches(0, line, 0, value);
  }

  private static String firstField(String line) {
    return line.substring(0, line.indexOf(','));
  }
}
