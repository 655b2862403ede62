package dk.frist.connectors.files;

import dk.frist.rules.figures.Figure;
import dk.frist.rules.figures.FigureSet;
import dk.frist.rules.figures.Measure;
import dk.frist.rules.figures.Series;
import java.io.BufferedReader;
import java.io.Closeable;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * {@code figures.csv}: every figure of every sampled day, in the order of the lines' bytes; and
 * beside it, of the same form, {@code insights.csv} and {@code forecasts.csv}, so that what is
 * expected never stands among facts. Spilled as finished lines, each with the name of its file.
 */
final class FiguresFile implements Closeable {
  static final String NAME = "figures.csv";
  static final String INSIGHTS = "insights.csv";
  static final String FORECASTS = "forecasts.csv";

  static final String SPILL = "figures";
  static final String HEADER = "as_of,case_type,clock,target,reading,window,measure,value";

  private final TextWriter csv;
  private String last = "";

  private FiguresFile(Path file) throws IOException {
    csv = TextWriter.to(file);
    csv.append(HEADER).append('\n');
  }

  /** A provisional set is passed over: a file holds what was known when the day had ended. */
  static void spill(FigureSet set, SpillFormat.Lines lines) throws IOException {
    if (set.provisional()) {
      return;
    }
    String setText = textOf(set);
    for (Figure figure : set.figures()) {
      lines.add(
          nameOf(figure.measure().kind())
              + SpillRow.SEPARATOR
              + setText
              + figure.window().id()
              + ','
              + figure.measure().id()
              + ','
              + figure.text());
    }
  }

  /** What begins the lines of a set's figures; their other fields are never quoted or escaped. */
  private static String textOf(FigureSet set) {
    Series series = set.series();
    String fields =
        new CsvLines()
            .line(
                LocalDate.ofEpochDay(set.asOf()).toString(),
                series.caseType(),
                series.clock(),
                series.target(),
                series.reading(),
                "");
    StringBuilder text = new StringBuilder();
    SpillRow.escape(fields, text);
    return text.toString();
  }

  private static String nameOf(Measure.Kind kind) {
    return switch (kind) {
      case FACT -> NAME;
      case INSIGHT -> INSIGHTS;
      case FORECAST -> FORECASTS;
    };
  }

  /**
   * Writes the three files.
   *
   * @param sorted the sorted spill
   * @return how many rows they have, and the last day they are as of
   * @throws IllegalStateException if one figure has two values
   */
  static Written write(Path sorted, Path folder, ProgressCounter counter) throws IOException {
    LocalDate lastDay = null;
    try (BufferedReader rows = Files.newBufferedReader(sorted, StandardCharsets.UTF_8);
        FiguresFile facts = new FiguresFile(folder.resolve(NAME));
        FiguresFile insights = new FiguresFile(folder.resolve(INSIGHTS));
        FiguresFile forecasts = new FiguresFile(folder.resolve(FORECASTS))) {
      Map<String, FiguresFile> files =
          Map.of(NAME, facts, INSIGHTS, insights, FORECASTS, forecasts);
      for (String row = rows.readLine(); row != null; row = rows.readLine()) {
        List<String> fields = SpillRow.split(row);
        Objects.requireNonNull(files.get(fields.get(0))).append(fields.get(1));
        counter.row();
      }
      lastDay = later(later(facts.lastDay(), insights.lastDay()), forecasts.lastDay());
    }
    return new Written(counter.end(), lastDay);
  }

  private static @Nullable LocalDate later(@Nullable LocalDate one, @Nullable LocalDate other) {
    if (one == null || other == null) {
      return one == null ? other : one;
    }
    return one.isAfter(other) ? one : other;
  }

  private void append(String line) throws IOException {
    if (sameFigure(last, line)) {
      throw new IllegalStateException("one figure came twice: '" + last + "' and '" + line + "'");
    }
    csv.append(line).append('\n');
    last = line;
  }

  private @Nullable LocalDate lastDay() {
    return last.isEmpty() ? null : LocalDate.parse(firstField(last));
  }

  @Override
  public void close() throws IOException {
    csv.close();
  }

  /**
   * What was written.
   *
   * @param figures rows of the three files
   * @param lastDay the last day of any; null when there is no row
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
