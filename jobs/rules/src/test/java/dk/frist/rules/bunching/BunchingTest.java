package dk.frist.rules.bunching;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class BunchingTest {
  private static final double FINE = 1e-6;

  /** Margins -14 to 16: the days around, and the three in question as numbers 14 to 16. */
  private static final int[] MARGINS = IntStream.rangeClosed(-14, 16).toArray();

  private static long[] tenADayAnd(long inEachOfTheLastThree) {
    long[] counts = new long[MARGINS.length];
    Arrays.fill(counts, 10);
    Arrays.fill(counts, 14, 17, inEachOfTheLastThree);
    return counts;
  }

  private static Bunching bunchingOf(long... counts) {
    return Bunching.of(MARGINS, counts).orElseThrow();
  }

  /** Ten a day around lead to thirty in three days, of 280 + 60. */
  @Test
  void levelTrailGoesOnThroughTheLastDays() {
    Bunching bunching = bunchingOf(tenADayAnd(20));

    assertThat(bunching.share()).isEqualTo(60 / 340.0);
    assertThat(bunching.expectedShare()).isCloseTo(30 / 340.0, within(FINE));
    assertThat(bunching.pValue()).isCloseTo(0.000389, within(FINE));
  }

  @Test
  void casesFarFromTheDeadlineCountInTheSharesOnly() {
    long[] counts = Arrays.copyOf(tenADayAnd(20), MARGINS.length + 2);
    int[] margins = Arrays.copyOf(MARGINS, MARGINS.length + 2);
    margins[MARGINS.length] = 17;
    counts[MARGINS.length] = 100;
    margins[MARGINS.length + 1] = 90;
    counts[MARGINS.length + 1] = 560;

    Bunching bunching = Bunching.of(margins, counts).orElseThrow();

    assertThat(bunching.share()).isEqualTo(60 / 1000.0);
    assertThat(bunching.expectedShare()).isCloseTo(30 / 1000.0, within(FINE));
    assertThat(bunching.pValue()).isEqualTo(bunchingOf(tenADayAnd(20)).pValue());
  }

  /** Fitted by a separate program in another language (SciPy): E = 33.322966, V = 67.080976. */
  @Test
  void rhythmOfTheWeekAndSlopeAreThoseOfASecondProgram() {
    Bunching bunching =
        bunchingOf(
            3, 4, 6, 5, 1, 0, 7, 5, 8, 9, 7, 2, 0, 9, 15, 18, 20, 12, 4, 1, 14, 11, 14, 15, 12, 3,
            0, 13, 9, 12, 11);

    assertThat(bunching.share()).isEqualTo(53 / 250.0);
    assertThat(bunching.expectedShare()).isCloseTo(33.322966 / 250, within(FINE));
    assertThat(bunching.pValue()).isCloseTo(0.016554, within(FINE));
  }

  /** Mean 1 and variance 2 is the geometric distribution of tossing a coin. */
  @Test
  void tailIsThatOfTheNegativeBinomialDistribution() {
    assertThat(Bunching.chanceOfAtLeast(0, 1, 2)).isEqualTo(1);
    assertThat(Bunching.chanceOfAtLeast(1, 1, 2)).isCloseTo(1 / 2.0, within(FINE));
    assertThat(Bunching.chanceOfAtLeast(2, 1, 2)).isCloseTo(1 / 4.0, within(FINE));
    assertThat(Bunching.chanceOfAtLeast(5, 1, 2)).isCloseTo(1 / 32.0, within(FINE));
  }

  @Test
  void nobodyInTheLastDaysIsNoBunching() {
    Bunching bunching = bunchingOf(tenADayAnd(0));

    assertThat(bunching.share()).isZero();
    assertThat(bunching.pValue()).isEqualTo(1);
  }

  @Test
  void tooFewCasesAroundHaveNoExpectation() {
    long[] counts = new long[MARGINS.length];
    counts[0] = Bunching.FEWEST_AROUND - 1;
    counts[15] = 1_000;

    assertThat(Bunching.of(MARGINS, counts)).isEmpty();

    counts[1] = 1;
    assertThat(Bunching.of(MARGINS, counts)).isPresent();
    assertThat(Bunching.of(new int[0], new long[0])).isEmpty();
  }

  @Test
  void countsOfAWholeCountryAreBorne() {
    long[] counts = tenADayAnd(11);
    for (int i = 0; i < counts.length; i++) {
      counts[i] *= 100_000_000;
    }

    Bunching bunching = bunchingOf(counts);

    assertThat(bunching.expectedShare()).isCloseTo(30 / 313.0, within(FINE));
    assertThat(bunching.pValue()).isBetween(0.0, 1e-9);
  }

  @Test
  void authorityThatIsNeverLateHasAnExpectationToo() {
    long[] counts = new long[MARGINS.length];
    Arrays.fill(counts, 17, counts.length, 20);

    Bunching bunching = bunchingOf(counts);

    assertThat(bunching.expectedShare()).isBetween(0.0, 1.0);
    assertThat(bunching.pValue()).isEqualTo(1);
  }

  @Test
  void arraysOfDifferentLengthAreRefused() {
    assertThatThrownBy(() -> Bunching.of(new int[] {1}, new long[] {1, 2}))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("1 margins do not go with 2 counts");
  }
}
