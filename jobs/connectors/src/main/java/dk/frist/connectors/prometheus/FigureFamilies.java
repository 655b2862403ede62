package dk.frist.connectors.prometheus;

import dk.frist.rules.figures.Figure;
import dk.frist.rules.figures.Measure;
import dk.frist.rules.figures.Series;
import dk.frist.rules.plan.Plan;
import dk.frist.rules.plan.Plans;
import dk.frist.rules.plan.Reading;
import dk.frist.rules.plan.Requirement;
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

  public FigureFamilies(Plans plans) {
    for (Plan plan : plans.all()) {
      for (Target target : plan.targets()) {
        for (Reading reading : target.readings()) {
          Series.allOf(plan, target, reading).forEach(series -> readings.put(series, reading));
        }
      }
    }
  }

  /**
   * The metric's value that a figure is: as it is, of a metric and with labels that follow from the
   * series, the window and the measure alone.
   *
   * @throws IllegalArgumentException if the series is not one of the kind that has such figures
   */
  public Measured of(Series series, Figure figure) {
    return switch (figure.measure()) {
      case N ->
          series.isTarget()
              ? inWindow(MetricCatalogue.TARGET_COUNTED_CASES, series, figure)
              : ofClock(MetricCatalogue.LEAD_TIME_CASES, series, figure, figure.window().id());
      case MEAN ->
          series.isTarget()
              ? ofReading(MetricCatalogue.TARGET_MEAN, series, figure, figure.window().id())
              : leadTime(series, figure);
      case MIN, MAX, P50, P80, P90, P95, P99 -> leadTime(series, figure);
      case OPEN -> ofClock(MetricCatalogue.OPEN_CASES, series, figure);
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
      case EXCLUDED -> ofPart(MetricCatalogue.TARGET_EXCLUDED_CASES, series, figure);
      case REQUIRED -> ofReading(MetricCatalogue.TARGET_REQUIRED_CASES, series, figure);
      case PACE -> ofReading(MetricCatalogue.TARGET_PACE, series, figure, figure.window().id());
      case FORECAST_POINTS -> ofPlan(series, "estimate", figure);
      case FORECAST_POINTS_LOW -> ofPlan(series, "low", figure);
      case FORECAST_POINTS_HIGH -> ofPlan(series, "high", figure);
      default -> beside(series, figure);
    };
  }

  /** Of an insight or a forecast, whose labels beside the series' own follow from its measure. */
  private Measured beside(Series series, Figure figure) {
    BesideFacts metric = BesideFacts.of(figure.measure());
    List<String> labels = new ArrayList<>();
    if (metric.metric().labels().contains("site")) {
      labels.add(series.caseType());
    }
    if (metric.metric().labels().contains("window")) {
      labels.add(figure.window().id());
    }
    labels.addAll(metric.labels());
    String[] more = labels.toArray(String[]::new);
    return metric.isOfClocks()
        ? ofClock(metric.metric(), series, figure, more)
        : ofReading(metric.metric(), series, figure, more);
  }

  /**
   * What the plan requires of a target's series; empty for a clock's, for an unknown target, and
   * for a volume, whose figures say it themselves.
   */
  public Optional<Measured> required(Series series) {
    Reading reading = readings.get(series);
    if (reading == null) {
      return Optional.empty();
    }
    Requirement required = reading.rule().required();
    if (required instanceof Requirement.ShareMet part) {
      return Optional.of(
          Measured.of(
              MetricCatalogue.TARGET_REQUIRED_RATIO,
              series.plan(),
              part.share().asRatio(),
              labels(series, series.caseType())));
    }
    if (required instanceof Requirement.MeanAtMost mean) {
      return Optional.of(
          Measured.of(
              MetricCatalogue.TARGET_REQUIRED_MEAN, series.plan(), mean.days(), labels(series)));
    }
    return Optional.empty();
  }

  /** What the plans require of each reading of each target. */
  List<Measured> required() {
    List<Measured> all = new ArrayList<>();
    readings.keySet().forEach(series -> required(series).ifPresent(all::add));
    return all;
  }

  private static Measured leadTime(Series series, Figure figure) {
    return ofClock(
        MetricCatalogue.LEAD_TIME, series, figure, figure.window().id(), figure.measure().id());
  }

  private static Measured openAge(Series series, Figure figure, Measure stat) {
    return ofClock(MetricCatalogue.OPEN_AGE, series, figure, stat.id());
  }

  private static Measured ofPlan(Series series, String bound, Figure figure) {
    if (series.isTarget() || !series.clock().isEmpty()) {
      throw new IllegalArgumentException(
          "points of a plan cannot be about target " + series.target() + series.clock());
    }
    return ScorecardFamilies.expected(series.plan(), bound, figure.value());
  }

  private static Measured ofClock(
      MetricCatalogue metric, Series series, Figure figure, String... more) {
    if (series.isTarget()) {
      throw new IllegalArgumentException(
          "a figure of a clock cannot be about target " + series.target());
    }
    List<String> labels = new ArrayList<>(List.of(series.caseType(), series.clock()));
    labels.addAll(List.of(more));
    return new Measured(metric, series.plan(), labels, figure.value());
  }

  private Measured counted(Series series, Figure figure, VerdictKind verdict) {
    return ofPart(MetricCatalogue.TARGET_CASES, series, figure, figure.window().id(), verdict.id());
  }

  private Measured inWindow(MetricCatalogue metric, Series series, Figure figure) {
    return ofPart(metric, series, figure, figure.window().id());
  }

  private Measured pending(Series series, Figure figure, VerdictKind verdict) {
    return ofPart(MetricCatalogue.TARGET_PENDING_CASES, series, figure, verdict.id());
  }

  /** Of a series of a reading: its only one, or that of a site. */
  private Measured ofPart(MetricCatalogue metric, Series series, Figure figure, String... more) {
    List<String> labels = new ArrayList<>(List.of(series.caseType()));
    labels.addAll(List.of(more));
    return ofReading(metric, series, figure, labels.toArray(String[]::new));
  }

  /** Of a reading that has one series. */
  private Measured ofReading(MetricCatalogue metric, Series series, Figure figure, String... more) {
    if (!series.isTarget()) {
      throw new IllegalArgumentException(
          "a figure of a target cannot be about clock " + series.clock());
    }
    return Measured.of(metric, series.plan(), figure.value(), labels(series, more));
  }

  private String[] labels(Series series, String... more) {
    Reading reading = readings.get(series);
    String elected = Boolean.toString(reading != null && reading.elected());
    List<String> labels = new ArrayList<>(List.of(series.target(), series.reading(), elected));
    labels.addAll(List.of(more));
    return labels.toArray(String[]::new);
  }
}
