package dk.frist.rules.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.math.RoundingMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ShareTest {
  private static final Share NINETY = Share.parse("90%");

  @Test
  void nineOfTenAreNinetyPercent() {
    assertThat(NINETY.isReachedBy(9, 10)).isTrue();
    assertThat(NINETY.isReachedBy(8, 10)).isFalse();
    assertThat(NINETY.allowedToMiss(10)).isEqualTo(1);
  }

  @Test
  void eightOfNineAreNotNinetyPercent() {
    assertThat(NINETY.isReachedBy(8, 9)).isFalse();
    assertThat(NINETY.allowedToMiss(9)).isZero();
  }

  @Test
  void noneOfNoneReachesAnyShare() {
    assertThat(NINETY.isReachedBy(0, 0)).isTrue();
    assertThat(NINETY.allowedToMiss(0)).isZero();
  }

  @Test
  void thirdsAreDecidedInWholeNumbers() {
    Share share = Share.parse("33.3333%");

    assertThat(share.isReachedBy(1, 3)).isTrue();
    assertThat(Share.parse("33.3334%").isReachedBy(1, 3)).isFalse();
  }

  @ParameterizedTest
  @CsvSource({"90%,900000", "99.5 %,995000", "100%,1000000", "0%,0", " 66.6667% ,666667"})
  void shareIsReadToTheTenThousandthOfAPercent(String text, int partsPerMillion) {
    assertThat(Share.parse(text).partsPerMillion()).isEqualTo(partsPerMillion);
  }

  @ParameterizedTest
  @ValueSource(strings = {"90", "0.9", "-1%", "101%", "100.0001%", "90.12345%", "", "%", "ninety%"})
  void textThatIsNoShareIsRefused(String text) {
    assertThatThrownBy(() -> Share.parse(text))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("0%")
        .hasMessageContaining("100%");
  }

  @Test
  void shareIsWrittenAsItIsRead() {
    assertThat(Share.parse("99.50%")).hasToString("99.5%");
    assertThat(Share.parse("100%")).hasToString("100%");
    assertThat(NINETY.asRatio()).isEqualTo(0.9);
  }

  @Property(seed = "1", tries = 1000)
  void shareIsReachedExactlyWhenNoMoreMissThanAllowed(
      @ForAll @IntRange(max = 1_000_000) int partsPerMillion,
      @ForAll @LongRange(max = 1_000_000_000) long met,
      @ForAll @LongRange(max = 1_000_000_000) long missed) {
    Share share = new Share(partsPerMillion);
    long n = met + missed;

    assertThat(share.isReachedBy(met, n)).isEqualTo(missed <= share.allowedToMiss(n));
    assertThat(share.allowedToMiss(n))
        .isEqualTo(
            BigDecimal.valueOf(1_000_000 - partsPerMillion, 6)
                .multiply(BigDecimal.valueOf(n))
                .setScale(0, RoundingMode.FLOOR)
                .longValueExact());
  }
}
