package dk.frist.rules.score;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TargetScoreTest {
  private static final BigDecimal FIVE = new BigDecimal("5");

  /** The first state is the elected reading's. */
  private static TargetScore score(TargetState... states) {
    return TargetScore.of("1.1c", FIVE, readings(List.of(states)));
  }

  private static List<ReadingScore> readings(List<TargetState> states) {
    List<ReadingScore> readings = new ArrayList<>();
    for (TargetState state : states) {
      boolean elected = readings.isEmpty();
      readings.add(new ReadingScore("r" + readings.size(), elected, new Attainment(state, 0.5)));
    }
    return readings;
  }

  private static Points points(String low, String elected, String high) {
    return new Points(new BigDecimal(low), new BigDecimal(elected), new BigDecimal(high));
  }

  @Test
  void readingsThatAreSettledAndDisagreeNeedADecision() {
    TargetScore score = score(TargetState.MISSED, TargetState.MET, TargetState.MET);

    assertThat(score.state()).isEqualTo(TargetState.NEEDS_A_DECISION);
    assertThat(score.dependsOnReading()).isTrue();
    assertThat(score.points()).isEqualTo(points("0", "0", "5"));
  }

  @ParameterizedTest
  @CsvSource({
    "MET, MET, MET, false",
    "CERTAIN, MET, CERTAIN, false",
    "ON_COURSE, CERTAIN, ON_COURSE, false",
    "ON_COURSE, AT_RISK, ON_COURSE, true",
    "AT_RISK, ON_COURSE, AT_RISK, true",
    "AT_RISK, OUT_OF_REACH, AT_RISK, false",
    "CERTAIN, OUT_OF_REACH, NEEDS_A_DECISION, true",
    "MET, NEEDS_A_DECISION, MET, false",
    "NEEDS_A_DECISION, MET, NEEDS_A_DECISION, false",
  })
  void electedReadingGivesTheStateUntilAllAreSettled(
      TargetState elected, TargetState other, TargetState expected, boolean depends) {
    assertThat(score(elected, other).state()).isEqualTo(expected);
    assertThat(score(elected, other).dependsOnReading()).isEqualTo(depends);
  }

  @ParameterizedTest
  @CsvSource({
    "MET, 5, 5, 5",
    "CERTAIN, 5, 5, 5",
    "ON_COURSE, 0, 5, 5",
    "AT_RISK, 0, 0, 5",
    "NEEDS_A_DECISION, 0, 0, 5",
    "OUT_OF_REACH, 0, 0, 0",
    "MISSED, 0, 0, 0",
  })
  void stateGivesThePoints(TargetState state, String low, String elected, String high) {
    assertThat(score(state).points()).isEqualTo(points(low, elected, high));
  }

  @Test
  void targetWithoutAWeightGivesNoPoints() {
    assertThat(TargetScore.of("notice", null, readings(List.of(TargetState.MET))).points())
        .isEqualTo(Points.ZERO);
  }

  @Test
  void exactlyOneReadingIsElected() {
    assertThatThrownBy(() -> TargetScore.of("t", FIVE, List.of()))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void planIsTheSumOfItsTargets() {
    Scorecard card =
        Scorecard.of(
            "us-2024",
            19_723,
            false,
            List.of(
                score(TargetState.MET),
                TargetScore.of(
                    "2.1", new BigDecimal("2.5"), readings(List.of(TargetState.AT_RISK)))));

    assertThat(card.attainment()).isEqualTo(points("5", "5", "7.5"));
  }

  @Provide
  Arbitrary<List<TargetState>> states() {
    return Arbitraries.of(TargetState.class).list().ofMinSize(1).ofMaxSize(4);
  }

  @Property(seed = "1", tries = 500)
  void lowIsAtMostElectedIsAtMostHigh(@ForAll("states") List<TargetState> states) {
    Points points = TargetScore.of("t", FIVE, readings(states)).points();

    assertThat(points.low()).isLessThanOrEqualTo(points.elected());
    assertThat(points.elected()).isLessThanOrEqualTo(points.high());
  }

  @Property(seed = "2", tries = 500)
  void stateOfATargetIsThatOfItsElectedReadingOrWantsAPerson(
      @ForAll("states") List<TargetState> states) {
    assertThat(TargetScore.of("t", FIVE, readings(states)).state())
        .isIn(states.get(0), TargetState.NEEDS_A_DECISION);
  }
}
