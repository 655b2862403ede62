package dk.frist.cli.publish;

import dk.frist.rules.disclosure.PublicCount;
import dk.frist.rules.figures.Measure;
import dk.frist.rules.figures.Series;
import dk.frist.rules.figures.Window;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;

/**
 * A row of {@code public.csv}.
 *
 * @param value as written; empty when suppressed
 * @param suppressed whether a count is not shown
 */
record PublicRow(
    LocalDate asOf, Series series, Window window, Measure measure, String value, boolean suppressed)
    implements Comparable<PublicRow> {
  static final String[] HEADER = {
    "as_of", "case_type", "clock", "target", "reading", "window", "measure", "value", "suppressed"
  };

  private static final Comparator<PublicRow> ORDER =
      Comparator.comparing(PublicRow::asOf)
          .thenComparing(row -> row.series().caseType())
          .thenComparing(row -> row.series().clock())
          .thenComparing(row -> row.series().target())
          .thenComparing(row -> row.series().reading())
          .thenComparing(row -> row.window().id())
          .thenComparing(row -> row.measure().id());

  static PublicRow of(
      LocalDate asOf, Series series, Window window, Measure measure, PublicCount count) {
    String value = count.suppressed() ? "" : Long.toString(count.rounded());
    return new PublicRow(asOf, series, window, measure, value, count.suppressed());
  }

  List<String> fields() {
    return List.of(
        asOf.toString(),
        series.caseType(),
        series.clock(),
        series.target(),
        series.reading(),
        window.id(),
        measure.id(),
        value,
        suppressed ? "yes" : "no");
  }

  @Override
  public int compareTo(PublicRow other) {
    return ORDER.compare(this, other);
  }
}
