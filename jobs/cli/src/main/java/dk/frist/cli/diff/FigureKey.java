package dk.frist.cli.diff;

import dk.frist.connectors.files.FigureRow;
import dk.frist.rules.figures.Measure;
import dk.frist.rules.figures.Series;
import dk.frist.rules.figures.Window;
import java.util.Comparator;

/**
 * Names a figure within a day, whichever plan it is of.
 *
 * @param caseType the case type or site; empty where there is none
 * @param clock id of the clock; empty for a target's figure
 * @param target id of the target; empty for a clock's figure
 * @param reading id of the reading; empty for a clock's figure
 * @param window the days it speaks of
 * @param measure what it measures
 */
record FigureKey(
    String caseType, String clock, String target, String reading, Window window, Measure measure)
    implements Comparable<FigureKey> {
  private static final Comparator<FigureKey> ORDER =
      Comparator.comparing(FigureKey::target)
          .thenComparing(FigureKey::reading)
          .thenComparing(FigureKey::caseType)
          .thenComparing(FigureKey::clock)
          .thenComparing(FigureKey::window)
          .thenComparing(FigureKey::measure);

  static FigureKey of(FigureRow row) {
    return of(row.series(), row.figure().window(), row.figure().measure());
  }

  static FigureKey of(Series series, Window window, Measure measure) {
    return new FigureKey(
        series.caseType(), series.clock(), series.target(), series.reading(), window, measure);
  }

  /** The same series' figure of another kind. */
  FigureKey with(Window otherWindow, Measure otherMeasure) {
    return new FigureKey(caseType, clock, target, reading, otherWindow, otherMeasure);
  }

  /** The reading it is of. */
  ReadingKey readingKey() {
    return new ReadingKey(target, reading);
  }

  /** Whether it is a target's. */
  boolean isTarget() {
    return !target.isEmpty();
  }

  @Override
  public int compareTo(FigureKey other) {
    return ORDER.compare(this, other);
  }
}
