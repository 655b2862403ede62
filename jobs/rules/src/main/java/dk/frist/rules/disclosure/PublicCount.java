package dk.frist.rules.disclosure;

import java.util.Collection;

/**
 * A count as the public sees it: a multiple of five, or suppressed. Counts from one to four are
 * suppressed, others rounded to the nearest five.
 *
 * <p>A total is not rounded itself but is the sum of its parts as they are shown, and suppressed
 * with any of them. So nothing can be computed by subtraction: what is seen of all counts is what
 * is seen of each part by itself, each part that is not zero may be one of three or more numbers,
 * and what another day shows says nothing of this one. Hence no small count, and no small
 * difference of two days, can be computed. Rounding a total by itself does not hold: of the parts
 * 5, 1 and 1 the total 7 would be shown as 5, which only these parts allow.
 *
 * @param suppressed whether it is not shown
 * @param rounded the multiple of five shown; 0 when suppressed
 */
public record PublicCount(boolean suppressed, long rounded) {
  /** A count that is not shown. */
  public static final PublicCount SUPPRESSED = new PublicCount(true, 0);

  private static final int BASE = 5;

  /**
   * @throws IllegalArgumentException if the value is no multiple of five, or negative
   */
  public PublicCount {
    if (rounded < 0 || rounded % BASE != 0 || (suppressed && rounded != 0)) {
      throw new IllegalArgumentException("no public count: " + rounded);
    }
  }

  /**
   * A count that is no total of others.
   *
   * @throws IllegalArgumentException if it is negative
   */
  public static PublicCount of(long count) {
    if (count < 0) {
      throw new IllegalArgumentException("a count is not negative: " + count);
    }
    boolean small = count > 0 && count < BASE;
    return small ? SUPPRESSED : new PublicCount(false, (count + BASE / 2) / BASE * BASE);
  }

  /** The total of parts, each of which is counted once. */
  public static PublicCount total(Collection<PublicCount> parts) {
    return parts.stream().anyMatch(PublicCount::suppressed)
        ? SUPPRESSED
        : new PublicCount(false, parts.stream().mapToLong(PublicCount::rounded).sum());
  }
}
