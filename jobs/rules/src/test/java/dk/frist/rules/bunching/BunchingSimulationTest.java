package dk.frist.rules.bunching;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.function.LongFunction;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** How often the test of significance alarms, over many populations whose making is known. */
class BunchingSimulationTest {
  private static final int DRAWS = 1_000;
  private static final double ALPHA = 0.05;

  /**
   * What a true share of {@link #ALPHA} stays below in that many draws, but for one in a thousand.
   */
  private static final double ALPHA_BY_CHANCE =
      ALPHA + 3.1 * Math.sqrt(ALPHA * (1 - ALPHA) / DRAWS);

  static Stream<Arguments> smoothPopulations() {
    return Stream.of(
        smooth("level, few", seed -> new Populations(seed).even(margin -> 5)),
        smooth("level, many", seed -> new Populations(seed).even(margin -> 2_000)),
        smooth(
            "rising", seed -> new Populations(seed).even(margin -> 40 * Math.exp(margin / 10.0))),
        smooth(
            "falling", seed -> new Populations(seed).even(margin -> 40 * Math.exp(margin / -10.0))),
        smooth(
            "highest at the deadline",
            seed -> new Populations(seed).even(margin -> 400 * Math.exp(-margin * margin / 200.0))),
        smooth(
            "uneven",
            seed -> new Populations(seed).uneven(margin -> 40 * Math.exp(margin / 20.0), 3)),
        smooth("an office, small", seed -> new Populations(seed).office(1_000, 25)),
        smooth("an office", seed -> new Populations(seed).office(5_000, 25)),
        smooth("an office that is late", seed -> new Populations(seed).office(5_000, 40)));
  }

  private static Arguments smooth(String name, LongFunction<Populations> population) {
    return Arguments.of(name, population);
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("smoothPopulations")
  void smoothPopulationAlarmsNoOftenerThanAlpha(String name, LongFunction<Populations> population) {
    assertThat(shareOfAlarms(population)).as(name).isLessThan(ALPHA_BY_CHANCE);
  }

  @Test
  void gamedPopulationAlarms() {
    assertThat(shareOfAlarms(seed -> new Populations(seed).even(margin -> 40).gamed(0.3)))
        .isGreaterThan(0.95);
    assertThat(shareOfAlarms(seed -> new Populations(seed).office(5_000, 25).gamed(0.3)))
        .isGreaterThan(0.95);
  }

  private static double shareOfAlarms(LongFunction<Populations> population) {
    long alarms =
        LongStream.range(0, DRAWS)
            .mapToObj(population)
            .filter(each -> each.bunching().orElseThrow().pValue() < ALPHA)
            .count();
    return (double) alarms / DRAWS;
  }
}
