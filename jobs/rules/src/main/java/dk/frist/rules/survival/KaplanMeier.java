package dk.frist.rules.survival;

import java.math.BigInteger;
import java.util.OptionalInt;
import java.util.function.IntPredicate;
import org.hipparchus.distribution.continuous.NormalDistribution;

/**
 * The product-limit estimate of Kaplan and Meier (1958): the chance that a clock has not stopped
 * after so many days. Cases that left otherwise, and running ones, are censored: they count as at
 * risk as long as they were observed, their own day included, and no longer.
 *
 * <p>Standard errors are Greenwood's; confidence bands are pointwise, 95 %, on the scale of
 * log(-log S), which keeps them within 0 and 1. Percentiles are decided in whole numbers: without
 * censoring they are those by nearest rank.
 */
public final class KaplanMeier {
  private static final double Z =
      new NormalDistribution().inverseCumulativeProbability(1 - (1 - 0.95) / 2);

  /** Far above what rounding can do to a product of thousands of factors. */
  private static final double CLOSE = 1e-9;

  private final LifeTable table;
  private final double[] survival;
  private final double[] lower;
  private final double[] upper;
  private final double[] standardError;

  KaplanMeier(LifeTable table) {
    this.table = table;
    int steps = table.steps();
    survival = new double[steps];
    lower = new double[steps];
    upper = new double[steps];
    standardError = new double[steps];
    double s = 1;
    double greenwood = 0;
    double lastUpper = 1;
    for (int step = 0; step < steps; step++) {
      double n = table.atRisk(step);
      double d = table.exits(Exit.STOPPED, step);
      s *= (n - d) / n;
      if (s > 0) {
        greenwood += d / (n * (n - d));
        double spread = s < 1 ? StrictMath.exp(Z * Math.sqrt(greenwood) / -StrictMath.log(s)) : 1;
        lower[step] = StrictMath.pow(s, spread);
        lastUpper = StrictMath.pow(s, 1 / spread);
        standardError[step] = s * Math.sqrt(greenwood);
      }
      survival[step] = s;
      upper[step] = lastUpper;
    }
  }

  /** The chance that a clock has not stopped by the end of a day. */
  public double survival(int day) {
    int step = table.lastStepUpTo(day);
    return step < 0 ? 1 : survival[step];
  }

  /** Greenwood's standard error of {@link #survival}; 0 where that is 0 or 1. */
  public double standardError(int day) {
    int step = table.lastStepUpTo(day);
    return step < 0 ? 0 : standardError[step];
  }

  /** The lower bound of {@link #survival}; 0 where that is 0. */
  public double lower(int day) {
    int step = table.lastStepUpTo(day);
    return step < 0 ? 1 : lower[step];
  }

  /** The upper bound of {@link #survival}; where that is 0, the bound of the step before. */
  public double upper(int day) {
    int step = table.lastStepUpTo(day);
    return step < 0 ? 1 : upper[step];
  }

  /**
   * The first day by which a share of the clocks has stopped, with the days on which the bounds of
   * the curve reach that share.
   *
   * @param percent the share, 1 to 100
   */
  public Percentile percentile(int percent) {
    if (percent < 1 || percent > 100) {
      throw new IllegalArgumentException("a percentile lies between 1 and 100, not " + percent);
    }
    double left = (100 - percent) / 100.0;
    return new Percentile(
        firstDay(step -> isAtMost(step, 100 - percent)),
        firstDay(step -> lower[step] <= left),
        firstDay(step -> upper[step] <= left));
  }

  private OptionalInt firstDay(IntPredicate reached) {
    for (int step = 0; step < table.steps(); step++) {
      if (reached.test(step)) {
        return OptionalInt.of(table.day(step));
      }
    }
    return OptionalInt.empty();
  }

  private boolean isAtMost(int step, int percent) {
    double above = survival[step] - percent / 100.0;
    return Math.abs(above) > CLOSE ? above < 0 : isExactlyAtMost(step, percent);
  }

  private boolean isExactlyAtMost(int lastStep, int percent) {
    BigInteger stay = BigInteger.ONE;
    BigInteger all = BigInteger.ONE;
    for (int step = 0; step <= lastStep; step++) {
      long n = table.atRisk(step);
      stay = stay.multiply(BigInteger.valueOf(n - table.exits(Exit.STOPPED, step)));
      all = all.multiply(BigInteger.valueOf(n));
    }
    BigInteger hundredfold = stay.multiply(BigInteger.valueOf(100));
    return hundredfold.compareTo(all.multiply(BigInteger.valueOf(percent))) <= 0;
  }
}
