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
  PACE(Unit.FRACTION);

  /** How a measure's value is to be read and written. */
  public enum Unit {
    /** A whole number of cases. */
    COUNT,
    /** A whole number of days. */
    DAYS,
    /** A number that is not whole: written with six decimals. */
    FRACTION
  }

  private final Unit unit;
  private final String id = name().toLowerCase(Locale.ROOT);

  Measure(Unit unit) {
    this.unit = unit;
  }

  /** The measure's name in files and topics: {@code open_age_p50}. */
  public String id() {
    return id;
  }

  public Unit unit() {
    return unit;
  }
}
