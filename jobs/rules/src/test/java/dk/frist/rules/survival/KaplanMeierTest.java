package dk.frist.rules.survival;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.OptionalInt;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class KaplanMeierTest {
  /**
   * Weeks of remission of 21 children with acute leukaemia treated with 6-mercaptopurine (Freireich
   * et al. 1963; Gehan 1965), the worked example of most textbooks. Twelve were still in remission
   * when last seen. Books round the survival of week 16, .62745, both ways.
   */
  private static KaplanMeier remission() {
    LifeTable.Builder builder = new LifeTable.Builder();
    builder.stopped(6, 3);
    IntStream.of(7, 10, 13, 16, 22, 23).forEach(week -> builder.stopped(week, 1));
    IntStream.of(6, 9, 10, 11, 17, 19, 20, 25, 32, 32, 34, 35)
        .forEach(week -> builder.running(week, 1));
    return builder.build().kaplanMeier();
  }

  @ParameterizedTest
  @CsvSource({
    "6, .857, .0764",
    "7, .807, .0869",
    "10, .753, .0963",
    "13, .690, .1068",
    "16, .628, .1141",
    "22, .538, .1282",
    "23, .448, .1346",
    "35, .448, .1346"
  })
  void remissionHasTheSurvivalAndGreenwoodErrorOfTheTextbook(
      int week, double survival, double standardError) {
    assertThat(remission().survival(week)).isCloseTo(survival, within(.001));
    assertThat(remission().standardError(week)).isCloseTo(standardError, within(.00005));
  }

  @ParameterizedTest
  @CsvSource({"6, .6197, .9516", "10, .5032, .8894", "23, .1881, .6801"})
  void bandIsSymmetricOnTheScaleOfLogMinusLog(int week, double lower, double upper) {
    assertThat(remission().lower(week)).isCloseTo(lower, within(.00005));
    assertThat(remission().upper(week)).isCloseTo(upper, within(.00005));
  }

  @Test
  void medianRemissionIsThatOfTheTextbookAndItsUpperBoundIsNotReached() {
    Percentile median = remission().percentile(50);

    assertThat(median.estimate()).hasValue(23);
    assertThat(median.low()).hasValue(13);
    assertThat(median.high()).isEmpty();
  }

  @Test
  void shareThatWasNeverReachedIsEmpty() {
    assertThat(remission().percentile(60).estimate()).isEmpty();
  }

  @Test
  void beforeTheFirstStopAllAreThere() {
    assertThat(remission().survival(5)).isEqualTo(1);
    assertThat(remission().standardError(5)).isZero();
    assertThat(remission().lower(5)).isEqualTo(1);
    assertThat(remission().upper(5)).isEqualTo(1);
  }

  @Test
  void stepWithoutStopsLeavesTheCurveAtOne() {
    KaplanMeier curve = new LifeTable.Builder().running(3, 2).stopped(9, 1).build().kaplanMeier();

    assertThat(curve.survival(3)).isEqualTo(1);
    assertThat(curve.lower(3)).isEqualTo(1);
    assertThat(curve.upper(3)).isEqualTo(1);
  }

  @Test
  void whenAllHaveStoppedTheUpperBoundStaysWhereItWas() {
    KaplanMeier curve = new LifeTable.Builder().stopped(4, 1).stopped(8, 1).build().kaplanMeier();

    assertThat(curve.survival(8)).isZero();
    assertThat(curve.standardError(8)).isZero();
    assertThat(curve.lower(8)).isZero();
    assertThat(curve.upper(8)).isEqualTo(curve.upper(4)).isLessThan(1);
    assertThat(curve.percentile(90))
        .isEqualTo(new Percentile(OptionalInt.of(8), OptionalInt.of(4), OptionalInt.empty()));
  }

  @Test
  void withdrawnCaseIsAtRiskOnItsOwnDayAndNoLonger() {
    KaplanMeier curve =
        new LifeTable.Builder()
            .stopped(5, 1)
            .left(Exit.WITHDRAWN, 5, 1)
            .stopped(9, 1)
            .running(9, 1)
            .build()
            .kaplanMeier();

    assertThat(curve.survival(5)).isEqualTo(3 / 4.0);
    assertThat(curve.survival(9)).isEqualTo(3 / 4.0 * 1 / 2.0);
  }

  @Test
  void emptyCohortHasNoPercentile() {
    LifeTable empty = new LifeTable.Builder().stopped(3, 1).stopped(3, -1).build();

    assertThat(empty.filed()).isZero();
    assertThat(empty.kaplanMeier().percentile(50).estimate()).isEmpty();
    assertThat(empty.kaplanMeier().survival(10)).isEqualTo(1);
  }

  /** Products of quotients may miss one half by a rounding; whole numbers do not. */
  @Test
  void shareThatIsHitExactlyIsReachedThatDay() {
    for (int cases = 2; cases <= 400; cases += 2) {
      LifeTable.Builder half = new LifeTable.Builder();
      IntStream.rangeClosed(1, cases).forEach(day -> half.stopped(day, 1));

      assertThat(half.build().kaplanMeier().percentile(50).estimate()).hasValue(cases / 2);
    }
  }

  @Test
  void percentileOutsideItsRangeIsRefused() {
    assertThatThrownBy(() -> remission().percentile(0)).hasMessageContaining("not 0");
    assertThatThrownBy(() -> remission().percentile(101)).hasMessageContaining("not 101");
  }
}
