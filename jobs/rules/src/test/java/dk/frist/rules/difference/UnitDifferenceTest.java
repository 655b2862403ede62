package dk.frist.rules.difference;

import static dk.frist.rules.story.PlanBuilder.DECISION;
import static dk.frist.rules.story.PlanBuilder.plan;
import static dk.frist.rules.story.RuleBuilder.within;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dk.frist.rules.calendar.LocalDays;
import dk.frist.rules.casefile.CaseEvent;
import dk.frist.rules.casefile.EventKind;
import dk.frist.rules.casefile.Unit;
import dk.frist.rules.casefile.UnitKind;
import dk.frist.rules.plan.Plan;
import dk.frist.rules.story.CaseStory;
import dk.frist.rules.story.Days;
import dk.frist.rules.story.EventBuilder;
import dk.frist.rules.verdict.UnitVerdicts;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** A case that is due on 31 March; the former day is the 15th unless a test says another. */
class UnitDifferenceTest {
  private static final LocalDays LOCAL_DAYS = new LocalDays(Days.ZONE);
  private static final Plan PLAN =
      plan().target("30d", within("P30D", DECISION).caseTypes("asylum")).build();
  private static final Plan STRICTER =
      plan().edition("second").target("30d", within("P10D", DECISION).caseTypes("asylum")).build();

  private static CaseStory filed() {
    return CaseStory.of("c1").filed("2024-03-01").ofType("asylum");
  }

  private static List<String> moves(
      CaseStory former, String formerDay, CaseStory latter, String latterDay) {
    return moves(former, formerDay, latter, latterDay, null);
  }

  private static List<String> moves(
      CaseStory former,
      String formerDay,
      CaseStory latter,
      String latterDay,
      @Nullable Plan latterPlan) {
    UnitDifference difference =
        new UnitDifference(
            new UnitVerdicts(PLAN),
            latterPlan == null ? null : new UnitVerdicts(latterPlan),
            LOCAL_DAYS);
    return difference
        .moves(
            new Unit(EventBuilder.AGENCY, UnitKind.CASE, "c1"),
            known(former, formerDay),
            known(latter, latterDay))
        .stream()
        .map(UnitDifferenceTest::text)
        .toList();
  }

  private static Known known(CaseStory story, String date) {
    int day = Days.day(date);
    List<CaseEvent> events =
        story.kept().stream().filter(e -> LOCAL_DAYS.dayOf(e.recordedAt()) <= day).toList();
    return new Known(events, day);
  }

  private static String text(VerdictMove move) {
    EventKind kind = move.kind();
    return "%s %s %s: %s > %s"
        .formatted(
            LocalDate.ofEpochDay(move.day()),
            move.cause().id(),
            kind == null ? "-" : kind.id(),
            move.from() == null ? "none" : move.from().id(),
            move.to() == null ? "none" : move.to().id());
  }

  @Test
  void decisionAfterTheFormerDayIsANewEvent() {
    CaseStory story = filed().decided("2024-03-20");

    assertThat(moves(story, "2024-03-15", story, "2024-04-30"))
        .containsExactly("2024-03-20 new-event decided: pending_in_time > met");
  }

  @Test
  void decisionBeforeTheFormerDayThatWasRecordedAfterItIsALateRegistration() {
    CaseStory story = filed().decided("2024-03-15").recorded("2024-03-16");

    assertThat(moves(story, "2024-03-15", story, "2024-04-30"))
        .containsExactly("2024-03-16 late-registration decided: pending_in_time > met");
  }

  @Test
  void deadlineThatPassesIsTimeAndTheDecisionAfterItANewEvent() {
    CaseStory story = filed().decided("2024-04-05");

    assertThat(moves(story, "2024-03-15", story, "2024-04-30"))
        .containsExactly(
            "2024-04-01 time -: pending_in_time > pending_overdue",
            "2024-04-05 new-event decided: pending_overdue > missed");
  }

  @Test
  void decisionOnTheDayAfterTheDeadlineIsANewEventAlone() {
    CaseStory story = filed().decided("2024-04-01");

    assertThat(moves(story, "2024-03-15", story, "2024-04-30"))
        .containsExactly("2024-04-01 new-event decided: pending_in_time > missed");
  }

  @Test
  void eventThatMakesNoDifferenceLeavesTheDayToTime() {
    CaseStory story = filed().happened(EventKind.HEARING_SENT, "2024-04-01");

    assertThat(moves(story, "2024-03-15", story, "2024-04-30"))
        .containsExactly("2024-04-01 time -: pending_in_time > pending_overdue");
  }

  @Test
  void decisionRecordedAheadCountsWhenItsDayComes() {
    CaseStory story = filed().decided("2024-03-20").recorded("2024-03-16");

    assertThat(moves(story, "2024-03-15", story, "2024-04-30"))
        .containsExactly(
            "2024-03-16 new-event decided: pending_in_time > none",
            "2024-03-20 time -: none > met");
  }

  @Test
  void voidedDecisionIsACorrection() {
    CaseStory story = filed().decided("2024-03-10").voided("c1-2", "2024-03-20");

    assertThat(moves(story, "2024-03-15", story, "2024-03-25"))
        .containsExactly("2024-03-20 correction voided: met > pending_in_time");
  }

  @Test
  void eventThatOneRunsLogsLackWasCorrectedOnTheFormerDay() {
    CaseStory with = filed().decided("2024-03-10");

    assertThat(moves(with, "2024-03-15", filed(), "2024-03-25"))
        .containsExactly("2024-03-15 correction decided: met > pending_in_time");
    assertThat(moves(filed(), "2024-03-15", with, "2024-03-25"))
        .containsExactly("2024-03-15 correction decided: pending_in_time > met");
  }

  @Test
  void eventOfTheSameIdThatSaysSomethingElseIsACorrection() {
    assertThat(
            moves(
                filed().decided("2024-03-10"),
                "2024-03-31",
                CaseStory.of("c1").filed("2024-02-01").ofType("asylum").decided("2024-03-10"),
                "2024-03-31"))
        .containsExactly("2024-03-31 correction filed: met > missed");
  }

  @Test
  void eventThatSaysTheSameUnderAnotherIdChangesNothing() {
    assertThat(
            moves(
                filed().decided("2024-03-10"),
                "2024-03-31",
                filed().as("other-1").decided("2024-03-10").as("other-2"),
                "2024-03-31"))
        .isEmpty();
  }

  @Test
  void reopenedCaseIsAReopening() {
    CaseStory story = filed().closed("withdrawn", "2024-03-10").reopened("2024-03-20");

    assertThat(moves(story, "2024-03-15", story, "2024-03-25"))
        .containsExactly("2024-03-20 reopening reopened: excluded > pending_in_time");
  }

  @Test
  void reclassifiedCaseIsAReclassification() {
    CaseStory story = filed().reclassified("family", "2024-03-20");

    assertThat(moves(story, "2024-03-15", story, "2024-03-25"))
        .containsExactly("2024-03-20 reclassification reclassified: pending_in_time > none");
  }

  @Test
  void decisionThatNamesAnotherTypeReclassifies() {
    CaseStory story = filed().decided("2024-03-20").ofType("family");

    assertThat(moves(story, "2024-03-15", story, "2024-03-25"))
        .containsExactly("2024-03-20 reclassification decided: pending_in_time > none");
  }

  @Test
  void firstEventOfACaseReclassifiesNothing() {
    assertThat(moves(filed(), "2024-02-15", filed(), "2024-03-15"))
        .containsExactly("2024-03-01 new-event filed: none > pending_in_time");
  }

  @Test
  void otherEditionOfThePlanIsThePlanOnTheLastDay() {
    CaseStory story = filed().decided("2024-03-20");

    assertThat(moves(story, "2024-03-15", story, "2024-03-25", STRICTER))
        .containsExactly(
            "2024-03-20 new-event decided: pending_in_time > met",
            "2024-03-25 plan -: met > missed");
  }

  @Test
  void dayBeforeTheFormerIsRefused() {
    assertThatThrownBy(() -> moves(filed(), "2024-03-15", filed(), "2024-03-14"))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
