package dk.frist.rules.forecast;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dk.frist.rules.forecast.Hazards.Chances;
import dk.frist.rules.forecast.UnitTable.Outcome;
import dk.frist.rules.forecast.UnitTable.State;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

/** Hazards worked by hand. Days are numbers. */
class HazardsTest {
  private static final Offset<Double> EXACT = within(1e-12);

  /**
   * A hundred cases filed on day 0: on day 1 twenty count and ten leave, on day 2 thirty-five
   * count. So of those there at age 1 a fifth counts and a tenth leaves, and at age 2 half of the
   * seventy.
   */
  private static UnitTable hundredCases() {
    return new UnitTable(0, 2)
        .ended(0, 1, Outcome.MET, 20)
        .ended(0, 1, Outcome.LEFT, 10)
        .ended(0, 2, Outcome.MISSED, 35)
        .waiting(0, 1, State.OVERDUE, 35);
  }

  @Test
  void newCaseCountsAsTheHundredDid() {
    Hazards hazards = new Hazards(hundredCases(), 5);

    Chances ofTwoDays = hazards.ofNew(2, 1);

    assertThat(ofTwoDays.early()).isCloseTo(0.20, EXACT);
    assertThat(ofTwoDays.late()).isCloseTo(0.35, EXACT);
    assertThat(hazards.ofNew(0, 1).counted()).isZero();
  }

  @Test
  void caseThatWaitsHasOutlivedItsAge() {
    Hazards hazards = new Hazards(hundredCases(), 5);

    assertThat(hazards.ofWaiting(1, 1, 1)).isEqualTo(new Chances(0, 0.5));
    assertThat(hazards.ofWaiting(0, 2, 1).counted()).isCloseTo(0.2 + 0.7 * 0.5, EXACT);
  }

  @Test
  void beyondTheOldestOfWhichEnoughIsKnownAllAgesHaveOneHazard() {
    Hazards hazards = new Hazards(hundredCases(), 5);

    // No unit-days are known from age 3 on, so the tail looks back: 55 of 100 + 100 + 70 days.
    double tail = 55.0 / 270;
    assertThat(hazards.ofWaiting(2, 1, 99).counted()).isCloseTo(tail, EXACT);
    assertThat(hazards.ofWaiting(400, 1, 9).late()).isCloseTo(tail, EXACT);
  }

  @Test
  void onlyTheDaysLookedBackAtAreSpent() {
    // Forty old cases that wait since day 0 are looked at from day 10 on, at the ages 10 and 11.
    UnitTable units =
        new UnitTable(10, 11)
            .ended(0, 10, Outcome.MET, 10)
            .waiting(0, 30, State.IN_TIME, 30)
            .waiting(11, 41, State.IN_TIME, 50);

    Hazards hazards = new Hazards(units, 0);

    // Nobody was seen at the ages 1 to 9: from age 1 on, ten counted on 40 + 30 unit-days.
    assertThat(hazards.ofNew(0, 99).counted()).isZero();
    assertThat(hazards.ofWaiting(0, 1, 99).counted()).isCloseTo(10.0 / (50 + 70), EXACT);
  }

  @Test
  void agesAddUpToWhatCounts() {
    Hazards hazards = new Hazards(hundredCases(), 5);
    double[] byAge = new double[4];

    hazards.addAges(-1, 3, 10, byAge);

    assertThat(byAge).containsExactly(new double[] {0, 2.0, 3.5, 0}, EXACT);
  }
}
