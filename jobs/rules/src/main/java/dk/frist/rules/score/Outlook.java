package dk.frist.rules.score;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * The points that a plan is expected to end with, beside the points as things stand: {@code low ≤
 * expected ≤ high}. Each target gives its weight or nothing, by the chance of its elected reading;
 * targets are taken as independent of each other, which makes the interval rather too narrow.
 *
 * @param expected expected points, of all targets with a weight
 * @param low fewer with a chance of one in ten at most
 * @param high more with a chance of one in ten at most
 */
public record Outlook(double expected, double low, double high) {
  private static final double ONE_IN_TEN = 0.1;

  /** So that sums of chances that are one in ten but for a rounding are one in ten. */
  private static final double HAIR = 1e-9;

  private static final int DECIMALS = 6;

  /**
   * @throws IllegalArgumentException if the three are out of order or no numbers
   */
  public Outlook {
    boolean inOrder = low <= expected && expected <= high;
    if (!inOrder) {
      throw new IllegalArgumentException(
          "outlook out of order: " + low + " ≤ " + expected + " ≤ " + high);
    }
  }

  /**
   * What a target may give.
   *
   * @param weight its points when it is met
   * @param chance the chance that it is met, from 0 to 1; null when that cannot be said, and the
   *     target is expected to end as it stands, but may end otherwise
   * @param kept whether it is kept as things stand
   */
  public record Prospect(BigDecimal weight, @Nullable Double chance, boolean kept) {
    double expected() {
      return chance == null ? (kept ? 1 : 0) : chance;
    }

    double atWorst() {
      return chance == null ? 0 : chance;
    }

    double atBest() {
      return chance == null ? 1 : chance;
    }
  }

  /** The outlook of a plan; null when none of its targets has a weight. */
  public static @Nullable Outlook of(List<Prospect> prospects) {
    if (prospects.isEmpty()) {
      return null;
    }
    double expected = 0;
    Map<BigDecimal, Double> worst = new TreeMap<>(Map.of(BigDecimal.ZERO, 1.0));
    Map<BigDecimal, Double> best = new TreeMap<>(Map.of(BigDecimal.ZERO, 1.0));
    for (Prospect prospect : prospects) {
      expected += prospect.weight().doubleValue() * prospect.expected();
      worst = with(worst, prospect.weight(), prospect.atWorst());
      best = with(best, prospect.weight(), prospect.atBest());
    }
    double rounded =
        BigDecimal.valueOf(expected).setScale(DECIMALS, RoundingMode.HALF_UP).doubleValue();
    double low = reachedBy(worst, ONE_IN_TEN);
    double high = reachedBy(best, 1 - ONE_IN_TEN);
    return new Outlook(rounded, Math.min(low, rounded), Math.max(high, rounded));
  }

  /** How likely each sum is when one more target is added. */
  private static Map<BigDecimal, Double> with(
      Map<BigDecimal, Double> sums, BigDecimal weight, double chance) {
    Map<BigDecimal, Double> more = new TreeMap<>();
    sums.forEach(
        (sum, likely) -> {
          more.merge(sum, likely * (1 - chance), Double::sum);
          more.merge(sum.add(weight), likely * chance, Double::sum);
        });
    return more;
  }

  /** The least sum that is not exceeded with at least a chance. */
  private static double reachedBy(Map<BigDecimal, Double> sums, double chance) {
    double cumulative = 0;
    double last = 0;
    for (var entry : sums.entrySet()) {
      cumulative += entry.getValue();
      last = entry.getKey().doubleValue();
      if (cumulative >= chance - HAIR) {
        return last;
      }
    }
    return last;
  }
}
