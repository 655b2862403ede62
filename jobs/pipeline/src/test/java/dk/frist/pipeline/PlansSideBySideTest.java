package dk.frist.pipeline;

import static dk.frist.rules.story.EventBuilder.event;
import static dk.frist.rules.story.PlanBuilder.DECISION;
import static dk.frist.rules.story.PlanBuilder.elected;
import static dk.frist.rules.story.PlanBuilder.other;
import static dk.frist.rules.story.PlanBuilder.plan;
import static dk.frist.rules.story.RuleBuilder.within;
import static org.assertj.core.api.Assertions.assertThat;

import dk.frist.rules.casefile.CaseEvent;
import dk.frist.rules.casefile.EventKind;
import dk.frist.rules.casefile.Intake;
import dk.frist.rules.figures.FigureSet;
import dk.frist.rules.figures.Measure;
import dk.frist.rules.figures.Window;
import dk.frist.rules.plan.Plan;
import dk.frist.rules.plan.Plans;
import dk.frist.rules.plan.ServiceLevel.Scope;
import dk.frist.rules.score.TargetState;
import dk.frist.rules.story.CaseStory;
import dk.frist.rules.story.Days;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.apache.flink.runtime.testutils.MiniClusterResourceConfiguration;
import org.apache.flink.test.junit5.MiniClusterExtension;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Stories that several plans, or a plan by itself, have something to say of. */
class PlansSideBySideTest {
  @RegisterExtension
  static final MiniClusterExtension CLUSTER =
      new MiniClusterExtension(
          new MiniClusterResourceConfiguration.Builder()
              .setNumberTaskManagers(1)
              .setNumberSlotsPerTaskManager(2)
              .build());

  private static Plan year(int year) {
    String period = year + "-01-01/" + year + "-12-31";
    return plan()
        .id("plan-" + year)
        .period(period)
        .clocks(DECISION)
        .target("decisions", within("P30D", DECISION).countedIn(period))
        .build();
  }

  private static Run replay(Plans plans, CaseStory... stories) throws Exception {
    return replay(plans, Stream.of(stories).flatMap(story -> story.events().stream()).toList());
  }

  private static Run replay(Plans plans, List<CaseEvent> events) throws Exception {
    return Run.of(
        Sources.bounded(Sources.environment(2, Map.of()), events.stream().map(Intake::of).toList()),
        plans,
        FigureSchedule.replay(Sampling.DAILY));
  }

  /** A measure of a target of a plan, by day. */
  private static SortedMap<String, Double> byDay(
      Run run, Plan plan, String target, Window window, Measure measure) {
    SortedMap<String, Double> values = new TreeMap<>();
    for (FigureSet set : run.figuresOf(plan)) {
      if (set.series().target().equals(target)) {
        AddUpHarness.value(set, window, measure)
            .ifPresent(value -> values.put(LocalDate.ofEpochDay(set.asOf()).toString(), value));
      }
    }
    return values;
  }

  @Test
  void caseCountsInTheYearItIsDecidedIn() throws Exception {
    Run run =
        replay(
            Plans.of(year(2023), year(2024)),
            CaseStory.of("c1").filed("2023-12-10").decided("2024-01-05"),
            CaseStory.of("c2")
                .filed("2023-12-10")
                .decided("2023-12-31T23:59")
                .recorded("2024-01-03"),
            CaseStory.of("c3").filed("2024-01-02").decided("2024-01-08"));

    var of2023 = byDay(run, year(2023), "decisions", Window.PERIOD, Measure.N);
    var of2024 = byDay(run, year(2024), "decisions", Window.PERIOD, Measure.N);
    assertThat(of2023).containsEntry("2024-01-02", 0.0).containsEntry("2024-01-08", 1.0);
    assertThat(of2024).containsEntry("2024-01-04", 0.0).containsEntry("2024-01-08", 2.0);
    assertThat(byDay(run, year(2023), "decisions", Window.NOW, Measure.PENDING_IN_TIME))
        .as("who is open when the year ends is the next one's")
        .containsEntry("2023-12-31", 2.0)
        .containsEntry("2024-01-01", 0.0);
    assertThat(run.finalJudgements().keySet())
        .contains("plan-2023 c2 decisions plain", "plan-2024 c1 decisions plain")
        .doesNotContain("plan-2023 c1 decisions plain", "plan-2024 c2 decisions plain");
  }

  @Test
  void whatAPlanKnowsByItselfTurnsOnItsDayWithoutAnEvent() throws Exception {
    Plan desk =
        plan()
            .target(
                "wait",
                elected("pooled", CitizenDesk.wait(Scope.POOLED)),
                other("each", CitizenDesk.wait(Scope.EACH_SITE)))
            .target("reports", CitizenDesk.reports("2024-03-14"))
            .build();

    Run run =
        replay(
            Plans.of(desk),
            List.of(
                event(EventKind.FILED, "2024-03-12").build(),
                event(EventKind.FILED, "2024-03-18").id("e2").ofCase("c2").build()));

    assertThat(byDay(run, desk, "reports", Window.NOW, Measure.PENDING_OVERDUE))
        .containsEntry("2024-03-14", 0.0)
        .containsEntry("2024-03-15", 1.0);
    assertThat(run.figures())
        .filteredOn(set -> set.series().reading().equals("pooled"))
        .filteredOn(set -> set.asOf() <= Days.day("2024-03-16"))
        .extracting(set -> AddUpHarness.value(set, Window.NOW, Measure.EXCLUDED).orElseThrow())
        .as("two sites on Monday to Friday that nobody looks at, from the first record on")
        .containsExactly(4.0, 6.0, 8.0, 10.0, 10.0);
    assertThat(run.figures())
        .filteredOn(set -> set.asOf() == Days.day("2024-03-18"))
        .extracting(set -> set.series().caseType())
        .contains("Aarhus", "Aalborg");
    assertThat(run.scorecards())
        .hasSize(7)
        .last()
        .satisfies(
            card ->
                assertThat(card.targets().get(1).state())
                    .isIn(TargetState.OUT_OF_REACH, TargetState.MISSED));
  }

  @Test
  void eventRegisteredLateCorrectsAPlannedDayFromItsRecordedDayOn() throws Exception {
    Plan desk = plan().target("wait", CitizenDesk.wait(Scope.POOLED)).build();

    Run run =
        replay(
            Plans.of(desk),
            List.of(
                event(EventKind.SLOT_OBSERVED, "2024-03-11")
                    .site("Aarhus")
                    .nextFree("2024-03-12")
                    .recorded("2024-03-13")
                    .build(),
                event(EventKind.FILED, "2024-03-11").id("e2").build(),
                event(EventKind.FILED, "2024-03-14").id("e3").ofCase("c2").build()));

    assertThat(byDay(run, desk, "wait", Window.PERIOD, Measure.MET))
        .containsEntry("2024-03-11", 0.0)
        .containsEntry("2024-03-12", 0.0)
        .containsEntry("2024-03-13", 1.0);
    assertThat(byDay(run, desk, "wait", Window.NOW, Measure.EXCLUDED))
        .containsEntry("2024-03-12", 4.0)
        .containsEntry("2024-03-13", 5.0);
  }

  @Test
  void twoAuthoritiesMayCallTheirCasesTheSame() throws Exception {
    Plan here = year(2024);
    Plan there = plan().id("there").agency("there").target("any", within("P5D", DECISION)).build();

    Run run =
        replay(
            Plans.of(here, there),
            List.of(
                event(EventKind.FILED, "2024-03-04").build(),
                event(EventKind.FILED, "2024-03-01").by("there").build(),
                event(EventKind.DECIDED, "2024-03-05").by("there").id("e2").build()));

    assertThat(run.finalJudgements().keySet())
        .containsExactlyInAnyOrder("plan-2024 c1 decisions plain", "there c1 any plain");
    assertThat(byDay(run, here, "decisions", Window.PERIOD, Measure.N))
        .containsEntry("2024-03-05", 0.0);
    assertThat(byDay(run, there, "any", Window.PERIOD, Measure.MET))
        .containsEntry("2024-03-05", 1.0);
  }
}
