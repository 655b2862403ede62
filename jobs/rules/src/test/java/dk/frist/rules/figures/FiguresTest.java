package dk.frist.rules.figures;

import static dk.frist.rules.story.Days.day;
import static dk.frist.rules.story.PlanBuilder.DECISION;
import static dk.frist.rules.story.PlanBuilder.plan;
import static dk.frist.rules.story.RuleBuilder.within;
import static org.assertj.core.api.Assertions.assertThat;

import dk.frist.rules.oracle.Ledger;
import dk.frist.rules.plan.Plan;
import dk.frist.rules.plan.Plans;
import dk.frist.rules.plan.Reading;
import dk.frist.rules.score.TargetState;
import dk.frist.rules.story.CaseStory;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Figures of cases small enough to count on one's fingers. */
class FiguresTest {
  private static final String CLOCK = "asylum,decision,,,";
  private static final String TARGET = ",,t,plain,";
  private static final Plan PLAN =
      plan()
          .clocks(DECISION)
          .target("t", within("P30D", DECISION).countedIn("2024-02-01/2024-02-29"))
          .build();

  private final Ledger ledger = new Ledger(PLAN);

  private void decided(String caseId, String filed, String decided) {
    ledger.addAll(CaseStory.of(caseId).filed(filed).ofType("asylum").decided(decided).events());
  }

  private void open(String caseId, String filed) {
    ledger.addAll(CaseStory.of(caseId).filed(filed).ofType("asylum").events());
  }

  private Map<String, String> asOf(String date) {
    return ledger.figuresAsOf(day(date));
  }

  @Test
  void leadTimesAreThoseOfTheCasesStoppedInTheWindow() {
    decided("c1", "2024-01-01", "2024-01-31");
    decided("c2", "2024-01-01", "2024-02-01");
    decided("c3", "2024-01-01", "2024-02-02");

    assertThat(asOf("2024-02-02"))
        .containsEntry(CLOCK + "day,n", "1")
        .containsEntry(CLOCK + "month,n", "2")
        .containsEntry(CLOCK + "month,min", "31")
        .containsEntry(CLOCK + "month,max", "32")
        .containsEntry(CLOCK + "month,mean", "31.500000")
        .containsEntry(CLOCK + "month,p50", "31")
        .containsEntry(CLOCK + "month,p90", "32")
        .containsEntry(CLOCK + "week,n", "3")
        .containsEntry(CLOCK + "period,n", "3");
  }

  @Test
  void meanIsRoundedHalfUpToSixDecimals() {
    decided("c1", "2024-01-01", "2024-01-02");
    decided("c2", "2024-01-01", "2024-01-02");
    decided("c3", "2024-01-01", "2024-01-01");

    assertThat(asOf("2024-01-02")).containsEntry(CLOCK + "week,mean", "0.666667");
  }

  @Test
  void windowWithoutACaseHasNoLeadTimes() {
    decided("c1", "2024-01-01", "2024-01-31");

    assertThat(asOf("2024-02-01").keySet())
        .contains(CLOCK + "week,n")
        .noneMatch(row -> row.startsWith(CLOCK + "day") || row.startsWith(CLOCK + "month"));
  }

  @Test
  void openCasesAgeByTheDay() {
    open("c1", "2024-01-01");
    open("c2", "2024-01-11");

    assertThat(asOf("2024-01-31"))
        .containsEntry(CLOCK + "now,open", "2")
        .containsEntry(CLOCK + "now,open_age_p50", "20")
        .containsEntry(CLOCK + "now,open_age_p90", "30")
        .containsEntry(CLOCK + "now,open_age_max", "30");
  }

  /** Where the page is silent: a case registered ahead is open from the day it is filed. */
  @Test
  void caseThatIsYetToBeFiledIsNotOpen() {
    ledger.addAll(
        CaseStory.of("c1").filed("2024-01-11").ofType("asylum").recorded("2024-01-01").events());

    assertThat(asOf("2024-01-10")).doesNotContainKey(CLOCK + "now,open");
    assertThat(asOf("2024-01-11"))
        .containsEntry(CLOCK + "now,open", "1")
        .containsEntry(CLOCK + "now,open_age_max", "0");
  }

  @Test
  void casesAreMetOrMissedInThePeriodTheyAreCountedIn() {
    decided("outside", "2024-01-01", "2024-01-31");
    decided("met", "2024-01-02", "2024-02-01");
    decided("missed", "2024-01-01", "2024-02-02");
    open("in-time", "2024-01-25");
    open("overdue", "2024-01-01");

    assertThat(asOf("2024-02-02"))
        .containsEntry(TARGET + "period,n", "2")
        .containsEntry(TARGET + "period,met", "1")
        .containsEntry(TARGET + "period,missed", "1")
        .containsEntry(TARGET + "period,ratio", "0.500000")
        .containsEntry(TARGET + "period,breaches_allowed", "0")
        .containsEntry(TARGET + "period,breaches_left", "-1")
        .containsEntry(TARGET + "period,ratio_best", "0.500000")
        .containsEntry(TARGET + "period,ratio_worst", "0.250000")
        .containsEntry(TARGET + "day,n", "1")
        .containsEntry(TARGET + "30d,n", "2")
        .containsEntry(TARGET + "now,pending_met", "0")
        .containsEntry(TARGET + "now,pending_in_time", "1")
        .containsEntry(TARGET + "now,pending_overdue", "1")
        .containsEntry(TARGET + "now,excluded", "0");
  }

  @Test
  void periodIsCutAtItsEndAndNothingIsPendingAfterIt() {
    decided("met", "2024-01-02", "2024-02-01");
    open("never", "2024-02-20");

    assertThat(asOf("2024-02-29")).containsEntry(TARGET + "now,pending_in_time", "1");
    assertThat(asOf("2024-03-01"))
        .containsEntry(TARGET + "period,n", "1")
        .containsEntry(TARGET + "month,n", "0")
        .containsEntry(TARGET + "now,pending_in_time", "0")
        .containsEntry(TARGET + "period,ratio_best", "1.000000");
  }

  @Test
  void targetWithoutACaseHasCountsButNoRatio() {
    open("c1", "2024-01-01");

    assertThat(asOf("2024-01-01"))
        .containsEntry(TARGET + "period,n", "0")
        .containsEntry(TARGET + "period,breaches_allowed", "0")
        .containsEntry(TARGET + "period,ratio_best", "1.000000")
        .doesNotContainKey(TARGET + "period,ratio");
  }

  /** The target counts up to 29 February. */
  @Test
  void lastDaySettlesATargetOnlyWhenItIsOver() {
    Figures figures = new Figures(Plans.of(PLAN));
    Series target = new Series(PLAN.id(), "", "", "t", Reading.PLAIN);
    Panes nothing = new MemoryPanes();

    FigureSet open = figures.of(target, day("2024-02-29"), true, nothing);
    FigureSet over = figures.of(target, day("2024-02-29"), false, nothing);

    assertThat(open.attainment()).extracting("state").isEqualTo(TargetState.ON_COURSE);
    assertThat(over.attainment()).extracting("state").isEqualTo(TargetState.NEEDS_A_DECISION);
  }

  /** The target counts up to 29 February, and its one case was too late. */
  @Test
  void whatIsOverIsNotWonBack() {
    Figures figures = new Figures(Plans.of(PLAN));
    Series target = new Series(PLAN.id(), "", "", "t", Reading.PLAIN);
    MemoryPanes panes = new MemoryPanes();
    panes.add(new Change(target, 0, Column.MISSED, day("2024-02-20"), 40, 1));

    assertThat(figures.of(target, day("2024-02-29"), true, panes).figures())
        .extracting(Figure::measure)
        .contains(Measure.DECISIONS_TO_WIN_BACK);
    assertThat(figures.of(target, day("2024-02-29"), false, panes).figures())
        .extracting(Figure::measure)
        .contains(Measure.RATIO_WITH_OVERDUE)
        .doesNotContain(Measure.DECISIONS_TO_WIN_BACK);
  }
}
