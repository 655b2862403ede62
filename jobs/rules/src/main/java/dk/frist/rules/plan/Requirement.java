package dk.frist.rules.plan;

import java.io.Serializable;
import java.util.Objects;

/** What the counted units of a target must come to, decided in whole numbers. */
public sealed interface Requirement extends Serializable {

  /** A share of the counted units must be met. */
  record ShareMet(Share share) implements Requirement {
    public ShareMet {
      Objects.requireNonNull(share, "share");
    }
  }

  /** So many units must be met, whatever else there is. */
  record AtLeast(long units) implements Requirement {
    /**
     * @throws IllegalArgumentException if nothing is required
     */
    public AtLeast {
      if (units < 1) {
        throw new IllegalArgumentException("a required number is at least 1, not " + units);
      }
    }
  }

  /**
   * The mean lead time of the counted cases must not be longer.
   *
   * @param days the bound, in days
   * @param fastest the share of cases the mean is taken over, the fastest first, rounded up to
   *     whole cases; 100 % for all
   */
  record MeanAtMost(int days, Share fastest) implements Requirement {
    /**
     * @throws IllegalArgumentException if the bound is negative or the mean is over none
     */
    public MeanAtMost {
      Objects.requireNonNull(fastest, "fastest");
      if (days < 0 || fastest.partsPerMillion() == 0) {
        throw new IllegalArgumentException("a mean over some cases, of at least 0 days");
      }
    }

    /** How many of the counted cases the mean is over. */
    public long casesOf(long counted) {
      return fastest.roundedUp(counted);
    }
  }
}
