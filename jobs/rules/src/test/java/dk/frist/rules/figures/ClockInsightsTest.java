package dk.frist.rules.figures;

import static dk.frist.rules.story.Days.day;
import static dk.frist.rules.story.PlanBuilder.DECISION;
import static dk.frist.rules.story.PlanBuilder.plan;
import static org.assertj.core.api.Assertions.assertThat;

import dk.frist.rules.casefile.EventKind;
import dk.frist.rules.casefile.Selector;
import dk.frist.rules.oracle.Ledger;
import dk.frist.rules.plan.Clock;
import dk.frist.rules.plan.Pause;
import dk.frist.rules.plan.Plan;
import dk.frist.rules.story.CaseStory;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Estimates over cohorts small enough to work by hand. */
class ClockInsightsTest {
  private static final String CLOCK = "asylum,decision,,,";
  private static final Plan PLAN = plan().clocks(DECISION).build();

  private final Ledger ledger = new Ledger(PLAN);

  private static CaseStory filed(String caseId, String date) {
    return CaseStory.of(caseId).filed(date).ofType("asylum");
  }

  private void add(CaseStory story) {
    ledger.addAll(story.events());
  }

  private Map<String, String> asOf(String date) {
    return ledger.rowsAsOf(day(date), Measure.Kind.INSIGHT);
  }

  /**
   * Four filed on one day: decided on days 10 and 20, withdrawn on day 15, open on day 30. Without
   * a decision are 3/4 from day 10 and 3/4 · 1/2 from day 20; the decided ones alone have their
   * median on day 10.
   */
  @Test
  void openAndWithdrawnCasesMoveTheMedian() {
    add(filed("c1", "2024-01-01").decided("2024-01-11"));
    add(filed("c2", "2024-01-01").decided("2024-01-21"));
    add(filed("c3", "2024-01-01").closed("withdrawn", "2024-01-16"));
    add(filed("c4", "2024-01-01"));

    assertThat(asOf("2024-01-31"))
        .containsEntry(CLOCK + "period,filed", "4")
        .containsEntry(CLOCK + "period,km_p50", "20")
        .containsEntry(CLOCK + "period,km_p50_low", "10")
        .containsEntry(CLOCK + "period,km_p50_gap", "10")
        .doesNotContainKey(CLOCK + "period,km_p50_high")
        .doesNotContainKey(CLOCK + "period,km_p90")
        .doesNotContainKey(CLOCK + "period,km_p90_gap")
        .containsEntry(CLOCK + "period,aj_p50", "20")
        .containsEntry(CLOCK + "period,aj_stopped", "0.500000")
        .containsEntry(CLOCK + "period,aj_withdrawn", "0.250000")
        .containsEntry(CLOCK + "period,aj_transferred", "0.000000")
        .containsEntry(CLOCK + "period,aj_closed", "0.000000")
        .containsEntry(CLOCK + "365d,filed", "4");
  }

  @Test
  void caseFiledBeforeTheWindowIsInNoCohortHoweverLateItIsDecided() {
    add(filed("c1", "2023-12-31").decided("2024-01-11"));
    add(filed("c2", "2024-01-01").decided("2024-01-11"));

    assertThat(asOf("2024-01-31"))
        .containsEntry(CLOCK + "period,filed", "1")
        .containsEntry(CLOCK + "period,km_p50", "10")
        .containsEntry(CLOCK + "365d,filed", "2");
  }

  @Test
  void cohortOfThePeriodIsFollowedPastItsEnd() {
    add(filed("c1", "2024-12-31").decided("2025-02-09"));
    add(filed("c2", "2025-01-01").decided("2025-02-09"));

    assertThat(asOf("2025-03-01"))
        .containsEntry(CLOCK + "period,filed", "1")
        .containsEntry(CLOCK + "period,km_p50", "40")
        .doesNotContainKey(CLOCK + "period,km_p50_gap");
  }

  @Test
  void caseOfALaterDateIsInNoCohortYet() {
    add(filed("c1", "2024-03-01").recorded("2024-01-01"));
    add(filed("c2", "2024-01-01").decided("2024-03-01").recorded("2024-01-02"));

    assertThat(asOf("2024-01-31").keySet()).noneMatch(row -> row.startsWith(CLOCK));
    assertThat(asOf("2024-03-01")).containsEntry(CLOCK + "period,filed", "2");
  }

  /** What is known of stopped cases alone is no cohort, and must not look like one. */
  @Test
  void netAndPausedDaysHaveNoCohort() {
    Pause waiting =
        new Pause(
            "information",
            Selector.of(EventKind.INFORMATION_REQUESTED),
            Selector.of(EventKind.INFORMATION_RECEIVED));
    Clock paused = new Clock("decision", DECISION.from(), DECISION.to(), List.of(waiting));
    Ledger withPauses = new Ledger(plan().clocks(paused).build());
    withPauses.addAll(
        filed("c1", "2024-01-01")
            .happened(EventKind.INFORMATION_REQUESTED, "2024-01-03")
            .happened(EventKind.INFORMATION_RECEIVED, "2024-01-05")
            .decided("2024-01-11")
            .events());

    assertThat(withPauses.figuresAsOf(day("2024-01-31")))
        .containsEntry("asylum,decision-net,,,period,p50", "8");
    assertThat(withPauses.rowsAsOf(day("2024-01-31"), Measure.Kind.INSIGHT).keySet())
        .isNotEmpty()
        .allMatch(row -> row.startsWith(CLOCK));
  }
}
