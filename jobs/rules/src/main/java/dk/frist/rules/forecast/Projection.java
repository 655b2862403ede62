package dk.frist.rules.forecast;

import dk.frist.rules.plan.Share;
import org.hipparchus.distribution.continuous.NormalDistribution;

/**
 * What counts by now and what will count further, put together as final figures. The share is
 * judged as the requirement judges it: for any share r, what speaks for it is {@code (1-r)·met -
 * r·missed}, which is a sum of many and so near to normal. The chance to keep a requirement and the
 * interval of the share come from that one distribution and cannot disagree, nor can a share leave
 * 0 to 1.
 *
 * @param n how many count by now
 * @param met how many of those are met
 * @param further what is still to come
 * @param most how many more can count at most
 */
record Projection(long n, long met, Further further, double most) {
  private static final NormalDistribution NORMAL = new NormalDistribution();
  private static final double ONE_IN_TEN = 0.1;

  /** How many standard deviations from the middle one in ten lies. */
  static final double OUTER_TENTH = NORMAL.inverseCumulativeProbability(1 - ONE_IN_TEN);

  private static final int HALVINGS = 60;

  /** The chance that a normal number is at least a bound. */
  static double chanceOfAtLeast(double bound, double mean, double variance) {
    if (variance <= 0) {
      return mean >= bound ? 1 : 0;
    }
    return NORMAL.cumulativeProbability((mean - bound) / Math.sqrt(variance));
  }

  Estimate units() {
    return interval(n, further.n(), further.varianceN(), most);
  }

  Estimate unitsMet() {
    return interval(met, further.met(), further.varianceMet(), most);
  }

  private static Estimate interval(long now, double more, double variance, double most) {
    double off = OUTER_TENTH * Math.sqrt(variance);
    return Estimate.around(
        now + more, now + Math.max(0, more - off), now + Math.min(most, more + off));
  }

  /** The final share; there must be units. */
  Estimate ratio() {
    double value = (met + further.met()) / (n + further.n());
    if (further.varianceMet() == 0 && further.varianceMissed() == 0) {
      return Estimate.certain(value);
    }
    return Estimate.around(value, ratioReachedWith(1 - ONE_IN_TEN), ratioReachedWith(ONE_IN_TEN));
  }

  /** The greatest share that is reached with at least a chance. */
  private double ratioReachedWith(double chance) {
    double low = 0;
    double high = 1;
    for (int i = 0; i < HALVINGS; i++) {
      double middle = (low + high) / 2;
      if (chanceOfRatio(middle) >= chance) {
        low = middle;
      } else {
        high = middle;
      }
    }
    return low;
  }

  /** The chance that the final share is at least a required one. */
  double chanceOf(Share required) {
    if (further.n() == 0) {
      return required.isReachedBy(met, n) ? 1 : 0;
    }
    return chanceOfRatio(required.asRatio());
  }

  /** The chance that so many are met in the end; a number is whole, so half of one is enough. */
  double chanceOfAtLeastMet(long units) {
    if (met >= units) {
      return 1;
    }
    return chanceOfAtLeast(units - 0.5, met + further.met(), further.varianceMet());
  }

  private double chanceOfRatio(double ratio) {
    double against = 1 - ratio;
    double mean = against * (met + further.met()) - ratio * (n - met + further.missed());
    double variance =
        against * against * further.varianceMet()
            + ratio * ratio * further.varianceMissed()
            - 2 * ratio * against * further.covariance();
    return chanceOfAtLeast(0, mean, variance);
  }
}
