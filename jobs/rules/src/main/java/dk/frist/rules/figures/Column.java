package dk.frist.rules.figures;

/**
 * What a change counts within its series. A dated column has a histogram per day, so that any
 * window is a merge of days. A standing column has one histogram, of days: it says how things
 * stand, whatever the window.
 */
public enum Column {
  /** Dated by stop; the values are lead times in days. */
  LEAD_TIME(true),
  /** Standing; the values are the start days of running cases. */
  OPEN(false),
  /** Dated by the day counted; the values are lead times in days. */
  MET(true),
  /** Dated by the day counted; the values are lead times in days, 0 without a stop. */
  MISSED(true),
  /** Standing; uncounted cases that stopped in time, by their start day. */
  PENDING_MET(false),
  /** Standing; uncounted cases that stopped too late, by their deadline day. */
  PENDING_LATE(false),
  /** Standing; uncounted cases whose clock runs, by their deadline day. */
  PENDING_RUNNING(false),
  /** Standing; excluded cases that count, by the day counted. */
  EXCLUDED(false),
  /** Standing; excluded cases that do not count and drop out when counting ends, by start day. */
  EXCLUDED_UNCOUNTED(false),
  /**
   * Dated by the day of closure; withdrawn while the clock ran; the values are days since start.
   */
  WITHDRAWN(true),
  /** As {@link #WITHDRAWN}, of cases that were handed to another authority. */
  TRANSFERRED(true),
  /** As {@link #WITHDRAWN}, of cases that were closed for any other reason. */
  CLOSED(true),
  /**
   * Beside {@link #MET} where a case counts on another event than the clock's stop; the values are
   * days from start to the day counted, which are else the lead times.
   */
  AGE_MET(true),
  /** As {@link #AGE_MET}, beside {@link #MISSED}. */
  AGE_MISSED(true),
  /**
   * Dated by the day of closure, beside {@link #EXCLUDED_UNCOUNTED}; the values are days since
   * start.
   */
  LEFT(true);

  private final boolean dated;

  Column(boolean dated) {
    this.dated = dated;
  }

  /** Whether the column has a histogram per day. */
  public boolean isDated() {
    return dated;
  }
}
