package dk.frist.rules.disclosure;

/**
 * Which percentiles the public may see: those of at least fifty cases with at least five beyond, so
 * that none is, or is next to, the minimum or the maximum.
 */
public final class PublicPercentile {
  private static final int FEWEST_CASES = 50;
  private static final int FEWEST_BEYOND = 5;
  private static final int PERCENT = 100;

  private PublicPercentile() {}

  /**
   * Whether a percentile by nearest rank may be seen.
   *
   * @param percent of the cases at or below it, from 1 to 99
   * @param cases how many there are
   * @throws IllegalArgumentException if it is no percentile
   */
  public static boolean isPublic(int percent, long cases) {
    if (percent < 1 || percent >= PERCENT) {
      throw new IllegalArgumentException("no percentile: " + percent);
    }
    long rank = (cases * percent + PERCENT - 1) / PERCENT;
    return cases >= FEWEST_CASES && cases - rank >= FEWEST_BEYOND && rank > FEWEST_BEYOND;
  }
}
