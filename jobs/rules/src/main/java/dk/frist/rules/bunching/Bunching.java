package dk.frist.rules.bunching;

import java.util.Optional;
import org.hipparchus.special.Beta;

/**
 * Whether decisions bunch in the last days before the deadline: how many were taken with a margin
 * of {@value #FIRST} to {@value #LAST} days, against what the days around lead one to expect.
 *
 * <p>A work process without an eye on the deadline leaves a smooth trail over the margins, up to a
 * weekly rhythm; {@link SmoothMargins} draws it from {@link SmoothMargins#WEEKS} whole weeks on
 * either side. The p-value is one-sided: the chance of at least so many in those days if nothing
 * but the smooth trail were at work, by a negative binomial distribution that bears the counts' own
 * spread (never less than Poisson's) and the uncertainty of the trail. A small one says that the
 * deadline moves decisions, not why: good steering and gaming look alike.
 *
 * @param share the share of all cases that were decided with such a margin
 * @param expectedShare the share by the smooth trail
 * @param pValue the chance of such a share or a larger one, 0 to 1
 */
public record Bunching(double share, double expectedShare, double pValue) {
  /** The smallest margin looked at: decided on the day of the deadline. */
  public static final int FIRST = 0;

  /** The largest margin looked at. */
  public static final int LAST = 2;

  /**
   * The largest margin of the weeks around. A deadline of fewer days has no such margins: its trail
   * ends at a cliff, which no smooth curve follows, and every early decision would look like
   * bunching.
   */
  public static final int LONGEST_AROUND = SmoothMargins.LAST_DAY;

  /** How many cases the weeks around must hold; with fewer there is nothing to compare with. */
  public static final int FEWEST_AROUND = 100;

  /**
   * Compares the last days with those around them.
   *
   * @param margins days from the stop to the deadline, ascending; negative when it was too late
   * @param counts for each margin, how many cases
   * @return empty when fewer than {@link #FEWEST_AROUND} cases lie in the weeks around
   * @throws IllegalArgumentException if the lengths differ
   */
  public static Optional<Bunching> of(int[] margins, long[] counts) {
    if (margins.length != counts.length) {
      throw new IllegalArgumentException(
          margins.length + " margins do not go with " + counts.length + " counts");
    }
    long all = 0;
    long inside = 0;
    long[] around = new long[SmoothMargins.DAYS];
    for (int i = 0; i < margins.length; i++) {
      all += counts[i];
      if (margins[i] >= FIRST && margins[i] <= LAST) {
        inside += counts[i];
      } else if (SmoothMargins.covers(margins[i])) {
        around[margins[i] - SmoothMargins.FIRST_DAY] += counts[i];
      }
    }
    return compare(all, inside, around);
  }

  private static Optional<Bunching> compare(long all, long inside, long[] around) {
    long known = 0;
    for (long count : around) {
      known += count;
    }
    if (known < FEWEST_AROUND) {
      return Optional.empty();
    }
    SmoothMargins.Expectation expected = SmoothMargins.fit(around).between(FIRST, LAST);
    return Optional.of(
        new Bunching(
            (double) inside / all,
            Math.min(1, expected.mean() / all),
            chanceOfAtLeast(inside, expected.mean(), expected.variance())));
  }

  /** The upper tail of the negative binomial distribution of a mean and a larger variance. */
  static double chanceOfAtLeast(long count, double mean, double variance) {
    if (count <= 0) {
      return 1;
    }
    double size = mean * mean / (variance - mean);
    return Beta.regularizedBeta(1 - mean / variance, (double) count, size);
  }
}
