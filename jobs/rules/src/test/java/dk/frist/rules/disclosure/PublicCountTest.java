package dk.frist.rules.disclosure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PublicCountTest {
  @ParameterizedTest
  @CsvSource({"0,0", "5,5", "7,5", "8,10", "12,10", "13,15", "1000002,1000000"})
  void countIsRoundedToTheNearestFive(long count, long shown) {
    assertThat(PublicCount.of(count)).isEqualTo(new PublicCount(false, shown));
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4})
  void smallCountIsSuppressed(long count) {
    assertThat(PublicCount.of(count)).isEqualTo(PublicCount.SUPPRESSED);
  }

  @Test
  void totalIsTheSumOfWhatIsShown() {
    assertThat(PublicCount.total(List.of(PublicCount.of(8), PublicCount.of(8), PublicCount.of(0))))
        .isEqualTo(new PublicCount(false, 20));
  }

  @Test
  void totalIsSuppressedWithAnyPart() {
    assertThat(PublicCount.total(List.of(PublicCount.of(117), PublicCount.of(3))))
        .isEqualTo(PublicCount.SUPPRESSED);
  }

  @Test
  void whatIsNoPublicCountIsRefused() {
    assertThatThrownBy(() -> PublicCount.of(-1)).isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> new PublicCount(false, 3))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> new PublicCount(true, 5)).isInstanceOf(IllegalArgumentException.class);
  }

  @ParameterizedTest
  @CsvSource({
    "50,49,false",
    "50,50,true",
    "90,50,true",
    "95,50,false",
    "95,99,false",
    "95,100,true",
    "99,499,false",
    "99,500,true"
  })
  void percentileNeedsFiftyCasesAndFiveBeyond(int percent, long cases, boolean seen) {
    assertThat(PublicPercentile.isPublic(percent, cases)).isEqualTo(seen);
  }
}
