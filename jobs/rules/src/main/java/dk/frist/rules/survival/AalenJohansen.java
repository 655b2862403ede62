package dk.frist.rules.survival;

import java.math.BigInteger;
import java.util.OptionalInt;

/**
 * The cumulative incidence of Aalen and Johansen (1978): the share of all filed cases that has left
 * by a cause after so many days, with all causes at work. Unlike the complement of {@link
 * KaplanMeier} it does not pretend that a withdrawn case would have been decided later, so the
 * incidences of all causes and the share still there add up to one.
 *
 * <p>Percentiles are decided in whole numbers.
 */
public final class AalenJohansen {
  private static final double CLOSE = 1e-9;

  private final LifeTable table;
  private final double[] survival;
  private final double[][] incidence;

  AalenJohansen(LifeTable table) {
    this.table = table;
    int steps = table.steps();
    survival = new double[steps];
    incidence = new double[Exit.values().length][steps];
    double[] reached = new double[incidence.length];
    double s = 1;
    for (int step = 0; step < steps; step++) {
      double n = table.atRisk(step);
      for (Exit exit : Exit.values()) {
        reached[exit.ordinal()] += s * table.exits(exit, step) / n;
        incidence[exit.ordinal()][step] = reached[exit.ordinal()];
      }
      s *= (n - table.exits(step)) / n;
      survival[step] = s;
    }
  }

  /** The share of the cohort that has left by a cause by the end of a day. */
  public double incidence(Exit exit, int day) {
    int step = table.lastStepUpTo(day);
    return step < 0 ? 0 : incidence[exit.ordinal()][step];
  }

  /** The share of the cohort that has left by a cause by the last observed day. */
  public double incidence(Exit exit) {
    return incidence(exit, Integer.MAX_VALUE);
  }

  /** The share of the cohort that has not left at all by the end of a day. */
  public double survival(int day) {
    int step = table.lastStepUpTo(day);
    return step < 0 ? 1 : survival[step];
  }

  /**
   * The first day by which a share of all filed cases has had its clock stopped; empty when the
   * observation does not reach that.
   *
   * @param percent the share, 1 to 100
   */
  public OptionalInt percentile(int percent) {
    if (percent < 1 || percent > 100) {
      throw new IllegalArgumentException("a percentile lies between 1 and 100, not " + percent);
    }
    for (int step = 0; step < table.steps(); step++) {
      double above = incidence[Exit.STOPPED.ordinal()][step] - percent / 100.0;
      if (Math.abs(above) > CLOSE ? above > 0 : isExactlyAtLeast(step, percent)) {
        return OptionalInt.of(table.day(step));
      }
    }
    return OptionalInt.empty();
  }

  /** Over the common denominator of all steps, the product of those at risk. */
  private boolean isExactlyAtLeast(int lastStep, int percent) {
    BigInteger stopped = BigInteger.ZERO;
    BigInteger there = BigInteger.ONE;
    BigInteger all = BigInteger.ONE;
    for (int step = 0; step <= lastStep; step++) {
      BigInteger n = BigInteger.valueOf(table.atRisk(step));
      BigInteger stops = BigInteger.valueOf(table.exits(Exit.STOPPED, step));
      stopped = stopped.multiply(n).add(there.multiply(stops));
      there = there.multiply(n.subtract(BigInteger.valueOf(table.exits(step))));
      all = all.multiply(n);
    }
    BigInteger hundredfold = stopped.multiply(BigInteger.valueOf(100));
    return hundredfold.compareTo(all.multiply(BigInteger.valueOf(percent))) >= 0;
  }
}
