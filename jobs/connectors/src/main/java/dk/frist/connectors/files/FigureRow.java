package dk.frist.connectors.files;

import de.siegmar.fastcsv.reader.CsvRecord;
import dk.frist.rules.figures.Figure;
import dk.frist.rules.figures.Measure;
import dk.frist.rules.figures.Series;
import dk.frist.rules.figures.Window;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * A row of {@code figures.csv}, and of the files with its columns.
 *
 * @param asOf the day at whose end it holds
 * @param series what it is about
 * @param figure the number
 */
public record FigureRow(LocalDate asOf, Series series, Figure figure) {
  private static final Map<String, Window> WINDOWS =
      Arrays.stream(Window.values()).collect(Collectors.toMap(Window::id, Function.identity()));
  private static final Map<String, Measure> MEASURES =
      Arrays.stream(Measure.values()).collect(Collectors.toMap(Measure::id, Function.identity()));

  public FigureRow {
    Objects.requireNonNull(asOf, "asOf");
    Objects.requireNonNull(series, "series");
    Objects.requireNonNull(figure, "figure");
  }

  /**
   * A row of a plan's file.
   *
   * @throws IllegalArgumentException if it is none
   * @throws java.time.DateTimeException if it begins with no day
   */
  static FigureRow of(String plan, CsvRecord row) {
    return new FigureRow(LocalDate.parse(row.getField(0)), series(plan, row), figure(row));
  }

  /** The series of a row of a plan's file. */
  static Series series(String plan, CsvRecord row) {
    return new Series(plan, row.getField(1), row.getField(2), row.getField(3), row.getField(4));
  }

  /**
   * The figure of a row.
   *
   * @throws IllegalArgumentException if there is none
   */
  static Figure figure(CsvRecord row) {
    Window window = WINDOWS.get(row.getField(5));
    Measure measure = MEASURES.get(row.getField(6));
    if (window == null || measure == null) {
      throw new IllegalArgumentException(
          "not a figure: " + row.getField(5) + " " + row.getField(6));
    }
    return new Figure(window, measure, Double.parseDouble(row.getField(7)));
  }
}
