package dk.frist.connectors.plan;

import static org.assertj.core.api.Assertions.assertThat;

import dk.frist.rules.plan.ServiceLevel;
import dk.frist.rules.plan.Target;
import dk.frist.rules.score.ReadingScore;
import dk.frist.rules.score.TargetState;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Examples worked by hand for the targets of the plan of 2024 that speak of no cases. */
class DeliveriesOf2024Test {
  private static final String YEAR_END = "2024-12-31";

  private final PlanOf2024 plan = new PlanOf2024();

  @Test
  void fourteenTargetsHaveWeightsThatSumToAHundred() {
    List<Target> weighed =
        plan.plan().targets().stream().filter(target -> target.weight() != null).toList();

    assertThat(weighed)
        .extracting(Target::id)
        .containsExactly(
            "1.1a", "1.1b", "1.1c", "1.1d", "1.1e", "1.2a", "1.2b", "1.3", "1.4", "1.5", "2.1",
            "2.2", "2.3", "2.4");
    assertThat(
            weighed.stream()
                .map(Target::weight)
                .map(Objects::requireNonNull)
                .reduce(BigDecimal.ZERO, BigDecimal::add))
        .isEqualByComparingTo("100");
  }

  @Nested
  class ServiceDesks14 {
    private final ServiceLevel rule =
        (ServiceLevel) plan.plan().reading("1.4", "pooled").orElseThrow().rule();

    @Test
    void prayerDayIsAWorkingDayFromTwentyTwentyFourOn() {
      assertThat(rule.holidays().isWorkingDay(LocalDate.parse("2023-05-05"))).isFalse();
      assertThat(rule.holidays().isWorkingDay(LocalDate.parse("2024-04-26"))).isTrue();
    }

    /** Easter is 28 March to 1 April; 254 working days at four sites. */
    @Test
    void everyWorkingDayAtEverySiteIsAUnitFromTheStart() {
      assertThat(rule.days()).hasSize(254);
      assertThat(plan.figure("2023-12-31", "1.4,pooled,now,pending_in_time")).isEqualTo("1016");
      assertThat(plan.verdict("Odense/2024-04-26", "1.4", "pooled", "2024-01-01"))
          .isEqualTo("pending_in_time");
      assertThat(plan.verdict("Odense/2024-04-01", "1.4", "pooled", YEAR_END)).isEqualTo("none");
      assertThat(plan.verdict("Odense/2024-03-31", "1.4", "pooled", YEAR_END)).isEqualTo("none");
    }

    @ParameterizedTest
    @CsvSource(
        value = {
          "2024-04-26, 2024-05-17, met",
          "2024-04-26, 2024-05-18, missed",
          "2024-04-26, 2024-04-26, met",
          "2024-04-26, NONE, missed no-free-slot",
        },
        nullValues = "NONE")
    void nextFreeSlotIsWithinThreeWeeks(String day, String nextFree, String expected) {
      plan.seen("Aarhus", day, nextFree);

      assertThat(plan.verdict("Aarhus/" + day, "1.4", "pooled", day)).isEqualTo(expected);
      assertThat(plan.verdict("Aarhus/" + day, "1.4", "each-site", day)).isEqualTo(expected);
    }

    /** By 4 March there were 22 working days in January, 21 in February and 2 in March. */
    @Test
    void dayThatNobodyLookedAtIsExcludedAndShownFromThatDayOn() {
      String unit = "Aalborg/2024-03-04";

      assertThat(plan.verdict(unit, "1.4", "pooled", "2024-03-03")).isEqualTo("pending_in_time");
      assertThat(plan.verdict(unit, "1.4", "pooled", "2024-03-04"))
          .isEqualTo("excluded no-observation");
      assertThat(plan.figure("2024-03-04", "1.4,pooled,now,excluded")).isEqualTo("180");
    }

    @Test
    void dayIsGoodWhenItIsAtAllFourSites() {
      plan.seen("Næstved", "2024-03-04", "2024-03-05");
      plan.seen("Aalborg", "2024-03-04", "2024-03-05");
      plan.seen("Aarhus", "2024-03-04", "2024-03-05");

      assertThat(plan.verdict("2024-03-04", "1.4", "all-sites", "2024-03-04"))
          .isEqualTo("excluded no-observation");
      plan.seen("Odense", "2024-03-04", "2024-03-25");
      assertThat(plan.verdict("2024-03-04", "1.4", "all-sites", "2024-03-04")).isEqualTo("met");
      plan.seen("Næstved", "2024-03-05", "2024-03-27");
      assertThat(plan.verdict("2024-03-05", "1.4", "all-sites", "2024-03-05")).isEqualTo("missed");
    }

    @Test
    void pooledShareCanBeReachedWhileOneSiteFails() {
      for (int day : rule.days()) {
        String date = LocalDate.ofEpochDay(day).toString();
        String near = LocalDate.ofEpochDay(day + 5L).toString();
        String far = LocalDate.ofEpochDay(day + 30L).toString();
        boolean bad = LocalDate.ofEpochDay(day).getDayOfMonth() <= 6;
        for (String site : List.of("Aalborg", "Aarhus", "Odense")) {
          plan.seen(site, date, near);
        }
        plan.seen("Næstved", date, bad ? far : near);
      }

      assertThat(plan.score("1.4", YEAR_END).readings())
          .extracting(ReadingScore::state)
          .containsExactly(TargetState.MET, TargetState.MISSED, TargetState.MISSED);
      assertThat(plan.figureAt("Odense", YEAR_END, "1.4,each-site,period,ratio"))
          .isEqualTo("1.000000");
      assertThat(plan.figureAt("Næstved", YEAR_END, "1.4,each-site,period,n")).isEqualTo("254");
    }
  }

  @Nested
  class Milestones {
    /** 31 March 2024 is Easter Sunday, and the summer time begins: midnight is 22:00 UTC. */
    @ParameterizedTest
    @CsvSource({
      "2024-03-31T21:59:59Z, met",
      "2024-03-31T22:00:00Z, missed",
      "2024-03-31T23:59:59, met",
    })
    void quarterEndsAtMidnightOfCopenhagen(String delivered, String expected) {
      plan.delivered("2.4-purchasing-analysis", delivered);

      assertThat(plan.verdict("2.4-purchasing-analysis", "2.4", "plain", YEAR_END))
          .isEqualTo(expected);
    }

    @Test
    void everyDeliveryMustBeThereInTime() {
      plan.delivered("1.5-measurement", "2024-06-03");
      plan.delivered("1.5-reported-to-board", "2024-06-30T23:59:59");

      assertThat(plan.score("1.5", "2024-06-30").state()).isEqualTo(TargetState.ON_COURSE);
      assertThat(plan.verdict("1.5-sent-to-department", "1.5", "plain", "2024-06-30"))
          .isEqualTo("pending_in_time");
      assertThat(plan.verdict("1.5-sent-to-department", "1.5", "plain", "2024-07-01"))
          .isEqualTo("pending_overdue");
      assertThat(plan.score("1.5", "2024-07-01").state()).isEqualTo(TargetState.MISSED);
    }

    @Test
    void allDeliveriesInTimeMeetTheTargetBeforeTheYearEnds() {
      plan.delivered("2.3-status-report", "2024-09-30");

      assertThat(plan.score("2.3", "2024-09-30").state()).isEqualTo(TargetState.MET);
      assertThat(plan.score("2.3", "2024-09-30").points().low()).isEqualByComparingTo("5");
    }

    @Test
    void firstOfTwoOverviewsLeavesTheTargetOnCourse() {
      plan.delivered("2.2-overview-q2", "2024-06-28");

      assertThat(plan.score("2.2", "2024-10-01").state()).isEqualTo(TargetState.ON_COURSE);
    }

    @Test
    void initiativeWaitsForAPersonsWord() {
      String unit = "1.1e-nordic-initiative";
      plan.delivered(unit, "2024-11-20");
      assertThat(plan.verdict(unit, "1.1e", "plain", "2024-12-01")).isEqualTo("pending_met");
      assertThat(plan.score("1.1e", "2024-12-01").state()).isEqualTo(TargetState.NEEDS_A_DECISION);

      plan.assessed(unit, "granted", "2025-01-15");

      assertThat(plan.verdict(unit, "1.1e", "plain", "2025-01-15")).isEqualTo("met");
      assertThat(plan.score("1.1e", "2025-01-15").state()).isEqualTo(TargetState.MET);
    }

    @Test
    void deliveryThatIsNotAcceptedMissesTheTarget() {
      plan.assessed("2.1-maturity-level", "refused", "2024-11-01");

      assertThat(plan.verdict("2.1-maturity-level", "2.1", "plain", YEAR_END))
          .isEqualTo("missed not-accepted");
      assertThat(plan.score("2.1", YEAR_END).state()).isEqualTo(TargetState.MISSED);
    }
  }
}
