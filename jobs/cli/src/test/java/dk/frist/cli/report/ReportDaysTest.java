package dk.frist.cli.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dk.frist.connectors.InvalidInputException;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class ReportDaysTest {
  private static final LocalDate APRIL = LocalDate.parse("2024-04-30");
  private static final LocalDate MAY = LocalDate.parse("2024-05-31");
  private static final LocalDate MID_JUNE = LocalDate.parse("2024-06-15");
  private static final ReportDays DAYS = new ReportDays(List.of(MID_JUNE, APRIL, MAY));

  @Test
  void reportsTheLastDayUnlessAskedForAnother() {
    assertThat(DAYS.reported(null)).isEqualTo(MID_JUNE);
    assertThat(DAYS.reported(APRIL)).isEqualTo(APRIL);
  }

  @Test
  void comparesWithTheLastEndOfAMonthBefore() {
    assertThat(DAYS.before(MID_JUNE, null)).isEqualTo(MAY);
    assertThat(DAYS.before(MAY, null)).isEqualTo(APRIL);
    assertThat(DAYS.before(APRIL, null)).isNull();
    assertThat(DAYS.before(MID_JUNE, APRIL)).isEqualTo(APRIL);
  }

  @Test
  void comparesWithNoDayThatEndsNoMonthUnlessAsked() {
    ReportDays days = new ReportDays(List.of(MID_JUNE, LocalDate.parse("2024-06-20")));

    assertThat(days.before(LocalDate.parse("2024-06-20"), null)).isNull();
    assertThat(days.before(LocalDate.parse("2024-06-20"), MID_JUNE)).isEqualTo(MID_JUNE);
  }

  @Test
  void namesTheNearestDaysOfOneThatWasNotSampled() {
    assertThatThrownBy(() -> DAYS.reported(LocalDate.parse("2024-05-12")))
        .isInstanceOf(InvalidInputException.class)
        .hasMessage(
            "--as-of: the folder has no figures as of 2024-05-12; the nearest days it has are"
                + " 2024-04-30 and 2024-05-31");
  }

  @Test
  void saysOfADayBeforeTheFirstThatNoneWasSampled() {
    assertThatThrownBy(() -> DAYS.reported(LocalDate.parse("2019-01-01")))
        .hasMessage(
            "--as-of: the folder has no figures as of 2019-01-01; its first day is 2024-04-30,"
                + " the first sampled after anything was recorded");
  }

  @Test
  void namesTheLastDayOfOneAfterIt() {
    assertThatThrownBy(() -> DAYS.before(MID_JUNE, LocalDate.parse("2024-06-16")))
        .hasMessage("--since: 2024-06-16 is not before 2024-06-15, the day reported");
    assertThatThrownBy(() -> DAYS.reported(LocalDate.parse("2024-07-01")))
        .hasMessageEndingWith("its last day is 2024-06-15");
  }
}
