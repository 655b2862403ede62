package dk.frist.connectors.avro;

import dk.frist.rules.figures.Figure;
import dk.frist.rules.figures.FigureSet;
import dk.frist.rules.figures.Measure;
import dk.frist.rules.figures.Series;
import dk.frist.rules.figures.Window;
import dk.frist.schemas.Figures;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Reads what {@link FigureSetEncoder} published. Figures over windows and measures that this
 * version does not know are left out, and so is a state. One per thread.
 */
public final class FigureSetDecoder {
  private static final Map<String, Window> WINDOWS = byId(Window.values(), Window::id);
  private static final Map<String, Measure> MEASURES = byId(Measure.values(), Measure::id);

  private final SingleObject<Figures> figures = SingleObject.figures();

  /**
   * The figures in a record's value.
   *
   * @throws UndecodableException if the bytes hold none
   */
  public FigureSet decode(byte[] value) throws UndecodableException {
    Figures read = figures.decode(value);
    Series series =
        new Series(
            read.getPlan(),
            orEmpty(read.getCaseType()),
            orEmpty(read.getClock()),
            orEmpty(read.getTarget()),
            orEmpty(read.getReading()));
    List<Figure> known =
        read.getFigures().stream().map(FigureSetDecoder::figure).filter(Objects::nonNull).toList();
    return new FigureSet(
        series,
        (int) read.getAsOf().toEpochDay(),
        read.getProvisional(),
        known,
        Attained.of(read.getState(), read.getValue()));
  }

  private static @Nullable Figure figure(dk.frist.schemas.Figure read) {
    Window window = WINDOWS.get(read.getWindow());
    Measure measure = MEASURES.get(read.getMeasure());
    return window == null || measure == null ? null : new Figure(window, measure, read.getValue());
  }

  private static String orEmpty(@Nullable String text) {
    return text == null ? "" : text;
  }

  private static <T> Map<String, T> byId(T[] values, Function<T, String> id) {
    return Arrays.stream(values).collect(Collectors.toUnmodifiableMap(id, Function.identity()));
  }
}
