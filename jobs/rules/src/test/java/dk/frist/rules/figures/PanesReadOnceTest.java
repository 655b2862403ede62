package dk.frist.rules.figures;

import static dk.frist.rules.story.Days.day;
import static dk.frist.rules.story.PlanBuilder.DECISION;
import static dk.frist.rules.story.PlanBuilder.INTERVIEW;
import static dk.frist.rules.story.PlanBuilder.plan;
import static dk.frist.rules.story.RuleBuilder.within;
import static org.assertj.core.api.Assertions.assertThat;

import dk.frist.rules.casefile.EventKind;
import dk.frist.rules.casefile.Selector;
import dk.frist.rules.plan.Plan;
import dk.frist.rules.plan.Plans;
import dk.frist.rules.plan.TargetRule;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What a set of figures costs: each look at a dated pane is a lookup in state. */
class PanesReadOnceTest {
  private static final int YEAR_END = day("2024-12-31");
  private static final int YEAR = 366;

  /** A year of panes in every dated column, which counts how often each is asked for. */
  private static final class CountedPanes implements Panes {
    private final MemoryPanes year = new MemoryPanes();
    private final Map<String, Integer> looks = new HashMap<>();

    CountedPanes(Series series) {
      for (Column column : Column.values()) {
        for (int day = YEAR_END - YEAR + 1; column.isDated() && day <= YEAR_END; day++) {
          year.add(new Change(series, 0, column, day, 10, 1));
        }
      }
    }

    @Override
    public @Nullable DayHistogram pane(Column column, int day) {
      if (column.isDated()) {
        looks.merge(column + " " + day, 1, Integer::sum);
      }
      return year.pane(column, day);
    }

    @Override
    public int earliestDay() {
      return year.earliestDay();
    }
  }

  static Stream<Arguments> targets() {
    return Stream.of(
        Arguments.of("counted on the stop", within("P30D", DECISION).build(), 3),
        Arguments.of(
            "counted on another event",
            within("P30D", INTERVIEW).countedOn(Selector.of(EventKind.DECIDED)).build(),
            5),
        Arguments.of("a mean", within("P30D", DECISION).average("90%"), 3),
        Arguments.of("a volume", within("P30D", DECISION).volume(100), 2));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("targets")
  void targetLooksAtEachPaneOnce(String name, TargetRule rule, int columns) {
    Plan plan = plan().target("t", rule).build();
    Series series = Series.of(plan, plan.targets().get(0), plan.targets().get(0).elected());
    CountedPanes panes = new CountedPanes(series);

    new Figures(Plans.of(plan)).of(series, YEAR_END - 1, false, panes);

    assertThat(panes.looks).hasSizeBetween(YEAR - 1, columns * YEAR);
    assertThat(panes.looks.values()).as(name).containsOnly(1);
  }

  @Test
  void clockLooksAtEachPaneOnce() {
    Plan plan = plan().clocks(DECISION).build();
    Series series = Series.of(plan, DECISION.id(), "asylum");
    CountedPanes panes = new CountedPanes(series);

    new Figures(Plans.of(plan)).of(series, YEAR_END, false, panes);

    assertThat(panes.looks).hasSize(4 * YEAR);
    assertThat(panes.looks.values()).containsOnly(1);
  }

  @Test
  void beforeTheEarliestPaneNothingIsLookedFor() {
    Plan plan = plan().clocks(DECISION).build();
    Series series = Series.of(plan, DECISION.id(), "asylum");
    CountedPanes panes = new CountedPanes(series);

    PanesReadOnce seen = new PanesReadOnce(panes, YEAR_END);

    assertThat(seen.pane(Column.MET, YEAR_END - YEAR)).isNull();
    assertThat(seen.pane(Column.MET, YEAR_END - YEAR + 1)).isNotNull();
    assertThat(panes.looks).hasSize(1);
  }
}
