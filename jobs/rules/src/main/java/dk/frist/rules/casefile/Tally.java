package dk.frist.rules.casefile;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A number of input records that ended the same way. Tallies add up.
 *
 * @param fate how they ended
 * @param reason why they were rejected; null for other fates
 * @param count how many
 */
public record Tally(Fate fate, @Nullable RejectReason reason, long count) {
  /**
   * @throws IllegalArgumentException if there is a reason without rejection, or the reverse
   */
  public Tally {
    Objects.requireNonNull(fate, "fate");
    if ((reason != null) != (fate == Fate.REJECTED)) {
      throw new IllegalArgumentException("rejected records, and only those, have a reason");
    }
  }

  /** One record that ended some way other than rejected. */
  public static Tally one(Fate fate) {
    return new Tally(fate, null, 1);
  }

  /** One rejected record. */
  public static Tally oneRejected(RejectReason reason) {
    return new Tally(Fate.REJECTED, reason, 1);
  }

  /** The same, counted differently. */
  public Tally withCount(long newCount) {
    return new Tally(fate, reason, newCount);
  }
}
