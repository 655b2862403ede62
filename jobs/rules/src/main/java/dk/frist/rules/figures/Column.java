package dk.frist.rules.figures;

/**
 * What a change counts within its series. A dated column has a histogram per counted day, so that
 * any window is a merge of days. A standing column has one histogram, of days: it says how things
 * stand, whatever the window.
 */
public enum Column {
  /** Dated by stop; the values are lead times in days. */
  LEAD_TIME,
  /** Standing; the values are the start days of running cases. */
  OPEN,
  /** Dated by the day counted; the values are lead times in days. */
  MET,
  /** Dated by the day counted; the values are lead times in days, 0 without a stop. */
  MISSED,
  /** Standing; uncounted cases that stopped in time, by their stop day. */
  PENDING_MET,
  /** Standing; uncounted cases that stopped too late, by their stop day. */
  PENDING_LATE,
  /** Standing; uncounted cases whose clock runs, by their deadline day. */
  PENDING_RUNNING,
  /** Standing; excluded cases that count, by the day counted. */
  EXCLUDED,
  /** Standing; excluded cases that do not count and drop out when counting ends. */
  EXCLUDED_UNCOUNTED;

  /** Whether the column has a histogram per counted day. */
  public boolean isDated() {
    return this == LEAD_TIME || this == MET || this == MISSED;
  }
}
