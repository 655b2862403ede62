package dk.frist.rules.figures;

import static dk.frist.rules.story.Days.day;
import static dk.frist.rules.story.PlanBuilder.DECISION;
import static dk.frist.rules.story.PlanBuilder.plan;
import static dk.frist.rules.story.RuleBuilder.within;
import static org.assertj.core.api.Assertions.assertThat;

import dk.frist.rules.oracle.Ledger;
import dk.frist.rules.story.CaseStory;
import java.time.LocalDate;
import java.util.Map;
import org.junit.jupiter.api.Test;

class TargetBunchingTest {
  private static final String TARGET = ",,t,plain,";
  private static final LocalDate FILED = LocalDate.parse("2024-03-01");

  private final Ledger ledger =
      new Ledger(plan().target("t", within("P30D", DECISION).countedIn("2024-01-01/..")).build());

  private void decidedWithMargin(int margin, int cases) {
    String decided = FILED.plusDays(30 - margin).toString();
    for (int i = 0; i < cases; i++) {
      ledger.addAll(
          CaseStory.of(margin + "-" + i).filed(FILED.toString()).decided(decided).events());
    }
  }

  private Map<String, String> rows() {
    return ledger.rowsAsOf(day("2024-06-30"), Measure.Kind.INSIGHT);
  }

  /** 28 days of four cases around, 12 expected in the last three, 36 there: of 148. */
  @Test
  void casesDecidedInTheLastDaysAreHeldAgainstThoseAround() {
    for (int margin = -14; margin <= 16; margin++) {
      decidedWithMargin(margin, margin >= 0 && margin <= 2 ? 12 : 4);
    }

    assertThat(rows())
        .containsEntry(TARGET + "period,bunching_share", "0.243243")
        .containsEntry(TARGET + "period,bunching_expected_share", "0.081081")
        .containsEntry(TARGET + "365d,bunching_share", "0.243243")
        .hasEntrySatisfying(
            TARGET + "period,bunching_p_value",
            p -> assertThat(Double.parseDouble(p)).isStrictlyBetween(0.0, 0.001));
  }

  /** Decided evenly, on day 0 to 30; no margin is above seven, so the trail ends at a cliff. */
  @Test
  void deadlineTooShortForTheWeeksAroundHasNoBunching() {
    Ledger week = new Ledger(plan().target("t", within("P1W", DECISION)).build());
    for (int lead = 0; lead <= 30; lead++) {
      for (int i = 0; i < 10; i++) {
        week.addAll(
            CaseStory.of(lead + "-" + i)
                .filed(FILED.toString())
                .decided(FILED.plusDays(lead).toString())
                .events());
      }
    }

    assertThat(week.rowsAsOf(day("2024-06-30"), Measure.Kind.INSIGHT).keySet())
        .contains(TARGET + "period,margin_0_2")
        .noneMatch(row -> row.contains("bunching"));
  }

  @Test
  void tooFewCasesAroundGiveNoFigure() {
    for (int margin = -14; margin <= 16; margin++) {
      decidedWithMargin(margin, 3);
    }

    assertThat(rows().keySet())
        .contains(TARGET + "period,margin_0_2")
        .noneMatch(row -> row.contains("bunching"));
  }
}
