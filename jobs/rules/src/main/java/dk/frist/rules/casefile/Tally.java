package dk.frist.rules.casefile;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A number of input records that ended the same way. Tallies add up.
 *
 * @param fate how they ended
 * @param reason why they were rejected; null for other fates
 * @param count how many; negative when records first counted as events turn out to be duplicates
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
}
