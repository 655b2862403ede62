package dk.frist.connectors.prometheus;

import dk.frist.rules.figures.Figure;
import dk.frist.rules.figures.Measure;
import dk.frist.rules.figures.Series;
import dk.frist.rules.plan.Plan;
import dk.frist.rules.plan.Reading;
import dk.frist.rules.plan.Target;
import dk.frist.rules.verdict.VerdictKind;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The one place where figures become values of metrics. Scrape endpoint, Pushgateway and
 * OpenMetrics file deliver what it says. Every {@link Measure} has a metric; no two figures of a
 * set share a series. Pure; safe for threads.
 */
public final class FigureFamilies {
  private final Map<Series, Reading> readings = new HashMap<>();

  public FigureFamilies(Plan plan) {
    for (Target target : plan.targets()) {
      for (Reading reading : target.readings()) {
        readings.put(Series.of(target, reading), reading);
      }
    }
  }

  /**
   * The metric's value that a figure is.
   *
   * @throws IllegalArgumentException if the series is not one of the kind that has such figures
   */
  public Measured of(Series series, Figure figure) {
    Measure measure = figure.measure();
    return switch (measure) {
      case N ->
          series.isTarget()
              ? inWindow(MetricCatalogue.TARGET_COUNTED_CASES, series, figure)
              : leadTimeCases(series, figure);
      case MIN, MAX, MEAN, P50, P80, P90, P95, P99 -> leadTime(series, figure);
      case OPEN ->
          Measured.of(MetricCatalogue.OPEN_CASES, figure.value(), caseType(series), series.clock());
      case OPEN_AGE_P50 -> openAge(series, figure, Measure.P50);
      case OPEN_AGE_P90 -> openAge(series, figure, Measure.P90);
      case OPEN_AGE_MAX -> openAge(series, figure, Measure.MAX);
      case MET -> counted(series, figure, VerdictKind.MET);
      case MISSED -> counted(series, figure, VerdictKind.MISSED);
      case RATIO -> inWindow(MetricCatalogue.TARGET_RATIO, series, figure);
      case BREACHES_ALLOWED -> inWindow(MetricCatalogue.TARGET_BREACHES_ALLOWED, series, figure);
      case BREACHES_LEFT -> inWindow(MetricCatalogue.TARGET_BREACHES_LEFT, series, figure);
      case RATIO_BEST -> inWindow(MetricCatalogue.TARGET_RATIO_BEST, series, figure);
      case RATIO_WORST -> inWindow(MetricCatalogue.TARGET_RATIO_WORST, series, figure);
      case PENDING_MET -> pending(series, figure, VerdictKind.PENDING_MET);
      case PENDING_IN_TIME -> pending(series, figure, VerdictKind.PENDING_IN_TIME);
      case PENDING_OVERDUE -> pending(series, figure, VerdictKind.PENDING_OVERDUE);
      case EXCLUDED ->
          Measured.of(
              MetricCatalogue.TARGET_EXCLUDED_CASES,
              figure.value(),
              target(series),
              series.reading(),
              elected(series));
    };
  }

  /** What the plan requires of a target's series; empty for a clock's and for an unknown target. */
  public Optional<Measured> required(Series series) {
    return Optional.ofNullable(readings.get(series))
        .map(
            reading ->
                Measured.of(
                    MetricCatalogue.TARGET_REQUIRED_RATIO,
                    reading.rule().required().asRatio(),
                    series.target(),
                    series.reading(),
                    elected(series)));
  }

  /** What the plan requires of each reading of each target. */
  List<Measured> required() {
    List<Measured> all = new ArrayList<>();
    readings.keySet().forEach(series -> required(series).ifPresent(all::add));
    return all;
  }

  private static Measured leadTimeCases(Series series, Figure figure) {
    return Measured.of(
        MetricCatalogue.LEAD_TIME_CASES,
        figure.value(),
        caseType(series),
        series.clock(),
        figure.window().id());
  }

  private static Measured leadTime(Series series, Figure figure) {
    return Measured.of(
        MetricCatalogue.LEAD_TIME,
        figure.value(),
        caseType(series),
        series.clock(),
        figure.window().id(),
        figure.measure().id());
  }

  private static Measured openAge(Series series, Figure figure, Measure stat) {
    return Measured.of(
        MetricCatalogue.OPEN_AGE, figure.value(), caseType(series), series.clock(), stat.id());
  }

  private Measured counted(Series series, Figure figure, VerdictKind verdict) {
    return Measured.of(
        MetricCatalogue.TARGET_CASES,
        figure.value(),
        target(series),
        series.reading(),
        elected(series),
        figure.window().id(),
        verdict.id());
  }

  private Measured inWindow(MetricCatalogue metric, Series series, Figure figure) {
    return Measured.of(
        metric,
        figure.value(),
        target(series),
        series.reading(),
        elected(series),
        figure.window().id());
  }

  private Measured pending(Series series, Figure figure, VerdictKind verdict) {
    return Measured.of(
        MetricCatalogue.TARGET_PENDING_CASES,
        figure.value(),
        target(series),
        series.reading(),
        elected(series),
        verdict.id());
  }

  private String elected(Series series) {
    Reading reading = readings.get(series);
    return Boolean.toString(reading != null && reading.elected());
  }

  private static String caseType(Series series) {
    if (series.isTarget()) {
      throw new IllegalArgumentException(
          "a figure of a clock cannot be about target " + series.target());
    }
    return series.caseType();
  }

  private static String target(Series series) {
    if (!series.isTarget()) {
      throw new IllegalArgumentException(
          "a figure of a target cannot be about clock " + series.clock());
    }
    return series.target();
  }
}
