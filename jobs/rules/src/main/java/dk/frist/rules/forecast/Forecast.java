package dk.frist.rules.forecast;

import org.jspecify.annotations.Nullable;

/**
 * What a target's figures will be when counting has ended, as far as that can be said.
 *
 * @param basis the counted units that it rests on
 * @param expected what is expected; null when the basis is less than {@link #MINIMUM} and counting
 *     has not ended
 */
public record Forecast(long basis, @Nullable Expected expected) {
  /** Of fewer counted units nothing is concluded. */
  public static final int MINIMUM = 30;

  /** What nothing can be said of yet. */
  public static Forecast tooLittle(long basis) {
    return new Forecast(basis, null);
  }

  /**
   * The final figures.
   *
   * @param n how many units will have counted; of a volume how many are met
   * @param ratio the share of them that is met, from 0 to 1; null where none is asked for
   * @param mean the mean in days that a requirement asks for; null where it asks for none
   * @param chance the chance that the requirement is kept, from 0 to 1
   */
  public record Expected(
      Estimate n, @Nullable Estimate ratio, @Nullable Estimate mean, double chance) {

    /**
     * @throws IllegalArgumentException if the chance lies outside 0 to 1
     */
    public Expected {
      boolean isChance = chance >= 0 && chance <= 1;
      if (!isChance) {
        throw new IllegalArgumentException("a chance lies between 0 and 1, not " + chance);
      }
    }
  }
}
