package dk.frist.cli.generate;

import java.util.SplittableRandom;

/**
 * Draws from distributions, the same on every machine for a seed: {@link StrictMath} only. Not safe
 * for threads.
 */
final class Draws {
  /** The standard normal distribution's 90th percentile. */
  private static final double NORMAL_P90 = 1.2815515655446004;

  /** Up to this mean Knuth's method is exact and fast; beyond it the normal law is near enough. */
  private static final double LARGE_MEAN = 40;

  private final SplittableRandom random;

  Draws(SplittableRandom random) {
    this.random = random;
  }

  /** Draws of its own for a part, so that one part's draws do not shift another's. */
  Draws split() {
    return new Draws(random.split());
  }

  /** True in this share of cases; the share is from 0 to 1. */
  boolean chance(double share) {
    return random.nextDouble() < share;
  }

  /** A whole number from {@code least} to {@code most}, both included. */
  int between(int least, int most) {
    return least >= most ? least : random.nextInt(least, most + 1);
  }

  /** A number from 0 (included) to 1 (excluded). */
  double fraction() {
    return random.nextDouble();
  }

  /** A log-normal number with this median and 90th percentile; never negative. */
  double logNormal(double median, double p90) {
    double sigma = StrictMath.log(p90 / median) / NORMAL_P90;
    return median * StrictMath.exp(sigma * normal());
  }

  /** A Poisson number with this mean. */
  int poisson(double mean) {
    if (mean > LARGE_MEAN) {
      return (int) StrictMath.max(0, StrictMath.round(mean + StrictMath.sqrt(mean) * normal()));
    }
    double limit = StrictMath.exp(-mean);
    int count = 0;
    for (double product = random.nextDouble(); product > limit; product *= random.nextDouble()) {
      count++;
    }
    return count;
  }

  private double normal() {
    double radius = StrictMath.sqrt(-2 * StrictMath.log(1 - random.nextDouble()));
    return radius * StrictMath.cos(2 * StrictMath.PI * random.nextDouble());
  }
}
