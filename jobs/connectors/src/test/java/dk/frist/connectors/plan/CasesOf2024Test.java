package dk.frist.connectors.plan;

import static org.assertj.core.api.Assertions.assertThat;

import dk.frist.rules.casefile.EventKind;
import dk.frist.rules.score.ReadingScore;
import dk.frist.rules.score.TargetScore;
import dk.frist.rules.score.TargetState;
import dk.frist.rules.story.CaseStory;
import java.math.BigDecimal;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Examples worked by hand for the targets of the plan of 2024 that speak of cases and periods. */
class CasesOf2024Test {
  private static final String YEAR_END = "2024-12-31";

  private final PlanOf2024 plan = new PlanOf2024();

  private static CaseStory filed(String caseType, String at) {
    return CaseStory.of("c1").filed(at).ofType(caseType);
  }

  private String verdict(CaseStory story, String target, String reading, String asOf) {
    plan.tell(story);
    return plan.verdict("c1", target, reading, asOf);
  }

  @Nested
  class FirstInterview11a {
    private static CaseStory asylum(String filed) {
      return CasesOf2024Test.filed("asylum", filed).attribute("residence-basis", "none");
    }

    private String interviewed(String filed, String interview) {
      return verdict(
          asylum(filed).interviewHeld("om", interview).decided("2024-06-03"),
          "1.1a",
          "interview-required",
          YEAR_END);
    }

    /** 30 days after Easter Monday, 1 April, is 1 May; the summer time began the day before. */
    @ParameterizedTest
    @CsvSource({
      "2024-04-01,           2024-05-01, met",
      "2024-04-01,           2024-05-02, missed",
      "2024-04-01,           2024-05-01T23:59, met",
      "2024-03-31T23:30:00Z, 2024-05-01, met",
      "2024-03-31T23:30:00Z, 2024-05-02, missed",
      "2024-03-31T21:59:59Z, 2024-04-15, none",
      "2024-03-31T23:59:59,  2024-04-15, none",
      "2024-03-31T22:00:00Z, 2024-04-15, met",
    })
    void countsCasesFiledFromTheFirstOfAprilByTheCalendarOfCopenhagen(
        String filed, String interview, String expected) {
      assertThat(interviewed(filed, interview)).isEqualTo(expected);
    }

    @Test
    void otherInterviewDoesNotStopTheClock() {
      CaseStory story =
          asylum("2024-04-02").interviewHeld("asylum", "2024-04-10").decided("2024-06-03");

      assertThat(verdict(story, "1.1a", "interview-required", YEAR_END))
          .isEqualTo("missed no-stop");
      assertThat(plan.verdict("c1", "1.1a", "interviewed-only", YEAR_END))
          .isEqualTo("excluded no-stop");
    }

    @Test
    void personWithAResidenceBasisIsNotInIt() {
      CaseStory story =
          filed("asylum", "2024-04-02").attribute("residence-basis", "other").decided("2024-06-03");

      assertThat(verdict(story, "1.1a", "interview-required", YEAR_END)).isEqualTo("none");
    }

    @ParameterizedTest
    @CsvSource({"2024-12-31T23:59:59, met", "2025-01-01T00:00:00, none"})
    void yearEndsAtMidnightOfCopenhagen(String decided, String expected) {
      CaseStory story = asylum("2024-11-04").interviewHeld("om", "2024-11-20").decided(decided);

      assertThat(verdict(story, "1.1a", "interview-required", "2025-01-02")).isEqualTo(expected);
    }
  }

  @Nested
  class Volume11b {
    private void decide(String caseId, String basis, String decided) {
      plan.tell(
          CaseStory.of(caseId)
              .filed("2023-11-01")
              .ofType("asylum")
              .attribute("residence-basis", basis)
              .decided(decided));
    }

    @Test
    void countsEveryCaseDecidedInTheYearAndTheOtherReadingThoseWithoutABasis() {
      decide("c1", "none", "2024-12-31T23:59:59");
      decide("c2", "other", "2024-01-01T00:00:00");
      decide("c3", "none", "2023-12-31T23:59:59");
      decide("c4", "none", "2025-01-01T00:00:00");

      assertThat(plan.figure("2025-01-01", "1.1b,all-spontaneous,period,n")).isEqualTo("2");
      assertThat(plan.figure("2025-01-01", "1.1b,without-residence-basis,period,n")).isEqualTo("1");
      assertThat(plan.figure(YEAR_END, "1.1b,all-spontaneous,period,required")).isEqualTo("2000");
      assertThat(plan.score("1.1b", YEAR_END).state()).isEqualTo(TargetState.MISSED);
    }

    /** 254 working days: 262 from Monday to Friday without eight holidays on such days. */
    @ParameterizedTest
    @CsvSource({
      "2024-01-01, 0.000000",
      "2024-01-02, 0.003937",
      "2024-03-31, 0.244094",
      "2024-04-01, 0.244094",
      "2024-04-26, 0.318898",
      "2024-12-31, 1.000000",
    })
    void paceIsTheShareOfWorkingDaysThatHavePassed(String asOf, String pace) {
      decide("c1", "none", "2024-01-01");

      assertThat(plan.figure(asOf, "1.1b,all-spontaneous,period,pace")).isEqualTo(pace);
    }

    @Test
    void remotelyRegisteredCaseIsNotSpontaneous() {
      CaseStory story = filed("asylum-remote-registered", "2024-01-03").decided("2024-02-01");

      assertThat(verdict(story, "1.1b", "all-spontaneous", YEAR_END)).isEqualTo("none");
    }
  }

  @Nested
  class Ukraine11c {
    /** Eight of ten in 10 days and two in 60: 80 % in time, 20 days on average, 15.6 of nine. */
    @Test
    void threeReadingsOfOneYearGiveMissedAndMetAndMetAndTheFlagIsUp() {
      for (int i = 0; i < 10; i++) {
        plan.tell(
            CaseStory.of("c" + i)
                .filed("2024-02-01")
                .ofType("ukraine-special-act")
                .decided(i < 8 ? "2024-02-11" : "2024-04-01"));
      }

      TargetScore score = plan.score("1.1c", YEAR_END);

      assertThat(score.readings())
          .extracting(ReadingScore::state)
          .containsExactly(TargetState.MISSED, TargetState.MET, TargetState.MET);
      assertThat(score.dependsOnReading()).isTrue();
      assertThat(score.state()).isEqualTo(TargetState.NEEDS_A_DECISION);
      assertThat(score.points().low()).isEqualTo(BigDecimal.ZERO);
      assertThat(score.points().elected()).isEqualTo(BigDecimal.ZERO);
      assertThat(score.points().high()).isEqualTo(new BigDecimal("5"));
      assertThat(plan.figure(YEAR_END, "1.1c,share-within-35-days,period,ratio"))
          .isEqualTo("0.800000");
      assertThat(plan.figure(YEAR_END, "1.1c,mean-of-all,period,mean")).isEqualTo("20.000000");
      assertThat(plan.figure(YEAR_END, "1.1c,mean-of-fastest-90,period,mean"))
          .isEqualTo("15.555556");
    }

    @ParameterizedTest
    @CsvSource({"2024-03-07, met", "2024-03-08, missed"})
    void dayThirtyFiveIsInTimeOverTheLeapDay(String decided, String expected) {
      CaseStory story = filed("ukraine-special-act", "2024-02-01").decided(decided);

      assertThat(verdict(story, "1.1c", "share-within-35-days", YEAR_END)).isEqualTo(expected);
      assertThat(plan.verdict("c1", "1.1c", "mean-of-all", YEAR_END)).isEqualTo(expected);
    }
  }

  @Nested
  class MonthsAreMonths {
    @ParameterizedTest
    @CsvSource({
      // 1.2a: filed on the last days of July 2023, all due on the leap day
      "family-spouse, 1.2a, 2023-07-29, 2024-02-29, met",
      "family-spouse, 1.2a, 2023-07-30, 2024-02-29, met",
      "family-spouse, 1.2a, 2023-07-31, 2024-02-29, met",
      "family-spouse, 1.2a, 2023-07-29, 2024-03-01, missed",
      "family-spouse, 1.2a, 2023-07-30, 2024-03-01, missed",
      "family-spouse, 1.2a, 2023-07-31, 2024-03-01, missed",
      "family-child,  1.2a, 2024-02-29, 2024-09-29, met",
      "family-child,  1.2a, 2024-02-29, 2024-09-30, missed",
      "family-child,  1.2a, 2023-07-01, 2023-12-31T23:59:59, none",
      // 1.2b: ten months
      "permanent-residence, 1.2b, 2023-04-29, 2024-02-29, met",
      "permanent-residence, 1.2b, 2023-04-30, 2024-02-29, met",
      "permanent-residence, 1.2b, 2023-04-30, 2024-03-01, missed",
    })
    void dueOnTheSameDateNumberOrTheLastOfTheMonth(
        String caseType, String target, String filed, String decided, String expected) {
      CaseStory story = filed(caseType, filed).attribute("first-time", "yes").decided(decided);

      assertThat(verdict(story, target, "until-decided", YEAR_END)).isEqualTo(expected);
    }
  }

  @Nested
  class DecidedOrServed12 {
    private static CaseStory family() {
      return CasesOf2024Test.filed("family-spouse", "2024-02-01")
          .attribute("first-time", "yes")
          .decided("2024-08-30");
    }

    /** Due on 1 September, a Sunday: decided in time, and served in time or not. */
    @ParameterizedTest
    @CsvSource({"2024-09-01, met", "2024-09-02, missed", "2025-01-03, missed"})
    void readingsDifferByTheDayOfService(String served, String untilServed) {
      CaseStory story = family().happened(EventKind.SERVED, served);

      assertThat(verdict(story, "1.2a", "until-decided", "2025-01-03")).isEqualTo("met");
      assertThat(plan.verdict("c1", "1.2a", "until-served", "2025-01-03")).isEqualTo(untilServed);
    }

    @Test
    void decisionWhoseServiceNobodyRegisteredIsShownAsExcluded() {
      assertThat(verdict(family(), "1.2a", "until-served", YEAR_END)).isEqualTo("excluded no-stop");
      assertThat(plan.verdict("c1", "1.2a", "until-decided", YEAR_END)).isEqualTo("met");
    }

    @Test
    void caseServedInTheYearButDecidedBeforeItIsInNeither() {
      CaseStory story =
          CasesOf2024Test.filed("permanent-residence", "2023-11-01")
              .decided("2023-12-29")
              .happened(EventKind.SERVED, "2024-01-04");

      assertThat(verdict(story, "1.2b", "until-decided", YEAR_END)).isEqualTo("none");
      assertThat(plan.verdict("c1", "1.2b", "until-served", YEAR_END)).isEqualTo("none");
    }
  }

  @Nested
  class Visa13 {
    private static CaseStory visa(String purpose) {
      return CasesOf2024Test.filed("visa-short-stay", "2024-01-10")
          .attribute("first-time", "yes")
          .attribute("purpose", purpose)
          .happened(EventKind.ADMISSIBLE, "2024-05-31");
    }

    @ParameterizedTest
    @CsvSource({
      "private,  2024-07-10, met",
      "private,  2024-07-11, missed",
      "business, 2024-07-01, met",
      "business, 2024-06-30, none",
      "tourism,  2024-07-10, none",
    })
    void runsFromTheAdmissibleApplicationAndCountsInTheSecondHalf(
        String purpose, String decided, String expected) {
      assertThat(verdict(visa(purpose).decided(decided), "1.3", "plain", YEAR_END))
          .isEqualTo(expected);
    }
  }
}
