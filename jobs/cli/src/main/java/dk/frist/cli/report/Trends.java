package dk.frist.cli.report;

import dk.frist.connectors.files.FigureRow;
import dk.frist.rules.figures.Series;
import dk.frist.rules.figures.Window;
import dk.frist.rules.plan.Plan;
import dk.frist.rules.plan.Requirement;
import dk.frist.rules.plan.Target;
import java.math.BigDecimal;
import java.math.MathContext;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The past days of a plan's targets, up to the day reported. */
final class Trends {
  private static final Set<Window> WINDOWS = Set.of(Window.DAYS_30, Window.PERIOD);

  /** What requirements are about, and what gives a volume's pace. */
  private static final Set<String> MEASURES = Set.of("ratio", "n", "mean", "pace");

  private final Plan plan;
  private final LocalDate reported;

  Trends(Plan plan, LocalDate reported) {
    this.plan = plan;
    this.reported = reported;
  }

  /** Whether a trend shows a figure. */
  boolean wants(FigureRow row) {
    return row.series().isTarget()
        && !row.asOf().isAfter(reported)
        && WINDOWS.contains(row.figure().window())
        && MEASURES.contains(row.figure().measure().id());
  }

  /**
   * The days on which something of a target counted, under its elected reading; empty for one that
   * is asked of each of several sites.
   *
   * @param past the figures of the days up to the one reported, in order
   */
  List<TrendPoint> of(Target target, List<DayFigures> past) {
    List<Series> series = Series.allOf(plan, target, target.elected());
    if (series.size() != 1) {
      return List.of();
    }
    Requirement required = target.elected().rule().required();
    LocalDate first = target.elected().rule().countedIn().first();
    return past.stream()
        .filter(day -> first == null || !day.day().isBefore(first))
        .map(day -> point(day, series.get(0), required))
        .filter(point -> !point.isEmpty())
        .toList();
  }

  private static TrendPoint point(DayFigures day, Series series, Requirement required) {
    String measure = Forecast.measureOf(required);
    BigDecimal period = day.value(series, Window.PERIOD, measure);
    return required instanceof Requirement.AtLeast volume
        ? new TrendPoint(day.day(), null, period, pace(day, series, volume))
        : new TrendPoint(day.day(), day.value(series, Window.DAYS_30, measure), period, null);
  }

  private static @Nullable BigDecimal pace(
      DayFigures day, Series series, Requirement.AtLeast volume) {
    BigDecimal passed = day.value(series, Window.PERIOD, "pace");
    return passed == null
        ? null
        : passed.multiply(BigDecimal.valueOf(volume.units()), MathContext.DECIMAL64);
  }
}
