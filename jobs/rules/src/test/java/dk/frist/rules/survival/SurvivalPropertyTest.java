package dk.frist.rules.survival;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dk.frist.rules.figures.DayHistogram;
import dk.frist.rules.survival.SlowSurvival.Observed;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.OptionalInt;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** Both curves from counts, against the slow version case by case. */
class SurvivalPropertyTest {
  private static final int LAST_DAY = 40;
  private static final double ROUNDING = 1e-9;

  @Provide
  Arbitrary<List<Observed>> cohorts() {
    Arbitrary<Integer> days = Arbitraries.integers().between(0, LAST_DAY);
    Arbitrary<Exit> exits = Arbitraries.of(Exit.class).injectNull(0.3);
    return Combinators.combine(days, exits).as(Observed::new).list().ofMinSize(1).ofMaxSize(60);
  }

  @Provide
  Arbitrary<List<Integer>> leadTimes() {
    return Arbitraries.integers().between(0, 400).list().ofMinSize(1).ofMaxSize(200);
  }

  private static LifeTable.Builder add(LifeTable.Builder builder, Observed observed, int count) {
    return observed.exit() == null
        ? builder.running(observed.day(), count)
        : builder.left(observed.exit(), observed.day(), count);
  }

  private static LifeTable tableOf(List<Observed> cohort) {
    LifeTable.Builder builder = new LifeTable.Builder();
    cohort.forEach(each -> add(builder, each, 1));
    return builder.build();
  }

  @Property(seed = "1", tries = 500)
  void kaplanMeierIsTheSlowVersion(@ForAll("cohorts") List<Observed> cohort) {
    SlowSurvival slow = new SlowSurvival(cohort).stopsOnly();

    KaplanMeier curve = tableOf(cohort).kaplanMeier();

    for (int day = 0; day <= LAST_DAY; day++) {
      double survival = slow.survival(day);
      assertThat(curve.survival(day)).isCloseTo(survival, within(ROUNDING));
      if (survival > ROUNDING) {
        assertThat(curve.standardError(day))
            .isCloseTo(survival * Math.sqrt(slow.greenwood(day)), within(ROUNDING));
      }
    }
  }

  @Property(seed = "2", tries = 500)
  void aalenJohansenIsTheSlowVersionAndAddsUpToOne(@ForAll("cohorts") List<Observed> cohort) {
    SlowSurvival slow = new SlowSurvival(cohort);

    AalenJohansen curves = tableOf(cohort).aalenJohansen();

    for (int day = 0; day <= LAST_DAY; day++) {
      double sum = curves.survival(day);
      for (Exit exit : Exit.values()) {
        double incidence = curves.incidence(exit, day);
        assertThat(incidence)
            .isCloseTo(slow.incidences(day).getOrDefault(exit, 0.0), within(ROUNDING));
        sum += incidence;
      }
      assertThat(sum).isCloseTo(1, within(ROUNDING));
    }
  }

  @Property(seed = "3", tries = 500)
  void otherExitsOnlyEverLowerTheShareThatIsDecided(@ForAll("cohorts") List<Observed> cohort) {
    LifeTable table = tableOf(cohort);

    for (int day = 0; day <= LAST_DAY; day++) {
      assertThat(table.aalenJohansen().incidence(Exit.STOPPED, day))
          .isLessThanOrEqualTo(1 - table.kaplanMeier().survival(day) + ROUNDING);
    }
  }

  @Property(seed = "4", tries = 500)
  void bandsHoldTheCurve(@ForAll("cohorts") List<Observed> cohort) {
    KaplanMeier curve = tableOf(cohort).kaplanMeier();

    for (int day = 0; day <= LAST_DAY; day++) {
      assertThat(curve.survival(day)).isBetween(curve.lower(day), curve.upper(day));
      assertThat(curve.upper(day)).isLessThanOrEqualTo(1);
    }
    for (int percent : List.of(50, 90)) {
      Percentile percentile = curve.percentile(percent);
      int estimate = percentile.estimate().orElse(Integer.MAX_VALUE);
      assertThat(percentile.low().orElse(Integer.MAX_VALUE)).isLessThanOrEqualTo(estimate);
      assertThat(percentile.high().orElse(Integer.MAX_VALUE)).isGreaterThanOrEqualTo(estimate);
    }
  }

  @Property(seed = "5", tries = 500)
  void withoutCensoringPercentilesAreThoseByNearestRank(
      @ForAll("leadTimes") List<Integer> leadTimes) {
    DayHistogram histogram = new DayHistogram();
    LifeTable.Builder builder = new LifeTable.Builder();
    leadTimes.forEach(
        days -> {
          histogram.add(days, 1);
          builder.stopped(days, 1);
        });

    LifeTable table = builder.build();

    for (int percent = 1; percent <= 100; percent++) {
      OptionalInt nearestRank = OptionalInt.of(histogram.percentile(percent));
      assertThat(table.kaplanMeier().percentile(percent).estimate()).isEqualTo(nearestRank);
      assertThat(table.aalenJohansen().percentile(percent)).isEqualTo(nearestRank);
    }
  }

  @Property(seed = "6", tries = 500)
  void orderAndWhatWasTakenBackDoNotMatter(
      @ForAll("cohorts") List<Observed> cohort,
      @ForAll("cohorts") List<Observed> takenBack,
      @ForAll Random random) {
    List<Runnable> steps = new ArrayList<>();
    LifeTable.Builder builder = new LifeTable.Builder();
    cohort.forEach(each -> steps.add(() -> add(builder, each, 1)));
    takenBack.forEach(each -> steps.add(() -> add(builder, each, 1)));
    takenBack.forEach(each -> steps.add(() -> add(builder, each, -1)));
    Collections.shuffle(steps, random);

    steps.forEach(Runnable::run);

    LifeTable built = builder.build();
    assertThat(built.filed()).isEqualTo(cohort.size());
    assertThat(readingsOf(built)).isEqualTo(readingsOf(tableOf(cohort)));
  }

  /** Everything a table can be asked, to the last bit. */
  private static List<Object> readingsOf(LifeTable table) {
    List<Object> readings = new ArrayList<>();
    for (int day = 0; day <= LAST_DAY; day++) {
      readings.add(table.kaplanMeier().survival(day));
      readings.add(table.kaplanMeier().standardError(day));
      readings.add(table.aalenJohansen().survival(day));
      for (Exit exit : Exit.values()) {
        readings.add(table.aalenJohansen().incidence(exit, day));
      }
    }
    for (int percent : List.of(50, 90)) {
      readings.add(table.kaplanMeier().percentile(percent));
      readings.add(table.aalenJohansen().percentile(percent));
    }
    return readings;
  }
}
