package dk.frist.cli.publish;

import dk.frist.rules.disclosure.PublicCount;
import dk.frist.rules.disclosure.PublicPercentile;
import dk.frist.rules.figures.Figure;
import dk.frist.rules.figures.Measure;
import dk.frist.rules.figures.Series;
import dk.frist.rules.figures.Window;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * What the public may see of one series as of one day. Only what is named here is ever published: a
 * new measure stays in the house until somebody has thought about it.
 */
final class PublicSeries {
  private static final int DECIMALS = 6;

  private static final List<Measure> PENDING =
      List.of(
          Measure.PENDING_MET, Measure.PENDING_IN_TIME, Measure.PENDING_OVERDUE, Measure.EXCLUDED);

  private static final Map<Measure, Integer> LEAD_TIMES =
      Map.of(Measure.P50, 50, Measure.P80, 80, Measure.P90, 90, Measure.P95, 95, Measure.P99, 99);

  private static final Map<Measure, Integer> AGES =
      Map.of(Measure.OPEN_AGE_P50, 50, Measure.OPEN_AGE_P90, 90);

  private record Name(Window window, Measure measure) {}

  private final LocalDate asOf;
  private final Series series;
  private final Map<Name, Figure> figures = new HashMap<>();
  private final List<PublicRow> rows = new ArrayList<>();

  PublicSeries(LocalDate asOf, Series series) {
    this.asOf = asOf;
    this.series = series;
  }

  /** Takes a figure of the series. */
  void take(Figure figure) {
    figures.put(new Name(figure.window(), figure.measure()), figure);
  }

  /** The rows, in no order. */
  List<PublicRow> rows() {
    if (series.isTarget()) {
      addVerdicts();
    } else {
      addPercentiles(Window.PERIOD, Measure.N, LEAD_TIMES);
      addPercentiles(Window.NOW, Measure.OPEN, AGES);
    }
    return rows;
  }

  private void addVerdicts() {
    if (has(Window.PERIOD, Measure.MET) && has(Window.PERIOD, Measure.MISSED)) {
      PublicCount met = PublicCount.of(count(Window.PERIOD, Measure.MET));
      PublicCount missed = PublicCount.of(count(Window.PERIOD, Measure.MISSED));
      PublicCount counted = PublicCount.total(List.of(met, missed));
      add(Window.PERIOD, Measure.MET, met);
      add(Window.PERIOD, Measure.MISSED, missed);
      add(Window.PERIOD, Measure.N, counted);
      addRatio(met, counted);
    }
    for (Measure measure : PENDING) {
      if (has(Window.NOW, measure)) {
        add(Window.NOW, measure, PublicCount.of(count(Window.NOW, measure)));
      }
    }
  }

  /** Of the counts as they are shown, and only where the target has a share. */
  private void addRatio(PublicCount met, PublicCount counted) {
    if (has(Window.PERIOD, Measure.RATIO) && counted.rounded() > 0) {
      BigDecimal ratio =
          BigDecimal.valueOf(met.rounded())
              .divide(BigDecimal.valueOf(counted.rounded()), DECIMALS, RoundingMode.HALF_UP);
      rows.add(
          new PublicRow(asOf, series, Window.PERIOD, Measure.RATIO, ratio.toPlainString(), false));
    }
  }

  private void addPercentiles(Window window, Measure basis, Map<Measure, Integer> percentiles) {
    long cases = has(window, basis) ? count(window, basis) : 0;
    percentiles.forEach(
        (measure, percent) -> {
          if (has(window, measure) && PublicPercentile.isPublic(percent, cases)) {
            String days = figure(window, measure).text();
            rows.add(new PublicRow(asOf, series, window, measure, days, false));
          }
        });
  }

  private void add(Window window, Measure measure, PublicCount count) {
    rows.add(PublicRow.of(asOf, series, window, measure, count));
  }

  private boolean has(Window window, Measure measure) {
    return figures.containsKey(new Name(window, measure));
  }

  private long count(Window window, Measure measure) {
    return (long) figure(window, measure).value();
  }

  private Figure figure(Window window, Measure measure) {
    return Objects.requireNonNull(figures.get(new Name(window, measure)));
  }
}
