package dk.frist.connectors.prometheus;

import io.prometheus.client.Collector;
import io.prometheus.client.Collector.MetricFamilySamples;
import io.prometheus.client.Collector.MetricFamilySamples.Sample;
import java.util.List;

/**
 * Every metric about figures, records and pushes, named once. Dashboards, rules and alerts use
 * these names and no others; each series carries the labels of its {@link Origin} and of its plan
 * before its own. No label ever holds a case.
 *
 * <p>Lead times are whole calendar days by law, not multiples of 86,400 seconds, so their unit is
 * spelt {@code calendardays}: Prometheus' linter takes {@code days} for seconds written wrongly.
 */
public enum MetricCatalogue {
  LEAD_TIME(
      "frist_lead_time_calendardays",
      "calendardays",
      "Lead time of cases whose clock stopped in the window, in calendar days. Never to be averaged.",
      List.of("case_type", "clock", "window", "stat")),
  LEAD_TIME_CASES(
      "frist_lead_time_cases",
      "cases",
      "Cases whose clock stopped in the window.",
      List.of("case_type", "clock", "window")),
  OPEN_CASES("frist_open_cases", "cases", "Cases whose clock runs.", List.of("case_type", "clock")),
  OPEN_AGE(
      "frist_open_age_calendardays",
      "calendardays",
      "Age of cases whose clock runs, in calendar days since it started.",
      List.of("case_type", "clock", "stat")),
  TARGET_CASES(
      "frist_target_cases",
      "cases",
      "Cases counted in the window, by verdict: met or missed.",
      List.of("target", "reading", "elected", "site", "window", "verdict")),
  TARGET_COUNTED_CASES(
      "frist_target_counted_cases",
      "cases",
      "Cases counted in the window, met and missed together.",
      List.of("target", "reading", "elected", "site", "window")),
  TARGET_RATIO(
      "frist_target_ratio",
      "ratio",
      "Share of the cases counted in the window that met the target, from 0 to 1.",
      List.of("target", "reading", "elected", "site", "window")),
  TARGET_RATIO_BEST(
      "frist_target_ratio_best",
      "",
      "Share met if every pending case in time turns out met, from 0 to 1.",
      List.of("target", "reading", "elected", "site", "window")),
  TARGET_RATIO_WORST(
      "frist_target_ratio_worst",
      "",
      "Share met if only pending cases already stopped in time turn out met, from 0 to 1.",
      List.of("target", "reading", "elected", "site", "window")),
  TARGET_BREACHES_ALLOWED(
      "frist_target_breaches_allowed",
      "",
      "Cases that may miss the target while it is still reached.",
      List.of("target", "reading", "elected", "site", "window")),
  TARGET_BREACHES_LEFT(
      "frist_target_breaches_left",
      "",
      "Breaches allowed less cases missed; negative when the target is broken.",
      List.of("target", "reading", "elected", "site", "window")),
  TARGET_PENDING_CASES(
      "frist_target_pending_cases",
      "cases",
      "Cases of the target that do not count yet, by verdict.",
      List.of("target", "reading", "elected", "site", "verdict")),
  TARGET_EXCLUDED_CASES(
      "frist_target_excluded_cases",
      "cases",
      "Cases of the target that are not judged, for a reason.",
      List.of("target", "reading", "elected", "site")),
  TARGET_REQUIRED_RATIO(
      "frist_target_required_ratio",
      "ratio",
      "Share of counted cases that the plan requires to meet the target, from 0 to 1.",
      List.of("target", "reading", "elected", "site")),
  TARGET_REQUIRED_CASES(
      "frist_target_required_cases",
      "cases",
      "Cases that a volume requires to be decided in its period.",
      List.of("target", "reading", "elected")),
  TARGET_REQUIRED_MEAN(
      "frist_target_required_mean_calendardays",
      "calendardays",
      "Mean lead time that the plan allows at most, in calendar days.",
      List.of("target", "reading", "elected")),
  TARGET_MEAN(
      "frist_target_mean_calendardays",
      "calendardays",
      "Mean lead time of the counted cases that a reading takes it over, in calendar days.",
      List.of("target", "reading", "elected", "window")),
  TARGET_PACE(
      "frist_target_pace_ratio",
      "ratio",
      "Share of the working days of a volume's period that have passed, from 0 to 1.",
      List.of("target", "reading", "elected", "window")),
  TARGET_OPEN_CASES(
      "frist_target_open_cases",
      "cases",
      "Open cases of the target, in time or overdue, by days to their deadline.",
      List.of("target", "reading", "elected", "band")),
  TARGET_RATIO_WITH_OVERDUE(
      "frist_target_ratio_with_overdue",
      "",
      "Share met if every open case that is overdue counted as missed, from 0 to 1.",
      List.of("target", "reading", "elected", "window")),
  TARGET_DECISIONS_TO_WIN_BACK(
      "frist_target_decisions_to_win_back",
      "",
      "Fewest further cases, all in time, with which the required share would be reached.",
      List.of("target", "reading", "elected", "window")),
  TARGET_MARGIN_CASES(
      "frist_target_margin_cases",
      "cases",
      "Cases counted in the window by days between the stop of their clock and the deadline.",
      List.of("target", "reading", "elected", "window", "band")),
  TARGET_BUNCHING_RATIO(
      "frist_target_bunching_ratio",
      "ratio",
      "Share of counted cases that stopped in the last three days in time: observed, and expected from the days around.",
      List.of("target", "reading", "elected", "window", "kind")),
  TARGET_BUNCHING_P_VALUE(
      "frist_target_bunching_p_value",
      "",
      "Chance of at least the observed share in the last three days if nothing draws cases to the deadline.",
      List.of("target", "reading", "elected", "window")),
  COHORT_CASES(
      "frist_cohort_cases",
      "cases",
      "Cases whose clock started in the window: the cohort of the estimates.",
      List.of("case_type", "clock", "window")),
  COHORT_LEAD_TIME(
      "frist_cohort_lead_time_calendardays",
      "calendardays",
      "Days by which a share of a cohort's clocks have stopped, open cases included: km if no case left otherwise, aj of all filed.",
      List.of("case_type", "clock", "window", "estimator", "stat", "bound")),
  COHORT_INCIDENCE(
      "frist_cohort_incidence_ratio",
      "ratio",
      "Share of a cohort that ended in each way by the last day observed, from 0 to 1.",
      List.of("case_type", "clock", "window", "outcome")),
  COHORT_GAP(
      "frist_cohort_gap_calendardays",
      "calendardays",
      "Lead time estimated over a cohort less that of the cases decided in the same window: what decided cases alone hide.",
      List.of("case_type", "clock", "window", "stat")),
  FORECAST_BASIS(
      "frist_forecast_basis_cases",
      "cases",
      "Counted cases that the forecast rests on; with too few there is none.",
      List.of("target", "reading", "elected", "site")),
  FORECAST_CASES(
      "frist_forecast_cases",
      "cases",
      "Forecast, no fact: cases counted by the end of the period, with the bounds of its interval.",
      List.of("target", "reading", "elected", "site", "bound")),
  FORECAST_RATIO(
      "frist_forecast_ratio",
      "ratio",
      "Forecast, no fact: share met at the end of the period, with the bounds of its interval.",
      List.of("target", "reading", "elected", "site", "bound")),
  FORECAST_MEAN(
      "frist_forecast_mean_calendardays",
      "calendardays",
      "Forecast, no fact: mean lead time at the end of the period, with the bounds of its interval.",
      List.of("target", "reading", "elected", "site", "bound")),
  FORECAST_CHANCE(
      "frist_forecast_chance_ratio",
      "ratio",
      "Forecast, no fact: how likely the requirement is kept at the end of the period, from 0 to 1.",
      List.of("target", "reading", "elected", "site")),
  FORECAST_POINTS(
      "frist_forecast_points",
      "points",
      "Forecast, no fact: points that the plan ends with, with the bounds of its interval.",
      List.of("bound")),
  TARGET_STATE(
      "frist_target_state",
      "",
      "1 for the state that the target is in, 0 for each other state.",
      List.of("target", "state")),
  TARGET_READING_STATE(
      "frist_target_reading_state",
      "",
      "1 for the state that the target is in under the reading, 0 for each other state.",
      List.of("target", "reading", "elected", "state")),
  TARGET_DEPENDS_ON_READING(
      "frist_target_depends_on_reading",
      "",
      "1 if, as things stand, the target is kept under one reading and not under another, else 0.",
      List.of("target")),
  TARGET_WEIGHT(
      "frist_target_weight_points",
      "points",
      "Points that the target gives when it is met.",
      List.of("target")),
  TARGET_POINTS(
      "frist_target_points",
      "points",
      "Points of the target: low is certain, elected is as things stand, high is still reachable.",
      List.of("target", "bound")),
  ATTAINMENT_POINTS(
      "frist_attainment_points",
      "points",
      "Points of the plan: low is certain, elected is as things stand, high is still reachable.",
      List.of("bound")),
  TARGET_INFO(
      "frist_target_info",
      "",
      "Always 1: the kind of the target and its title in Danish and English.",
      List.of("target", "kind", "title_da", "title_en")),
  DELIVERY_DUE(
      "frist_delivery_due_timestamp_seconds",
      "seconds",
      "Start of the last day on which a milestone's delivery is in time, as Unix time.",
      List.of("target", "delivery", "title_da", "title_en")),
  FIGURES_AS_OF(
      "frist_figures_as_of_timestamp_seconds",
      "seconds",
      "Start of the newest day that figures speak of, open or closed, as Unix time.",
      List.of()),
  FIGURES_CLOSED_DAY(
      "frist_figures_closed_day_timestamp_seconds",
      "seconds",
      "Start of the newest day that has closed and given its figures, as Unix time.",
      List.of()),
  FIGURES_PUBLISHED(
      "frist_figures_published_timestamp_seconds",
      "seconds",
      "When the newest figures reached this process, as Unix time.",
      List.of()),
  FIGURES_COMPLETE_UNTIL(
      "frist_figures_complete_until_timestamp_seconds",
      "seconds",
      "Up to when everything recorded has been read, by the job's watermark, as Unix time.",
      List.of()),
  RECORDS(
      "frist_records_total",
      "",
      "Input records since this process started, by how they ended.",
      Collector.Type.COUNTER,
      List.of("fate", "reason")),
  PUSHES(
      "frist_pushes_total",
      "",
      "Pushes to the Pushgateway since this process started, by result.",
      Collector.Type.COUNTER,
      List.of("result"));

  private final String metricName;
  private final String unit;
  private final String help;
  private final Collector.Type type;

  @SuppressWarnings("ImmutableEnumChecker") // Only ever made by List.of.
  private final List<String> labels;

  MetricCatalogue(String metricName, String unit, String help, List<String> labels) {
    this(metricName, unit, help, Collector.Type.GAUGE, labels);
  }

  MetricCatalogue(
      String metricName, String unit, String help, Collector.Type type, List<String> labels) {
    this.metricName = metricName;
    this.unit = unit;
    this.help = help;
    this.type = type;
    this.labels = labels;
  }

  /** The name of its samples in Prometheus; a counter's ends in {@code _total}. */
  public String metricName() {
    return metricName;
  }

  /** The unit, which its name ends in; empty when it has none. */
  public String unit() {
    return unit;
  }

  public String help() {
    return help;
  }

  /** Gauge or counter. */
  public Collector.Type type() {
    return type;
  }

  /** Whether its values belong to a plan, and carry its id and agency; else they are the job's. */
  public boolean isOfAPlan() {
    return this != FIGURES_COMPLETE_UNTIL && this != RECORDS && this != PUSHES;
  }

  /** The labels of its own, after those of its origin and its plan. */
  public List<String> labels() {
    return labels;
  }

  /** The family of some samples of this metric; reads the list only when the family is written. */
  public MetricFamilySamples family(List<Sample> samples) {
    return new MetricFamilySamples(metricName, unit, type, help, samples);
  }
}
