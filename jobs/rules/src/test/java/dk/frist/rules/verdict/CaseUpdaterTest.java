package dk.frist.rules.verdict;

import static dk.frist.rules.story.Days.day;
import static dk.frist.rules.story.PlanBuilder.DECISION;
import static dk.frist.rules.story.PlanBuilder.plan;
import static dk.frist.rules.story.RuleBuilder.within;
import static org.assertj.core.api.Assertions.assertThat;

import dk.frist.rules.casefile.CaseEvent;
import dk.frist.rules.casefile.EventKind;
import dk.frist.rules.casefile.Unit;
import dk.frist.rules.casefile.UnitKind;
import dk.frist.rules.figures.Change;
import dk.frist.rules.figures.Column;
import dk.frist.rules.figures.Series;
import dk.frist.rules.plan.Plan;
import dk.frist.rules.plan.Plans;
import dk.frist.rules.story.CaseStory;
import dk.frist.rules.story.EventBuilder;
import java.util.List;
import org.junit.jupiter.api.Test;

class CaseUpdaterTest {
  private static final Unit CASE = new Unit(EventBuilder.AGENCY, UnitKind.CASE, "c1");
  private static final Plan DECIDED_IN_30_DAYS =
      plan().clocks(DECISION).target("t", within("P30D", DECISION)).build();
  private static final Series CLOCK = Series.of(DECIDED_IN_30_DAYS, DECISION.id(), "unknown");
  private static final Series TARGET = new Series("plan", "", "", "t", "plain");

  private final CaseUpdater updater =
      new CaseUpdater(Plans.of(DECIDED_IN_30_DAYS), EventBuilder.AGENCY, UnitKind.CASE);

  /** What the last event told does to the case as told before it. */
  private CaseUpdate lastOf(CaseStory story) {
    List<CaseEvent> known = List.of();
    CaseUpdate update = null;
    for (CaseEvent event : story.events()) {
      update = updater.add(CASE, known, event);
      known = update.events();
    }
    return update;
  }

  private static Change standing(
      Series series, String recorded, Column column, String value, int n) {
    return new Change(series, day(recorded), column, 0, day(value), n);
  }

  private static Change dated(Series series, String recorded, Column column, String on, int lead) {
    return new Change(series, day(recorded), column, day(on), lead, 1);
  }

  @Test
  void filedCaseIsOpenAndPending() {
    CaseUpdate update = lastOf(CaseStory.of("c1").filed("2024-01-03"));

    assertThat(update.changes())
        .containsExactlyInAnyOrder(
            standing(CLOCK, "2024-01-03", Column.OPEN, "2024-01-03", 1),
            standing(TARGET, "2024-01-03", Column.PENDING_RUNNING, "2024-02-02", 1));
  }

  @Test
  void decisionTakesTheOpenCaseBackAndAddsItsLeadTime() {
    CaseUpdate update = lastOf(CaseStory.of("c1").filed("2024-01-03").decided("2024-01-13"));

    assertThat(update.changes())
        .containsExactlyInAnyOrder(
            standing(CLOCK, "2024-01-13", Column.OPEN, "2024-01-03", -1),
            dated(CLOCK, "2024-01-13", Column.LEAD_TIME, "2024-01-13", 10),
            standing(TARGET, "2024-01-13", Column.PENDING_RUNNING, "2024-02-02", -1),
            dated(TARGET, "2024-01-13", Column.MET, "2024-01-13", 10));
  }

  @Test
  void lateRegistrationChangesFiguresFromItsRecordedDayOnly() {
    CaseUpdate update =
        lastOf(CaseStory.of("c1").filed("2024-01-03").decided("2024-01-13").recorded("2024-03-01"));

    assertThat(update.changes()).allMatch(change -> change.recordedDay() == day("2024-03-01"));
  }

  @Test
  void eventArrivingOutOfOrderChangesEveryFileFromItsRecordedDayOn() {
    CaseUpdate update = lastOf(CaseStory.of("c1").decided("2024-01-13").filed("2024-01-03"));

    assertThat(update.changes())
        .containsExactlyInAnyOrder(
            standing(CLOCK, "2024-01-03", Column.OPEN, "2024-01-03", 1),
            standing(TARGET, "2024-01-03", Column.PENDING_RUNNING, "2024-02-02", 1),
            standing(CLOCK, "2024-01-13", Column.OPEN, "2024-01-03", -1),
            dated(CLOCK, "2024-01-13", Column.LEAD_TIME, "2024-01-13", 10),
            standing(TARGET, "2024-01-13", Column.PENDING_RUNNING, "2024-02-02", -1),
            dated(TARGET, "2024-01-13", Column.MET, "2024-01-13", 10));
  }

  @Test
  void eventThatNoClockAsksForChangesNothing() {
    CaseUpdate update =
        lastOf(CaseStory.of("c1").filed("2024-01-03").happened(EventKind.FEE_PAID, "2024-01-04"));

    assertThat(update.duplicate()).isFalse();
    assertThat(update.events()).hasSize(2);
    assertThat(update.changes()).isEmpty();
    assertThat(update.verdicts()).isEmpty();
  }

  @Test
  void sameEventAgainIsADuplicateAndChangesNothing() {
    CaseUpdate update =
        lastOf(CaseStory.of("c1").filed("2024-01-03").as("e1").filed("2024-01-03").as("e1"));

    assertThat(update.duplicate()).isTrue();
    assertThat(update.events()).hasSize(1);
    assertThat(update.changes()).isEmpty();
  }

  @Test
  void laterCopyUnderAKnownIdIsADuplicateWhateverItSays() {
    CaseStory story =
        CaseStory.of("c1").filed("2024-01-03").as("e1").decided("2024-01-09").as("e1");

    CaseUpdate update = lastOf(story);

    assertThat(update.duplicate()).isTrue();
    assertThat(update.events()).containsExactly(story.events().get(0));
  }

  @Test
  void copyRecordedEarlierTakesThePlaceOfTheOneKnown() {
    CaseUpdate update =
        lastOf(
            CaseStory.of("c1")
                .filed("2024-01-03")
                .recorded("2024-01-05")
                .as("e1")
                .filed("2024-01-03")
                .recorded("2024-01-04")
                .as("e1"));

    assertThat(update.duplicate()).isTrue();
    assertThat(update.changes())
        .containsExactlyInAnyOrder(
            standing(CLOCK, "2024-01-04", Column.OPEN, "2024-01-03", 1),
            standing(TARGET, "2024-01-04", Column.PENDING_RUNNING, "2024-02-02", 1),
            standing(CLOCK, "2024-01-05", Column.OPEN, "2024-01-03", -1),
            standing(TARGET, "2024-01-05", Column.PENDING_RUNNING, "2024-02-02", -1));
  }

  @Test
  void verdictSaysOnWhichRecordsItRests() {
    CaseVerdict verdict =
        lastOf(CaseStory.of("c1").filed("2024-01-03").ofType("asylum").decided("2024-01-13"))
            .verdicts()
            .get(0);

    assertThat(verdict.unit()).isEqualTo("c1");
    assertThat(verdict.caseType()).isEqualTo("asylum");
    assertThat(verdict.target()).isEqualTo("t");
    assertThat(verdict.reading()).isEqualTo("plain");
    assertThat(verdict.recordedDay()).isEqualTo(day("2024-01-13"));
    assertThat(verdict.judgement().asOf(day("2024-01-13"))).isEqualTo(VerdictKind.MET);
  }

  @Test
  void verdictIsTakenBackWhenItsCaseLeavesTheClock() {
    CaseUpdate update = lastOf(CaseStory.of("c1").filed("2024-01-03").voided("c1-1", "2024-01-20"));

    assertThat(update.verdicts())
        .extracting(CaseVerdict::judgement)
        .containsExactly(Judgement.NONE);
  }

  @Test
  void reclassifiedCaseMovesBetweenSeriesAndItsVerdictSaysTheNewType() {
    CaseUpdate update =
        lastOf(CaseStory.of("c1").filed("2024-01-03").reclassified("family", "2024-01-20"));

    assertThat(update.changes())
        .containsExactlyInAnyOrder(
            standing(CLOCK, "2024-01-20", Column.OPEN, "2024-01-03", -1),
            standing(
                Series.of(DECIDED_IN_30_DAYS, DECISION.id(), "family"),
                "2024-01-20",
                Column.OPEN,
                "2024-01-03",
                1));
    assertThat(update.verdicts()).extracting(CaseVerdict::caseType).containsExactly("family");
  }

  @Test
  void recordedDayIsTheLocalDateOfThePlan() {
    CaseEvent event = EventBuilder.event(EventKind.FILED, "2024-03-31T23:30:00Z").build();

    assertThat(updater.recordedDay(event)).isEqualTo(day("2024-04-01"));
  }
}
