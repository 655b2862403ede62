package dk.frist.connectors.plan;

import static org.assertj.core.api.Assertions.assertThat;

import dk.frist.connectors.Mistake;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What is right as it stands, but likely not meant, is a warning beside the plan. */
class PlanWarningsTest {
  @TempDir Path folder;

  @Test
  void planWithoutWarningsHasNone() throws IOException {
    assertThat(warnings(EveryKind.PLAN)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "P60D, 2, 59 to 62",
    "P90D, 3, 89 to 92",
    "P91D, 3, 89 to 92",
    "P180D, 6, 181 to 184",
    "P183D, 6, 181 to 184",
    "P210D, 7, 212 to 215",
    "P212D, 7, 212 to 215",
    "P213D, 7, 212 to 215",
    "P215D, 7, 212 to 215",
    "P300D, 10, 303 to 306",
    "P304D, 10, 303 to 306",
    "P360D, 12, 365 to 366",
    "P365D, 12, 365 to 366",
    "P366D, 12, 365 to 366",
    "P730D, 24, 730 to 731"
  })
  void periodOfMonthsThatIsWrittenInDaysIsSuspect(String period, int months, String days)
      throws IOException {
    assertThat(warnings(EveryKind.PLAN.replace("deadline: P7M", "deadline: " + period)))
        .containsExactly(
            "55:15: '%s' is a fixed number of days; write P%dM if %d months are meant: %s days"
                .formatted(period, months, months, days));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"P30D", "P40D", "P59D", "P63D", "P84D", "P100D", "P211D", "P26W", "P6M", "P1Y"})
  void otherPeriodIsNot(String period) throws IOException {
    assertThat(warnings(EveryKind.PLAN.replace("deadline: P7M", "deadline: " + period))).isEmpty();
  }

  @Test
  void meanIsHeldAgainstDaysOnlySoThatNoMonthsCanBeMeant() throws IOException {
    String plan = EveryKind.PLAN.replace("fastest: 90%, deadline: P5W", "deadline: P90D");

    assertThat(warnings(plan)).isEmpty();
  }

  @Test
  void sameDeadlineInSeveralReadingsIsSuspectOnce() throws IOException {
    assertThat(warnings(EveryKind.PLAN.replace("deadline: P3W", "deadline: P90D")))
        .containsExactly(
            "64:15: 'P90D' is a fixed number of days; write P3M if 3 months are meant: 89 to 92 days");
  }

  @ParameterizedTest
  @ValueSource(strings = {"2023-12-31", "2025-01-01"})
  void deliveryOutsideThePlansPeriodIsSuspect(String by) throws IOException {
    assertThat(warnings(EveryKind.PLAN.replace("        by: 2024-12-31", "        by: " + by)))
        .containsExactly(
            "78:13: "
                + by
                + " lies outside the plan's period, 2024-01-01/2024-12-31; is it meant?");
  }

  @Test
  void selectorThatAsksForADetailItsEventsDoNotCarryIsSuspect() throws IOException {
    String plan =
        EveryKind.PLAN.replace(
            "from: extension-due", "from: {kind: extension-due, where: {reason: expired}}");

    assertThat(warnings(plan))
        .containsExactly("9:51: events 'extension-due' carry no 'reason', so none will be picked");
  }

  @Test
  void warningsStandBesideMistakes() throws IOException {
    PlanCheck check =
        check(
            EveryKind.PLAN
                .replace("deadline: P7M", "deadline: P210D")
                .replace("required: 2000", "required: many"));

    assertThat(check.plan()).isNull();
    assertThat(check.mistakes()).hasSize(1);
    assertThat(check.warnings()).hasSize(1);
  }

  @ParameterizedTest
  @ValueSource(strings = {"udlaendingestyrelsen-2024", "siri-2024"})
  void planThatShipsHasNothingToSayAgainstIt(String name) throws Exception {
    PlanCheck check = PlanFile.check(ShippedPlans.file(name + ".yaml"));

    assertThat(check.mistakes()).isEmpty();
    assertThat(check.warnings()).isEmpty();
  }

  private List<String> warnings(String plan) throws IOException {
    PlanCheck check = check(plan);
    assertThat(check.mistakes()).isEmpty();
    String file = folder.resolve("plan.yaml").toString();
    return check.warnings().stream()
        .map(Mistake::toString)
        .map(warning -> warning.substring(file.length() + 1))
        .toList();
  }

  private PlanCheck check(String plan) throws IOException {
    return PlanFile.check(Files.writeString(folder.resolve("plan.yaml"), plan));
  }
}
