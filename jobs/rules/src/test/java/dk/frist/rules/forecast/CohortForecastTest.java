package dk.frist.rules.forecast;

import static dk.frist.rules.forecast.SimulatedYear.AS_OF;
import static dk.frist.rules.story.PlanBuilder.DECISION;
import static dk.frist.rules.story.RuleBuilder.within;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dk.frist.rules.forecast.CohortForecast.Question;
import dk.frist.rules.forecast.SimulatedYear.Played;
import dk.frist.rules.forecast.UnitTable.Ended;
import dk.frist.rules.forecast.UnitTable.Outcome;
import dk.frist.rules.forecast.UnitTable.State;
import dk.frist.rules.forecast.UnitTable.Waiting;
import dk.frist.rules.plan.WithinDeadline;
import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;

class CohortForecastTest {
  private static final int TRIALS = 2_000;
  private static final WithinDeadline RULE =
      within("P30D", DECISION).countedIn("1970-01-01/1971-01-01").required("40%").build();

  private final SimulatedYear year = new SimulatedYear(new Random(20240630));
  private final UnitTable units = year.seen(RULE.cohort(), RULE.deadline());

  private static Question question(UnitTable units, double intakeFactor) {
    return new Question(units, RULE.cohort(), RULE.deadline(), intakeFactor);
  }

  private double intakeOfNinetyDays() {
    int since = AS_OF - 89;
    long ended =
        units.ended().stream().filter(e -> e.start() >= since).mapToLong(Ended::count).sum();
    long waiting =
        units.waiting().stream().filter(w -> w.start() >= since).mapToLong(Waiting::count).sum();
    return (ended + waiting) / 90.0;
  }

  @Test
  void numbersAndVariancesAreThoseOfYearsPlayedOut() {
    Hazards hazards = new Hazards(units, SimulatedYear.LAST_DAY - AS_OF);
    double[] met = new double[TRIALS];
    double[] missed = new double[TRIALS];
    for (int i = 0; i < TRIALS; i++) {
      Played played = year.rest(units, hazards, RULE.deadline(), intakeOfNinetyDays());
      met[i] = played.met();
      missed[i] = played.missed();
    }

    Further further = new CohortForecast(question(units, 1)).further(0, 0);

    assertThat(further.met())
        .isCloseTo(mean(met), within(4 * Math.sqrt(further.varianceMet() / TRIALS)));
    assertThat(further.missed())
        .isCloseTo(mean(missed), within(4 * Math.sqrt(further.varianceMissed() / TRIALS)));
    assertThat(further.varianceMet() / variance(met)).isCloseTo(1, within(0.1));
    assertThat(further.varianceMissed() / variance(missed)).isCloseTo(1, within(0.1));
  }

  @Test
  void intervalOfTheShareHoldsFourOfFiveYearsPlayedOut() {
    Hazards hazards = new Hazards(units, SimulatedYear.LAST_DAY - AS_OF);
    long n = units.counted();
    long metNow = units.count(Outcome.MET);
    double ofLogOdds = 0.15;
    double ofNumber = 0.04;
    Further further = new CohortForecast(question(units, 1)).further(ofLogOdds, ofNumber);
    Projection projection = new Projection(n, metNow, further, Double.POSITIVE_INFINITY);
    Estimate ratio = projection.ratio();

    double[] ratios = new double[TRIALS];
    for (int i = 0; i < TRIALS; i++) {
      Played played = year.rest(units, hazards, RULE.deadline(), intakeOfNinetyDays());
      double p = played.met() / (double) (played.met() + played.missed());
      double moved = Math.log(p / (1 - p)) + year.normal(ofLogOdds);
      double number = (played.met() + played.missed()) * (1 + year.normal(ofNumber));
      double newShare = 1 / (1 + Math.exp(-moved));
      ratios[i] = (metNow + Math.max(0, number) * newShare) / (n + Math.max(0, number));
    }

    double held = Arrays.stream(ratios).filter(ratio::contains).count() / (double) TRIALS;
    double kept = Arrays.stream(ratios).filter(r -> r >= 0.4).count() / (double) TRIALS;
    // What is overdue already does not move with the odds of the rest, so it holds a little less.
    assertThat(held).isBetween(0.72, 0.85);
    assertThat(ratio.value()).isCloseTo(mean(ratios), within(0.01));
    assertThat(projection.chanceOf(RULE.share())).isCloseTo(kept, within(0.06));
  }

  @Test
  void furtherLeadDaysAddUpToTheFurtherCases() {
    CohortForecast forecast = new CohortForecast(question(units, 1));

    double byAge = Arrays.stream(forecast.furtherByAge()).sum();

    assertThat(byAge).isCloseTo(forecast.further(0, 0).n(), within(1e-6));
  }

  @Test
  void moreIntakeGivesMoreCases() {
    double usual = new CohortForecast(question(units, 1)).further(0, 0).n();
    double half = new CohortForecast(question(units, 0.5)).further(0, 0).n();
    double none = new CohortForecast(question(units, 0)).further(0, 0).n();

    assertThat(usual - half).isPositive().isCloseTo(half - none, within(1e-6));
  }

  @Test
  void nothingIsExpectedOfCasesFiledTooLateToBelong() {
    WithinDeadline rule =
        within("P30D", DECISION)
            .filedIn("../1970-01-31")
            .countedIn("1970-01-01/1971-01-01")
            .build();
    UnitTable old = new UnitTable(0, AS_OF).ended(0, 5, Outcome.MET, 40);

    CohortForecast forecast =
        new CohortForecast(new Question(old, rule.cohort(), rule.deadline(), 1));

    assertThat(forecast.further(0.1, 0.1)).isEqualTo(Further.NONE);
    assertThat(forecast.most()).isZero();
  }

  @Test
  void whatWasDoneInTimeCountsAsMetAndWhatIsOverdueAsMissed() {
    WithinDeadline rule =
        within("P30D", DECISION)
            .filedIn("../1969-12-31")
            .countedIn("1970-01-01/1970-12-31")
            .build();
    UnitTable waiting =
        new UnitTable(0, AS_OF)
            .ended(AS_OF - 210, AS_OF - 5, Outcome.MISSED, 30)
            .waiting(-20, 10, State.OVERDUE, 5)
            .waiting(-20, 10, State.MET, 7);

    Further further =
        new CohortForecast(new Question(waiting, rule.cohort(), rule.deadline(), 1)).further(0, 0);

    // Whoever was seen at the age of 205 days counted there, and these get that old.
    assertThat(further.missed()).isCloseTo(5, within(1e-9));
    assertThat(further.met()).isCloseTo(7, within(1e-9));
  }

  private static double mean(double[] values) {
    return Arrays.stream(values).average().orElseThrow();
  }

  private static double variance(double[] values) {
    double mean = mean(values);
    return Arrays.stream(values).map(v -> (v - mean) * (v - mean)).sum() / (values.length - 1);
  }
}
