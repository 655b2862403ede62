package dk.frist.rules.verdict;

import static dk.frist.rules.story.Days.day;
import static org.assertj.core.api.Assertions.assertThat;

import dk.frist.rules.casefile.EventKind;
import dk.frist.rules.casefile.Selector;
import dk.frist.rules.figures.Change;
import dk.frist.rules.figures.Column;
import dk.frist.rules.figures.MemoryPanes;
import dk.frist.rules.figures.Series;
import dk.frist.rules.oracle.Ledger;
import dk.frist.rules.plan.Clock;
import dk.frist.rules.plan.Pause;
import dk.frist.rules.plan.Plan;
import dk.frist.rules.story.CaseStory;
import dk.frist.rules.story.PlanBuilder;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ClockSeriesTest {
  private static final Clock CLOCK =
      new Clock(
          "decision",
          Selector.of(EventKind.FILED),
          Selector.of(EventKind.DECIDED),
          List.of(
              new Pause(
                  "suspended", Selector.of(EventKind.SUSPENDED), Selector.of(EventKind.RESUMED))));
  private static final Plan PLAN = PlanBuilder.plan().clocks(CLOCK).build();

  private static CaseStory story() {
    return CaseStory.of("c1").filed("2024-01-10").ofType("asylum");
  }

  @Test
  void netAndPausedDaysStandBesideTheGrossOnes() {
    CaseStory story =
        story()
            .happened(EventKind.SUSPENDED, "2024-01-20")
            .happened(EventKind.RESUMED, "2024-01-30")
            .decided("2024-02-09");

    Map<String, String> figures =
        new Ledger(PLAN).addAll(story.events()).figuresAsOf(day("2024-02-09"));

    assertThat(figures)
        .containsEntry("asylum,decision,,,period,p50", "30")
        .containsEntry("asylum,decision-net,,,period,p50", "20")
        .containsEntry("asylum,decision-paused-suspended,,,period,p50", "10");
  }

  @Test
  void caseThatWasNeverPausedHasItsGrossDaysAsNetOnes() {
    Map<String, String> figures =
        new Ledger(PLAN)
            .addAll(story().decided("2024-02-09").events())
            .figuresAsOf(day("2024-02-09"));

    assertThat(figures)
        .containsEntry("asylum,decision-net,,,period,p50", "30")
        .doesNotContainKey("asylum,decision-paused-suspended,,,period,n");
  }

  @ParameterizedTest
  @CsvSource({
    "withdrawn, WITHDRAWN",
    "transferred, TRANSFERRED",
    "unreachable, CLOSED",
  })
  void caseThatLeftIsRememberedByWhyAndWhen(String reason, Column column) {
    List<Change> changes =
        new Ledger(PLAN).addAll(story().closed(reason, "2024-01-25").events()).changes();

    var pane =
        MemoryPanes.of(
                changes.stream()
                    .filter(c -> c.series().equals(Series.of(PLAN, "decision", "asylum")))
                    .toList(),
                day("2024-01-25"))
            .pane(column, day("2024-01-25"));
    assertThat(pane).hasToString("{15×1}");
  }
}
