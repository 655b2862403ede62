package dk.frist.rules.difference;

import java.util.Locale;

/**
 * Why the verdict on a unit is another than it was as of an earlier day, the <i>former day</i>.
 * Each change of a verdict has exactly one cause; where two would fit, the one named first here
 * holds.
 */
public enum Cause {
  /**
   * What was known was wrong: an event was voided; an event of the same id now says something else;
   * or an event recorded by the former day is in the one run's logs and not in the other's.
   */
  CORRECTION,
  /** The case was reopened or remitted. */
  REOPENING,
  /**
   * The case is of another type than was known, or has another value of an attribute: it was
   * reclassified, or a later event says so and the verdict would have been another had that event
   * not said it.
   */
  RECLASSIFICATION,
  /** Something had happened by the former day, and was recorded after it. */
  LATE_REGISTRATION,
  /** Something happened after the former day. */
  NEW_EVENT,
  /** Nothing happened: a deadline passed, counting ended, or a planned day came. */
  TIME,
  /** Another plan, or another edition of it, judges the same file otherwise. */
  PLAN;

  private final String id = name().toLowerCase(Locale.ROOT).replace('_', '-');

  /** The cause's name in files and tables: {@code late-registration}. */
  public String id() {
    return id;
  }
}
