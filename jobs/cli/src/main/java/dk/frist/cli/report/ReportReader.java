package dk.frist.cli.report;

import dk.frist.connectors.InvalidInputException;
import dk.frist.connectors.Mistake;
import dk.frist.connectors.files.FigureRow;
import dk.frist.connectors.files.ReplayResults;
import dk.frist.connectors.files.ScorecardLine;
import dk.frist.rules.figures.Series;
import dk.frist.rules.figures.Window;
import dk.frist.rules.plan.Plan;
import dk.frist.rules.plan.Target;
import java.io.IOException;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Reads what a report says from a replay folder. Memory grows with the figures of the two days it
 * compares and with the shares of the days before, not with the folder.
 */
final class ReportReader {
  private final Plan plan;
  private final SortedMap<LocalDate, List<ScorecardLine>> scores = new TreeMap<>();
  private final Map<LocalDate, Map<FigureKey, BigDecimal>> figures = new HashMap<>();

  private ReportReader(Plan plan) {
    this.plan = plan;
  }

  /**
   * The report of a day.
   *
   * @param asOf the day; null for the folder's last
   * @param since the day of the report before; null for the last end of a month before
   * @throws InvalidInputException if the folder has no figures of a day asked for, or none at all
   * @throws IOException if the folder cannot be read
   */
  static Report read(ReplayResults folder, @Nullable LocalDate asOf, @Nullable LocalDate since)
      throws IOException {
    return new ReportReader(folder.plan()).report(folder, asOf, since);
  }

  private Report report(ReplayResults folder, @Nullable LocalDate asOf, @Nullable LocalDate since)
      throws IOException {
    folder.scorecard(
        line -> scores.computeIfAbsent(line.asOf(), day -> new ArrayList<>()).add(line));
    if (scores.isEmpty()) {
      throw new InvalidInputException(
          Mistake.in(folder.folder().toString(), "has no figures: the replay read no event"));
    }
    ReportDays days = new ReportDays(scores.keySet());
    LocalDate reported = days.reported(asOf);
    LocalDate before = days.before(reported, since);
    readFigures(folder, reported, before);
    PlanStanding now = standing(reported);
    return new Report(
        plan,
        now,
        before == null ? null : standing(before),
        days.all(),
        courses(now),
        Interval.of(now.figures(), wholePlan(), Window.PERIOD, "forecast_points"),
        new LeadTimes(plan, now.figures()).all(),
        LeadTimes.promised(plan));
  }

  private void readFigures(ReplayResults folder, LocalDate reported, @Nullable LocalDate before)
      throws IOException {
    Trends trends = new Trends(plan, reported);
    for (Source source : List.<Source>of(folder::figures, folder::insights, folder::forecasts)) {
      source.read(
          row -> {
            boolean compared = row.asOf().equals(reported) || row.asOf().equals(before);
            if (compared || trends.wants(row)) {
              keep(row);
            }
          });
    }
  }

  /** A file of the folder, read row by row. */
  private interface Source {
    void read(Consumer<FigureRow> taker) throws IOException;
  }

  private void keep(FigureRow row) {
    Series series = row.series();
    FigureKey key =
        new FigureKey(
            series.caseType(),
            series.clock(),
            series.target(),
            series.reading(),
            row.figure().window().id(),
            row.figure().measure().id());
    figures
        .computeIfAbsent(row.asOf(), day -> new HashMap<>())
        .put(key, new BigDecimal(row.figure().text()));
  }

  private PlanStanding standing(LocalDate day) {
    return Standings.of(plan, Objects.requireNonNull(scores.get(day)), figuresOf(day));
  }

  private DayFigures figuresOf(LocalDate day) {
    return new DayFigures(day, figures.getOrDefault(day, Map.of()));
  }

  private Map<String, TargetCourse> courses(PlanStanding now) {
    Trends trends = new Trends(plan, now.day());
    List<DayFigures> past =
        scores.headMap(now.day().plusDays(1)).keySet().stream().map(this::figuresOf).toList();
    return now.targets().stream()
        .collect(
            Collectors.toUnmodifiableMap(
                standing -> standing.target().id(),
                standing -> course(standing, trends.of(standing.target(), past), now.figures())));
  }

  private TargetCourse course(TargetStanding standing, List<TrendPoint> trend, DayFigures day) {
    Target target = standing.target();
    List<Series> series = Series.allOf(plan, target, target.elected());
    // What is asked of each of several sites has no one forecast and no one test.
    Series only = series.size() == 1 ? series.get(0) : null;
    return new TargetCourse(
        trend,
        Band.margins(day, series),
        Band.ageing(day, series),
        only == null ? null : Bunching.of(day, only),
        only == null || standing.isSettled()
            ? null
            : Forecast.of(day, only, target.elected().rule().required()));
  }

  private Series wholePlan() {
    return new Series(plan.id(), "", "", "", "");
  }
}
