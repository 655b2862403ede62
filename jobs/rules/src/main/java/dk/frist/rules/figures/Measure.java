package dk.frist.rules.figures;

import java.util.Locale;

/** What a figure measures. */
public enum Measure {
  N(Unit.COUNT),
  MIN(Unit.DAYS),
  MAX(Unit.DAYS),
  MEAN(Unit.FRACTION),
  P50(Unit.DAYS),
  P80(Unit.DAYS),
  P90(Unit.DAYS),
  P95(Unit.DAYS),
  P99(Unit.DAYS),
  OPEN(Unit.COUNT),
  OPEN_AGE_P50(Unit.DAYS),
  OPEN_AGE_P90(Unit.DAYS),
  OPEN_AGE_MAX(Unit.DAYS),
  MET(Unit.COUNT),
  MISSED(Unit.COUNT),
  RATIO(Unit.FRACTION),
  BREACHES_ALLOWED(Unit.COUNT),
  BREACHES_LEFT(Unit.COUNT),
  RATIO_BEST(Unit.FRACTION),
  RATIO_WORST(Unit.FRACTION),
  PENDING_MET(Unit.COUNT),
  PENDING_IN_TIME(Unit.COUNT),
  PENDING_OVERDUE(Unit.COUNT),
  EXCLUDED(Unit.COUNT),
  /** How many units a volume asks for. */
  REQUIRED(Unit.COUNT),
  /** The share of a volume's working days that have passed. */
  PACE(Unit.FRACTION),

  // Open cases by days from the day to the deadline; together they are pending in time or overdue.
  OVERDUE_OVER_90(Unit.COUNT, Kind.INSIGHT),
  OVERDUE_31_90(Unit.COUNT, Kind.INSIGHT),
  OVERDUE_1_30(Unit.COUNT, Kind.INSIGHT),
  DUE_0_7(Unit.COUNT, Kind.INSIGHT),
  DUE_8_14(Unit.COUNT, Kind.INSIGHT),
  DUE_15_30(Unit.COUNT, Kind.INSIGHT),
  DUE_31_90(Unit.COUNT, Kind.INSIGHT),
  DUE_LATER(Unit.COUNT, Kind.INSIGHT),
  /** The share met if the open cases that are overdue counted as missed. */
  RATIO_WITH_OVERDUE(Unit.FRACTION, Kind.INSIGHT),
  /** The fewest further cases, all in time, with which the share required would be reached. */
  DECISIONS_TO_WIN_BACK(Unit.COUNT, Kind.INSIGHT),

  // Counted cases with a stop by days from the stop to the deadline.
  MARGIN_OVER_30(Unit.COUNT, Kind.INSIGHT),
  MARGIN_8_30(Unit.COUNT, Kind.INSIGHT),
  MARGIN_3_7(Unit.COUNT, Kind.INSIGHT),
  MARGIN_0_2(Unit.COUNT, Kind.INSIGHT),
  LATE_1_7(Unit.COUNT, Kind.INSIGHT),
  LATE_8_30(Unit.COUNT, Kind.INSIGHT),
  LATE_31_90(Unit.COUNT, Kind.INSIGHT),
  LATE_OVER_90(Unit.COUNT, Kind.INSIGHT),
  /** The share of counted cases that stopped in the last three days in time. */
  BUNCHING_SHARE(Unit.FRACTION, Kind.INSIGHT),
  /** What that share would be if it were as smooth as the days around. */
  BUNCHING_EXPECTED_SHARE(Unit.FRACTION, Kind.INSIGHT),
  /** How likely a share at least as large is if nothing draws cases to the limit. */
  BUNCHING_P_VALUE(Unit.FRACTION, Kind.INSIGHT),

  /** Cases filed in the window: the cohort that the measures below are about. */
  FILED(Unit.COUNT, Kind.INSIGHT),
  /** Kaplan–Meier: the day by which half would be decided if nobody left. */
  KM_P50(Unit.DAYS, Kind.INSIGHT),
  KM_P50_LOW(Unit.DAYS, Kind.INSIGHT),
  KM_P50_HIGH(Unit.DAYS, Kind.INSIGHT),
  KM_P90(Unit.DAYS, Kind.INSIGHT),
  KM_P90_LOW(Unit.DAYS, Kind.INSIGHT),
  KM_P90_HIGH(Unit.DAYS, Kind.INSIGHT),
  /** Kaplan–Meier less the percentile of the cases decided in the window. */
  KM_P50_GAP(Unit.DAYS, Kind.INSIGHT),
  KM_P90_GAP(Unit.DAYS, Kind.INSIGHT),
  /** Aalen–Johansen: the day by which half of all filed are decided; some leave instead. */
  AJ_P50(Unit.DAYS, Kind.INSIGHT),
  AJ_P90(Unit.DAYS, Kind.INSIGHT),
  /** Aalen–Johansen: how likely each end is by the last day observed. */
  AJ_STOPPED(Unit.FRACTION, Kind.INSIGHT),
  AJ_WITHDRAWN(Unit.FRACTION, Kind.INSIGHT),
  AJ_TRANSFERRED(Unit.FRACTION, Kind.INSIGHT),
  AJ_CLOSED(Unit.FRACTION, Kind.INSIGHT),

  /** How many counted cases a forecast rests on; too few, and there is none. */
  FORECAST_BASIS(Unit.COUNT, Kind.FORECAST),
  FORECAST_N(Unit.COUNT, Kind.FORECAST),
  FORECAST_N_LOW(Unit.COUNT, Kind.FORECAST),
  FORECAST_N_HIGH(Unit.COUNT, Kind.FORECAST),
  FORECAST_RATIO(Unit.FRACTION, Kind.FORECAST),
  FORECAST_RATIO_LOW(Unit.FRACTION, Kind.FORECAST),
  FORECAST_RATIO_HIGH(Unit.FRACTION, Kind.FORECAST),
  FORECAST_MEAN(Unit.FRACTION, Kind.FORECAST),
  FORECAST_MEAN_LOW(Unit.FRACTION, Kind.FORECAST),
  FORECAST_MEAN_HIGH(Unit.FRACTION, Kind.FORECAST),
  /** How likely the requirement is kept at the end of the period. */
  FORECAST_CHANCE(Unit.FRACTION, Kind.FORECAST),
  /** The points that a plan is expected to end with: of its scorecard, of no target. */
  FORECAST_POINTS(Unit.FRACTION, Kind.FORECAST),
  FORECAST_POINTS_LOW(Unit.FRACTION, Kind.FORECAST),
  FORECAST_POINTS_HIGH(Unit.FRACTION, Kind.FORECAST);

  /** How a measure's value is to be read and written. */
  public enum Unit {
    /** A whole number of cases. */
    COUNT,
    /** A whole number of days. */
    DAYS,
    /** A number that is not whole: written with six decimals. */
    FRACTION
  }

  /** How far a measure can be relied on. Files keep the kinds apart. */
  public enum Kind {
    /** What the plan's own rules say: the figures to answer for. */
    FACT,
    /** What stands beside those figures, to see what they hide. */
    INSIGHT,
    /** What is expected; never a fact. */
    FORECAST
  }

  private final Unit unit;
  private final Kind kind;
  private final String id = name().toLowerCase(Locale.ROOT);

  Measure(Unit unit) {
    this(unit, Kind.FACT);
  }

  Measure(Unit unit, Kind kind) {
    this.unit = unit;
    this.kind = kind;
  }

  /** The measure's name in files and topics: {@code open_age_p50}. */
  public String id() {
    return id;
  }

  public Unit unit() {
    return unit;
  }

  public Kind kind() {
    return kind;
  }
}
