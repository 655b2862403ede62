package dk.frist.connectors.plan;

import static org.assertj.core.api.Assertions.assertThat;

import dk.frist.rules.casefile.EventKind;
import dk.frist.rules.story.CaseStory;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Examples worked by hand for what the plan of 2024 wants done by a date of its own. */
class DatesOf2024Test {
  private static final String YEAR_END = "2024-12-31";

  private final PlanOf2024 plan = new PlanOf2024();

  @Nested
  class Extensions11d {
    private static CaseStory listed() {
      return CaseStory.of("c1")
          .happened(EventKind.EXTENSION_DUE, "2023-11-03")
          .ofType("ukraine-extension");
    }

    /** 17 March 2024 is a Sunday. */
    @ParameterizedTest
    @CsvSource({
      "2024-03-16T23:59:59, met, met, met, met",
      "2024-03-17T00:00:00, missed, met, missed, met",
      "2024-03-18, missed, missed, missed, missed",
      "2023-12-20, met, met, met, met",
    })
    void readingsDifferOnTheDayThePlanNames(
        String decided,
        String before,
        String included,
        String unreachableExcluded,
        String lenient) {
      plan.tell(listed().decided(decided));

      assertThat(plan.verdict("c1", "1.1d", "before-17-march", YEAR_END)).isEqualTo(before);
      assertThat(plan.verdict("c1", "1.1d", "on-17-march-included", YEAR_END)).isEqualTo(included);
      assertThat(plan.verdict("c1", "1.1d", "unreachable-excluded", YEAR_END))
          .isEqualTo(unreachableExcluded);
      assertThat(plan.verdict("c1", "1.1d", "most-lenient", YEAR_END)).isEqualTo(lenient);
    }

    @ParameterizedTest
    @CsvSource({
      "2024-03-16, pending_in_time, pending_in_time",
      "2024-03-17, missed no-stop, pending_in_time",
      "2024-03-18, missed no-stop, missed no-stop",
    })
    void caseNeverDecidedIsMissedWhenTheDateHasPassed(String asOf, String before, String included) {
      plan.tell(listed());

      assertThat(plan.verdict("c1", "1.1d", "before-17-march", asOf)).isEqualTo(before);
      assertThat(plan.verdict("c1", "1.1d", "on-17-march-included", asOf)).isEqualTo(included);
    }

    @Test
    void personWhoCouldNotBeReachedIsMissedOrExcluded() {
      plan.tell(listed().closed("unreachable", "2024-02-01"));

      assertThat(plan.verdict("c1", "1.1d", "before-17-march", "2024-03-17"))
          .isEqualTo("missed closed-unreachable");
      assertThat(plan.verdict("c1", "1.1d", "unreachable-excluded", "2024-03-17"))
          .isEqualTo("excluded closed-unreachable");
      assertThat(plan.verdict("c1", "1.1d", "most-lenient", "2024-03-18"))
          .isEqualTo("excluded closed-unreachable");
    }

    @Test
    void personWhoLeftIsExcludedInEveryReading() {
      plan.tell(listed().closed("departed", "2024-02-01"));

      assertThat(plan.verdict("c1", "1.1d", "before-17-march", "2024-03-17"))
          .isEqualTo("excluded closed-departed");
    }
  }

  @Nested
  class NoticeOfALongerWait {
    private static CaseStory family() {
      return CaseStory.of("c1")
          .filed("2024-01-15")
          .ofType("family-spouse")
          .attribute("first-time", "yes");
    }

    private static CaseStory noticed(String sent, String newDate) {
      return family()
          .happened(EventKind.EXTENSION_NOTICE_SENT, sent)
          .detailed(event -> event.newDate(newDate));
    }

    @ParameterizedTest
    @CsvSource({
      "2024-08-15, 2024-08-15, pending_met",
      "2024-08-15, 2024-08-16, met",
      "2024-08-15, 2024-11-15, met",
      "2024-08-15, 2024-11-16, missed new-date-passed",
      "2024-08-16, 2024-08-16, missed no-notice",
    })
    void isOwedByTheLastDayOfTheStatedTimeAndStatesANewOne(
        String sent, String asOf, String expected) {
      plan.tell(noticed(sent, "2024-11-15"));

      assertThat(plan.verdict("c1", "notice", "plain", asOf)).isEqualTo(expected);
    }

    @Test
    void caseWithinItsStatedTimeOwesItYet() {
      plan.tell(family());

      assertThat(plan.verdict("c1", "notice", "plain", "2024-08-15")).isEqualTo("pending_in_time");
      assertThat(plan.verdict("c1", "notice", "plain", "2024-08-16")).isEqualTo("missed no-notice");
    }

    @Test
    void caseDecidedWithinTheTimeOwesNone() {
      plan.tell(family().decided("2024-08-15"));

      assertThat(plan.verdict("c1", "notice", "plain", YEAR_END)).isEqualTo("none");
    }

    @Test
    void caseDecidedWithinTheNewTimeKeptItsWord() {
      plan.tell(noticed("2024-08-01", "2024-11-15").decided("2024-11-15"));

      assertThat(plan.verdict("c1", "notice", "plain", YEAR_END)).isEqualTo("met");
    }

    @Test
    void secondNoticeMustComeBeforeTheNewTimeHasPassed() {
      plan.tell(
          noticed("2024-08-01", "2024-10-15")
              .happened(EventKind.EXTENSION_NOTICE_SENT, "2024-10-15")
              .detailed(event -> event.newDate("2024-12-15")));

      assertThat(plan.verdict("c1", "notice", "plain", "2024-12-15")).isEqualTo("met");
      assertThat(plan.verdict("c1", "notice", "plain", "2024-12-16"))
          .isEqualTo("missed new-date-passed");
    }
  }
}
