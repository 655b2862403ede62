package dk.frist.rules.forecast;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dk.frist.rules.plan.Share;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class ProjectionTest {
  private static final double NO_LIMIT = Double.POSITIVE_INFINITY;

  @Test
  void withNothingToComeTheFactsStandWithoutWidth() {
    Projection projection = new Projection(200, 180, Further.NONE, 0);

    assertThat(projection.ratio()).isEqualTo(Estimate.certain(0.9));
    assertThat(projection.units()).isEqualTo(Estimate.certain(200));
    assertThat(projection.chanceOf(Share.parse("90%"))).isEqualTo(1);
    assertThat(projection.chanceOf(Share.parse("90.5%"))).isZero();
  }

  /** Of 100 to come half is met: 80 + 50 of 200, with a variance of 25 that moves both ways. */
  @Test
  void intervalOfCoinFlipsIsThatOfTheBinomial() {
    Further coins = Further.ofUnits(100, 0.5, 0.5);

    Projection projection = new Projection(100, 80, coins, 100);

    // The standard deviation of heads is 5; 1.281552 of them are 6.41 in 200, or 3.2 points.
    assertThat(projection.ratio().value()).isCloseTo(0.65, within(1e-12));
    assertThat(projection.ratio().low()).isCloseTo(0.65 - 0.0320388, within(1e-6));
    assertThat(projection.ratio().high()).isCloseTo(0.65 + 0.0320388, within(1e-6));
    assertThat(projection.units()).isEqualTo(Estimate.certain(200));
    assertThat(projection.chanceOf(Share.parse("65%"))).isCloseTo(0.5, within(1e-9));
    // One standard deviation below the middle: 84.13 %.
    assertThat(projection.chanceOf(Share.parse("62.5%"))).isCloseTo(0.841345, within(1e-6));
  }

  @Test
  void aNumberIsKeptOnceItIsReached() {
    Projection projection = new Projection(40, 40, Further.ofArrivals(10, 1, 0), NO_LIMIT);

    assertThat(projection.chanceOfAtLeastMet(40)).isEqualTo(1);
    assertThat(projection.chanceOfAtLeastMet(51)).isBetween(0.4, 0.5);
    assertThat(projection.unitsMet().low()).isBetween(45.0, 47.0);
  }

  @Test
  void noMoreCanCountThanAreLeft() {
    Further further = Further.ofUnits(10, 0.9, 0.05).inVaryingNumber(1);

    assertThat(new Projection(5, 5, further, 10).units().high()).isEqualTo(15);
  }

  @Property(seed = "7", tries = 500)
  void intervalsHoldTheirValueAndStayWithinBounds(
      @ForAll @IntRange(min = 0, max = 500) int met,
      @ForAll @IntRange(min = 1, max = 500) int missed,
      @ForAll @DoubleRange(min = 0, max = 400) double more,
      @ForAll @DoubleRange(min = 0, max = 1) double share,
      @ForAll @DoubleRange(min = 0, max = 3) double variance) {
    Further further =
        Further.ofArrivals(more, share, 1 - share)
            .inVaryingShare(variance)
            .inVaryingNumber(variance / 4);

    Projection projection = new Projection(met + missed, met, further, NO_LIMIT);

    Estimate ratio = projection.ratio();
    assertThat(ratio.low()).isBetween(0.0, ratio.value());
    assertThat(ratio.high()).isBetween(ratio.value(), 1.0);
    assertThat(projection.units().low()).isGreaterThanOrEqualTo(met + missed);
    assertThat(projection.unitsMet().low()).isGreaterThanOrEqualTo(met);
  }

  /** A share that is kept with nine chances in ten is the low end of the interval. */
  @Property(seed = "8", tries = 300)
  void chanceAndIntervalNeverDisagree(
      @ForAll @IntRange(min = 1, max = 500) int met,
      @ForAll @IntRange(min = 1, max = 500) int missed,
      @ForAll @DoubleRange(min = 1, max = 400) double more,
      @ForAll @DoubleRange(min = 0.05, max = 0.95) double share,
      @ForAll @IntRange(min = 1, max = 999_999) int required) {
    Further further = Further.ofUnits(more, share, 1 - share).inVaryingShare(0.2);
    Projection projection = new Projection(met + missed, met, further, more);

    double chance = projection.chanceOf(new Share(required));

    double asked = required / 1e6;
    assertThat(chance >= 0.9).isEqualTo(projection.ratio().low() >= asked);
    assertThat(chance > 0.1).isEqualTo(projection.ratio().high() > asked);
  }
}
