package dk.frist.rules.verdict;

import static dk.frist.rules.casefile.CaseFile.NO_DAY;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dk.frist.rules.verdict.Judgement.Standing;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class JudgementTest {
  @ParameterizedTest
  @CsvSource({"NONE,1,0", "MET,1,0", "MET,0,1", "MISSED,1,0", "EXCLUDED,1,1", "PENDING,0,1"})
  void contradictoryJudgementHasNoConstructor(Standing standing, int stops, int counts) {
    int stop = stops == 1 ? 5 : NO_DAY;
    int countedOn = counts == 1 ? 6 : NO_DAY;

    assertThatThrownBy(
            () -> new Judgement(standing, null, 1, stop, 31, countedOn, 99, NO_DAY, NO_DAY, NO_DAY))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining(standing.name());
  }
}
