package dk.frist.rules.plan;

import java.io.Serializable;
import java.math.BigDecimal;

/**
 * A required share, exact to a ten-thousandth of a percent, so that "at least 90 % of n" is decided
 * in whole numbers.
 *
 * @param partsPerMillion 0 to 1,000,000; 90 % is 900,000
 */
public record Share(int partsPerMillion) implements Serializable {
  private static final int WHOLE = 1_000_000;

  /**
   * @throws IllegalArgumentException if the share lies outside 0 % to 100 %
   */
  public Share {
    if (partsPerMillion < 0 || partsPerMillion > WHOLE) {
      throw new IllegalArgumentException("a share lies between 0% and 100%");
    }
  }

  /**
   * Reads a share such as {@code 90%} or {@code 99.5%}.
   *
   * @throws IllegalArgumentException if the text is not a number from 0 to 100 with at most four
   *     decimals and a percent sign
   */
  public static Share parse(String text) {
    String trimmed = text.trim();
    if (!trimmed.matches("\\d{1,3}(\\.\\d{1,4})?\\s*%")) {
      throw new IllegalArgumentException(
          "'" + text + "' is not a share; write it as a percentage from 0% to 100%, such as 90%");
    }
    BigDecimal percent = new BigDecimal(trimmed.substring(0, trimmed.length() - 1).trim());
    return new Share(percent.movePointRight(4).intValueExact());
  }

  /** Whether a part of a whole is at least this share. */
  public boolean isReachedBy(long part, long whole) {
    return part * WHOLE >= partsPerMillion * whole;
  }

  /** The most units of a whole that may fail while this share is still reached. */
  public long allowedToMiss(long whole) {
    return Math.floorDiv((WHOLE - partsPerMillion) * whole, (long) WHOLE);
  }

  /** Not to be reached by any number of further units. */
  public static final long NEVER = -1;

  /**
   * The fewest further units, none of which fails, with which this share is reached; {@link #NEVER}
   * when it cannot be.
   */
  public long furtherToReach(long part, long whole) {
    long lacking = partsPerMillion * whole - part * WHOLE;
    if (lacking <= 0) {
      return 0;
    }
    return partsPerMillion == WHOLE
        ? NEVER
        : -Math.floorDiv(-lacking, (long) (WHOLE - partsPerMillion));
  }

  /** This share of a whole, rounded up to whole units. */
  public long roundedUp(long whole) {
    return -Math.floorDiv(-partsPerMillion * whole, (long) WHOLE);
  }

  /** The share as a number between 0 and 1. */
  public double asRatio() {
    return partsPerMillion / (double) WHOLE;
  }

  @Override
  public String toString() {
    return BigDecimal.valueOf(partsPerMillion).movePointLeft(4).stripTrailingZeros().toPlainString()
        + "%";
  }
}
