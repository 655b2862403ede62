package dk.frist.rules.figures;

import org.jspecify.annotations.Nullable;

/**
 * What a forecast takes for granted of the time to come.
 *
 * @param intakeFactor how much of the intake of late is still to be expected; 1 for the same
 * @param decided units that wait and are all decided on one day; null for none
 */
public record Assumption(double intakeFactor, @Nullable Decided decided) {
  /** That all goes on as of late. */
  public static final Assumption AS_OF_LATE = new Assumption(1, null);

  /**
   * @throws IllegalArgumentException if less than nothing is filed
   */
  public Assumption {
    boolean isPossible = intakeFactor >= 0;
    if (!isPossible) {
      throw new IllegalArgumentException("no intake is less than none: " + intakeFactor);
    }
  }

  /**
   * Units that are decided.
   *
   * @param day the day on which they are, as an epoch day
   * @param after the panes of the series at the end of that day
   * @param left the panes of the series today as if there were no such units
   */
  public record Decided(int day, Panes after, Panes left) {}
}
