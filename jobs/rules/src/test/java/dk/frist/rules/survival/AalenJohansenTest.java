package dk.frist.rules.survival;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class AalenJohansenTest {
  private static final double EXACT = 1e-12;

  /**
   * Ten cases, worked by hand. S is the share still there before the day.
   *
   * <pre>
   * day  at risk  exits        S      stopped            withdrawn          transferred
   *   2       10  1 stopped    1      1/10
   *   3        9  1 withdrawn  9/10                      9/10·1/9 = 1/10
   *   4        8  1 running    8/10
   *   5        7  2 stopped    8/10   8/10·2/7 = 8/35
   *   7        5  1 transf.    4/7                                          4/7·1/5 = 4/35
   *   8        4  1 stopped    16/35  16/35·1/4 = 4/35
   *            3  1 withdrawn                            16/35·1/4 = 4/35
   *   9        2  2 running    8/35
   * </pre>
   */
  private static AalenJohansen tenCases() {
    return new LifeTable.Builder()
        .stopped(2, 1)
        .left(Exit.WITHDRAWN, 3, 1)
        .running(4, 1)
        .stopped(5, 2)
        .left(Exit.TRANSFERRED, 7, 1)
        .stopped(8, 1)
        .left(Exit.WITHDRAWN, 8, 1)
        .running(9, 2)
        .build()
        .aalenJohansen();
  }

  @Test
  void incidencesAreThoseWorkedByHand() {
    AalenJohansen curves = tenCases();

    assertThat(curves.incidence(Exit.STOPPED, 5)).isCloseTo(1 / 10.0 + 8 / 35.0, within(EXACT));
    assertThat(curves.incidence(Exit.STOPPED)).isCloseTo(31 / 70.0, within(EXACT));
    assertThat(curves.incidence(Exit.WITHDRAWN)).isCloseTo(15 / 70.0, within(EXACT));
    assertThat(curves.incidence(Exit.TRANSFERRED)).isCloseTo(8 / 70.0, within(EXACT));
    assertThat(curves.incidence(Exit.CLOSED)).isZero();
    assertThat(curves.survival(8)).isCloseTo(16 / 70.0, within(EXACT));
  }

  @Test
  void percentilesAreOfAllFiledCases() {
    assertThat(tenCases().percentile(10)).hasValue(2);
    assertThat(tenCases().percentile(32)).hasValue(5);
    assertThat(tenCases().percentile(33)).hasValue(8);
    assertThat(tenCases().percentile(44)).hasValue(8);
    assertThat(tenCases().percentile(45)).isEmpty();
  }

  @Test
  void beforeTheFirstStepNobodyHasLeft() {
    assertThat(tenCases().incidence(Exit.STOPPED, 1)).isZero();
    assertThat(tenCases().survival(1)).isEqualTo(1);
  }

  /** A tenth a day: summed in floating point, three of them are not three tenths. */
  @Test
  void shareThatIsHitExactlyIsReachedThatDay() {
    LifeTable.Builder builder = new LifeTable.Builder();
    IntStream.rangeClosed(1, 10).forEach(day -> builder.stopped(day, 1));
    AalenJohansen curves = builder.build().aalenJohansen();

    for (int day = 1; day <= 10; day++) {
      assertThat(curves.percentile(10 * day)).hasValue(day);
      assertThat(curves.percentile(10 * day - 1)).hasValue(day);
    }
  }

  @Test
  void percentileOutsideItsRangeIsRefused() {
    assertThatThrownBy(() -> tenCases().percentile(0)).hasMessageContaining("not 0");
    assertThatThrownBy(() -> tenCases().percentile(101)).hasMessageContaining("not 101");
  }
}
