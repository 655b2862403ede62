package dk.frist.rules.score;

import static dk.frist.rules.story.Days.day;
import static dk.frist.rules.story.PlanBuilder.DECISION;
import static dk.frist.rules.story.PlanBuilder.EXTENSION;
import static dk.frist.rules.story.RuleBuilder.within;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;

import dk.frist.rules.plan.Milestone;
import dk.frist.rules.plan.Milestone.Delivery;
import dk.frist.rules.plan.TargetRule;
import dk.frist.rules.story.RuleBuilder;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The rules of the states, one by one, for targets that count in 2024. */
class AttainmentsTest {
  private static final String DURING = "2024-07-01";
  private static final String LAST_DAY = "2024-12-31";

  private static RuleBuilder decided() {
    return within("P30D", DECISION).countedIn("2024-01-01/2024-12-31");
  }

  private static TargetState state(TargetRule rule, String asOf, Units units) {
    return Attainments.of(rule, day(asOf), units).state();
  }

  /** Met of counted; then pending met, in time and overdue. */
  private static Units units(long met, long counted, long done, long inTime, long overdue) {
    return new Units(counted, met, done, inTime, overdue, 0);
  }

  @Nested
  class OfAShareOfNinetyPercent {
    @ParameterizedTest
    @CsvSource({
      // met, counted, pending_met, pending_in_time, pending_overdue
      "9, 10, 0, 0, 0, MET",
      "8, 10, 0, 0, 0, MISSED",
      "0, 0, 0, 0, 0, NEEDS_A_DECISION",
      "9, 10, 9, 9, 9, MET",
    })
    void isSettledOnTheLastDay(
        long met, long counted, long done, long inTime, long overdue, TargetState expected) {
      assertThat(state(decided().build(), LAST_DAY, units(met, counted, done, inTime, overdue)))
          .isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({
      "0, 0, 0, 0, 0, ON_COURSE",
      "9, 10, 0, 10, 0, ON_COURSE",
      "9, 10, 0, 10, 1, AT_RISK",
      "8, 10, 0, 10, 0, AT_RISK",
      "8, 10, 0, 9, 0, OUT_OF_REACH",
      "8, 10, 10, 0, 0, AT_RISK",
      "90, 90, 0, 5, 5, CERTAIN",
      "90, 90, 0, 6, 5, ON_COURSE",
      "90, 90, 50, 5, 5, CERTAIN",
    })
    void movesBetweenItsBestAndItsWorstCaseUntilThen(
        long met, long counted, long done, long inTime, long overdue, TargetState expected) {
      assertThat(state(decided().build(), DURING, units(met, counted, done, inTime, overdue)))
          .isEqualTo(expected);
    }

    @Test
    void hasItsShareAsItsValue() {
      assertThat(Attainments.of(decided().build(), day(DURING), units(3, 4, 0, 0, 0)).value())
          .isEqualTo(0.75);
      assertThat(Attainments.of(decided().build(), day(DURING), units(0, 0, 0, 0, 0)).hasValue())
          .isFalse();
    }
  }

  @Nested
  class OfAShareByAFixedDate {
    private final TargetRule rule =
        within("P0D", EXTENSION).required("95%").completedBy("2024-03-16");

    @Test
    void isSettledOnTheDayAfterTheDate() {
      assertThat(state(rule, "2024-03-16", units(95, 95, 0, 5, 0))).isEqualTo(TargetState.CERTAIN);
      assertThat(state(rule, "2024-03-16", units(94, 94, 0, 6, 0)))
          .isEqualTo(TargetState.ON_COURSE);
      assertThat(state(rule, "2024-03-17", units(94, 100, 0, 0, 0))).isEqualTo(TargetState.MISSED);
      assertThat(state(rule, "2024-03-17", units(95, 100, 0, 0, 0))).isEqualTo(TargetState.MET);
    }
  }

  @Nested
  class OfANotice {
    private final TargetRule rule = decided().required("50%").notice();

    @Test
    void isSettledOnTheDayAfterCountingEndsBecauseATimeMayRunOutOnTheLastDay() {
      assertThat(state(rule, LAST_DAY, units(1, 1, 0, 2, 0))).isEqualTo(TargetState.ON_COURSE);
      assertThat(state(rule, "2025-01-01", units(1, 3, 0, 0, 0))).isEqualTo(TargetState.MISSED);
      assertThat(state(rule, "2025-01-01", units(2, 3, 0, 0, 0))).isEqualTo(TargetState.MET);
    }

    @Test
    void isNeverCertainBecauseTheNewDateMayPassToo() {
      assertThat(state(rule, DURING, units(5, 5, 0, 0, 0))).isEqualTo(TargetState.ON_COURSE);
    }

    @Test
    void isOutOfReachWhenTooManyTimesRanOutWithoutAWord() {
      assertThat(state(rule, DURING, units(0, 3, 1, 1, 0))).isEqualTo(TargetState.OUT_OF_REACH);
    }
  }

  @Nested
  class OfANumber {
    private final TargetRule rule = decided().volume(2000);

    /** 2024 has 262 days from Monday to Friday, 131 of them by 1 July. */
    @ParameterizedTest
    @CsvSource({
      "2024-07-01, 2000, CERTAIN",
      "2024-07-01, 1000, ON_COURSE",
      "2024-07-01, 999, AT_RISK",
      "2024-07-02, 1000, AT_RISK",
      "2023-12-31, 0, ON_COURSE",
      "2024-12-30, 1, AT_RISK",
      "2024-12-31, 1999, MISSED",
      "2024-12-31, 2000, MET",
    })
    void keepsPaceWithTheWorkingDays(String asOf, long decided, TargetState expected) {
      assertThat(state(rule, asOf, units(decided, decided, 0, 50, 0))).isEqualTo(expected);
    }
  }

  @Nested
  class OfAMean {
    private final TargetRule rule = decided().average("90%");

    private Units mean(long counted, long leadDaysOfFastest) {
      return new Units(counted, counted, 0, 3, 2, leadDaysOfFastest);
    }

    /** Of 11 cases the fastest 90 % are 10, rounded up; their sum may be 300. */
    @ParameterizedTest
    @CsvSource({
      "2024-07-01, 11, 300, ON_COURSE",
      "2024-07-01, 11, 301, AT_RISK",
      "2024-07-01, 0, 0, ON_COURSE",
      "2024-12-31, 11, 300, MET",
      "2024-12-31, 11, 301, MISSED",
      "2024-12-31, 0, 0, NEEDS_A_DECISION",
    })
    void isOfTheFastestCasesRoundedUp(String asOf, long counted, long sum, TargetState expected) {
      assertThat(state(rule, asOf, mean(counted, sum))).isEqualTo(expected);
    }

    @Test
    void hasTheMeanAsItsValue() {
      assertThat(Attainments.of(rule, day(DURING), mean(11, 205)).value()).isEqualTo(20.5);
    }
  }

  @Nested
  class OfAMilestone {
    private final TargetRule rule =
        new Milestone(
            List.of(
                new Delivery("first", Map.of(), LocalDate.parse("2024-06-30"), false),
                new Delivery("second", Map.of(), LocalDate.parse("2024-12-31"), true)));

    @ParameterizedTest
    @CsvSource({
      "0, 0, 0, 2, 0, ON_COURSE",
      "1, 1, 0, 1, 0, ON_COURSE",
      "1, 1, 1, 0, 0, NEEDS_A_DECISION",
      "2, 2, 0, 0, 0, MET",
      "0, 1, 0, 1, 0, MISSED",
      "0, 0, 0, 1, 1, MISSED",
      "1, 2, 0, 0, 0, MISSED",
    })
    void isMissedByTheFirstThatIsNotThereInTime(
        long met, long counted, long done, long inTime, long overdue, TargetState expected) {
      assertThat(state(rule, DURING, units(met, counted, done, inTime, overdue)))
          .isEqualTo(expected);
    }
  }

  @Test
  void everyStateOfEveryKindHasItsRuleInWordsInBothLanguages() {
    Map<TargetRule, Integer> states =
        Map.ofEntries(
            entry(decided().build(), 7),
            entry(decided().notice(), 6),
            entry(decided().volume(1), 5),
            entry(decided().average("100%"), 5),
            entry(new OfAMilestone().rule, 4));

    states.forEach(
        (rule, count) -> {
          StateRules english = new StateRules("en");
          StateRules danish = new StateRules("da");
          assertThat(english.statesOf(rule)).hasSize(count).isEqualTo(danish.statesOf(rule));
          assertThat(english.statesOf(rule))
              .allSatisfy(
                  state ->
                      assertThat(english.of(rule, state))
                          .endsWith(".")
                          .isNotEqualTo(danish.of(rule, state)));
        });
  }
}
