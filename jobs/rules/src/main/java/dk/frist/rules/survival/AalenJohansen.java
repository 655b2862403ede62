package dk.frist.rules.survival;

import java.math.BigInteger;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
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
  private final Map<Exit, double[]> incidence = new EnumMap<>(Exit.class);

  AalenJohansen(LifeTable table) {
    this.table = table;
    survival = survivals(table);
    for (Exit exit : Exit.values()) {
      incidence.put(exit, incidences(table, exit, survival));
    }
  }

  private static double[] survivals(LifeTable table) {
    double[] survival = new double[table.steps()];
    double there = 1;
    for (int step = 0; step < survival.length; step++) {
      double n = table.atRisk(step);
      there *= (n - table.exits(step)) / n;
      survival[step] = there;
    }
    return survival;
  }

  private static double[] incidences(LifeTable table, Exit exit, double[] survival) {
    double[] incidence = new double[table.steps()];
    double left = 0;
    for (int step = 0; step < incidence.length; step++) {
      double there = step == 0 ? 1 : survival[step - 1];
      left += there * table.exits(exit, step) / table.atRisk(step);
      incidence[step] = left;
    }
    return incidence;
  }

  /** The share of the cohort that has left by a cause by the end of a day. */
  public double incidence(Exit exit, int day) {
    int step = table.lastStepUpTo(day);
    return step < 0 ? 0 : ofCause(exit)[step];
  }

  private double[] ofCause(Exit exit) {
    return Objects.requireNonNull(incidence.get(exit), exit::name);
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
    double[] stopped = ofCause(Exit.STOPPED);
    for (int step = 0; step < stopped.length; step++) {
      double above = stopped[step] - percent / 100.0;
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
