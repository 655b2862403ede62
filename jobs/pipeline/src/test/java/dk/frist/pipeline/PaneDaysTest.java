package dk.frist.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import dk.frist.rules.figures.Column;
import dk.frist.rules.figures.Contribution;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class PaneDaysTest {
  private static final int DAY = (int) LocalDate.parse("2024-03-01").toEpochDay();

  @Test
  void onlyWhatIsKeptOrAddedMayBeThere() {
    PaneDays days =
        PaneDays.of(
            List.of(new PaneKey(Column.MET, DAY), new PaneKey(Column.OPEN, Contribution.STANDING)));

    days.add(new PaneKey(Column.MISSED, DAY + 1));

    assertThat(days.mayHave(Column.MET, DAY)).isTrue();
    assertThat(days.mayHave(Column.OPEN, Contribution.STANDING)).isTrue();
    assertThat(days.mayHave(Column.MISSED, DAY + 1)).isTrue();
    assertThat(days.mayHave(Column.MET, DAY + 1)).isFalse();
    assertThat(days.mayHave(Column.MISSED, DAY)).isFalse();
    assertThat(days.mayHave(Column.WITHDRAWN, DAY)).isFalse();
  }

  @Test
  void ofDaysFarAwayNothingIsRuledOut() {
    int longAgo = (int) LocalDate.parse("1901-01-01").toEpochDay();
    int mistyped = (int) LocalDate.parse("9999-12-31").toEpochDay();
    PaneDays days = PaneDays.of(List.of(new PaneKey(Column.MET, mistyped)));

    assertThat(days.mayHave(Column.MET, mistyped)).isTrue();
    assertThat(days.mayHave(Column.MET, longAgo)).isTrue();
    assertThat(days.mayHave(Column.MET, DAY)).isFalse();
  }
}
