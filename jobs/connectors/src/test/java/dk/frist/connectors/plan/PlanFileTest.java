package dk.frist.connectors.plan;

import static org.assertj.core.api.Assertions.assertThat;

import dk.frist.connectors.RealLogs;
import dk.frist.rules.calendar.DateRange;
import dk.frist.rules.calendar.Deadline;
import dk.frist.rules.casefile.EventDetail;
import dk.frist.rules.casefile.EventKind;
import dk.frist.rules.casefile.Selector;
import dk.frist.rules.plan.Cohort;
import dk.frist.rules.plan.Plan;
import dk.frist.rules.plan.Population;
import dk.frist.rules.plan.Reading;
import dk.frist.rules.plan.Share;
import dk.frist.rules.plan.Target;
import dk.frist.rules.plan.WithinDeadline;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.Period;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A plan is read with every default and every reading resolved. */
class PlanFileTest {
  private static final String HEAD =
      """
      plan: us-2024
      agency: udlaendingestyrelsen
      zone: Europe/Copenhagen
      period: 2024-01-01/2024-12-31
      holidays: dk
      clocks:
        decision:  {from: filed, to: decided}
        interview: {from: filed, to: {kind: interview-held, where: {interview: [om, other]}}}
      targets:
      """;
  private static final String SHORT =
      """
        - id: short
          kind: within-deadline
          clock: decision
          deadline: P7M
          required: 99.5%
      """;
  private static final String FULL =
      """
        - id: 1.10
          title: {da: Første samtale, en: First interview}
          weight: 100
          kind: within-deadline
          population: {case-type: asylum, where: {residence-basis: none, channel: [a, b]}}
          clock: interview
          deadline: P30D
          roll: next-working-day
          filed-in: 2024-04-01/..
          counted-on: decided
          counted-in: 2024-04-01/2024-12-31
          required: 90%
          readings:
            - {id: required, elected: true, no-stop: missed}
            - id: other
              elected: false
              population: {case-type: [family]}
              clock: decision
              deadline: P3W
              roll: none
              filed-in: ../2024-06-30
              counted-on: {kind: closed, where: {reason: withdrawn}}
              counted-in: ../..
              no-stop: excluded
              required: 80%
      """;

  @TempDir Path folder;

  @Test
  void topOfAPlanIsRead() throws IOException {
    Plan plan = read(SHORT);

    assertThat(plan.id()).isEqualTo("us-2024");
    assertThat(plan.agency()).isEqualTo("udlaendingestyrelsen");
    assertThat(plan.zone()).isEqualTo(ZoneId.of("Europe/Copenhagen"));
    assertThat(plan.period()).hasToString("2024-01-01/2024-12-31");
    assertThat(plan.clocks())
        .extracting(clock -> clock.id() + " " + clock.to().kind())
        .containsExactly("decision DECIDED", "interview INTERVIEW_HELD");
    assertThat(plan.clocks().get(1).to().where())
        .isEqualTo(Map.of(EventDetail.INTERVIEW, Set.of("om", "other")));
  }

  @Test
  void targetWithoutReadingsHasThePlainOneWithEveryDefault() throws IOException {
    Target target = read(SHORT).targets().get(0);

    assertThat(target.weight()).isNull();
    assertThat(target.title()).isEmpty();
    assertThat(target.readings()).hasSize(1);
    assertThat(target.elected().id()).isEqualTo(Reading.PLAIN);
    assertThat(target.elected().rule())
        .isEqualTo(
            new WithinDeadline(
                new Cohort(
                    Population.ALL,
                    read(SHORT).clocks().get(0),
                    DateRange.ALWAYS,
                    Selector.of(EventKind.DECIDED),
                    new DateRange(LocalDate.of(2024, 1, 1), LocalDate.of(2024, 12, 31))),
                Deadline.of(Period.ofMonths(7)),
                WithinDeadline.NoStop.MISSED,
                Share.parse("99.5%")));
  }

  @Test
  void countedOnIsByDefaultTheClocksOwnSelector() throws IOException {
    WithinDeadline rule = rule(read(SHORT.replace("clock: decision", "clock: interview")), 0);

    assertThat(rule.cohort().countedOn()).isEqualTo(rule.cohort().clock().to());
  }

  @Test
  void readingTakesWhatItDoesNotSayFromItsTarget() throws IOException {
    WithinDeadline rule = rule(read(FULL), 0);

    assertThat(rule.cohort().population())
        .isEqualTo(
            new Population(
                Set.of("asylum"),
                Map.of("residence-basis", Set.of("none"), "channel", Set.of("a", "b"))));
    assertThat(rule.cohort().clock().id()).isEqualTo("interview");
    assertThat(rule.deadline().period()).isEqualTo(Period.ofDays(30));
    assertThat(rule.deadline().roll()).isEqualTo(Deadline.Roll.NEXT_WORKING_DAY);
    assertThat(rule.cohort().filedIn()).hasToString("2024-04-01/..");
    assertThat(rule.cohort().countedOn()).isEqualTo(Selector.of(EventKind.DECIDED));
    assertThat(rule.cohort().countedIn()).hasToString("2024-04-01/2024-12-31");
    assertThat(rule.noStop()).isEqualTo(WithinDeadline.NoStop.MISSED);
    assertThat(rule.share()).isEqualTo(Share.parse("90%"));
  }

  @Test
  void readingOverridesAnyFieldOfItsTarget() throws IOException {
    WithinDeadline rule = rule(read(FULL), 1);

    assertThat(rule.cohort().population()).isEqualTo(new Population(Set.of("family"), Map.of()));
    assertThat(rule.cohort().clock().id()).isEqualTo("decision");
    assertThat(rule.deadline()).isEqualTo(Deadline.of(Period.ofDays(21)));
    assertThat(rule.cohort().filedIn()).hasToString("../2024-06-30");
    assertThat(rule.cohort().countedOn())
        .isEqualTo(new Selector(EventKind.CLOSED, Map.of(EventDetail.REASON, Set.of("withdrawn"))));
    assertThat(rule.cohort().countedIn()).isEqualTo(DateRange.ALWAYS);
    assertThat(rule.noStop()).isEqualTo(WithinDeadline.NoStop.EXCLUDED);
    assertThat(rule.share()).isEqualTo(Share.parse("80%"));
  }

  @Test
  void oneReadingIsElected() throws IOException {
    assertThat(read(FULL).targets().get(0).elected().id()).isEqualTo("required");
  }

  @Test
  void idThatLooksLikeANumberKeepsItsText() throws IOException {
    assertThat(read(FULL).targets()).extracting(Target::id).containsExactly("1.10");
  }

  @Test
  void titleAndWeightAreRead() throws IOException {
    Target target = read(FULL).targets().get(0);

    assertThat(target.titleIn("da")).isEqualTo("Første samtale");
    assertThat(target.weight()).isEqualByComparingTo("100");
  }

  @Test
  void titleOfOneTextHoldsForEveryLanguage() throws IOException {
    Target target = read(SHORT + "    title: Decision in time\n").targets().get(0);

    assertThat(target.titleIn("da")).isEqualTo("Decision in time");
  }

  @Test
  void fieldThatStandsInEveryReadingMayLackInTheTarget() throws IOException {
    String target =
        """
          - id: t
            kind: within-deadline
            clock: decision
            required: 90%
            readings:
              - {id: a, elected: true, deadline: P1W}
              - {id: b, deadline: P2W}
        """;

    assertThat(rule(read(target), 1).deadline().period()).isEqualTo(Period.ofDays(14));
  }

  @Test
  void danishHolidaysOfThePlanMoveADeadlineThatRolls() throws IOException {
    Deadline deadline = rule(read(FULL), 0).deadline();
    LocalDate thirtyDaysBeforeMaundyThursday = LocalDate.of(2024, 2, 27);

    int due = deadline.dayFor((int) thirtyDaysBeforeMaundyThursday.toEpochDay());

    assertThat(LocalDate.ofEpochDay(due)).isEqualTo(LocalDate.of(2024, 4, 2));
  }

  @Test
  void storeBededagIsAWorkingDayFrom2024() throws IOException {
    var holidays = rule(read(FULL), 0).deadline().holidays();

    assertThat(holidays.isWorkingDay(LocalDate.of(2023, 5, 5))).isFalse();
    assertThat(holidays.isWorkingDay(LocalDate.of(2024, 4, 26))).isTrue();
  }

  @ParameterizedTest
  @ValueSource(strings = {"h2b-fy2000", "nl-permit"})
  void goldenPlanIsRead(String name) {
    Plan plan = PlanFile.read(RealLogs.file("golden/" + name + ".plan.yaml"));

    assertThat(plan.targets()).hasSize(2);
    assertThat(plan.targets())
        .extracting(target -> target.readings().size())
        .isEqualTo(List.of(1, 2));
  }

  private static WithinDeadline rule(Plan plan, int reading) {
    return (WithinDeadline) plan.targets().get(0).readings().get(reading).rule();
  }

  private Plan read(String targets) throws IOException {
    return PlanFile.read(Files.writeString(folder.resolve("plan.yaml"), HEAD + targets));
  }
}
