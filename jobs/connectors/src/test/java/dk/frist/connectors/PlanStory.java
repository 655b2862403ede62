package dk.frist.connectors;

import static dk.frist.rules.story.PlanBuilder.elected;
import static dk.frist.rules.story.PlanBuilder.other;
import static dk.frist.rules.story.PlanBuilder.plan;
import static dk.frist.rules.story.RuleBuilder.within;

import dk.frist.rules.figures.Figure;
import dk.frist.rules.figures.FigureSet;
import dk.frist.rules.figures.Measure;
import dk.frist.rules.figures.Series;
import dk.frist.rules.figures.Window;
import dk.frist.rules.plan.Clock;
import dk.frist.rules.plan.Plan;
import dk.frist.rules.plan.Plans;
import dk.frist.rules.plan.Target;
import dk.frist.rules.story.PlanBuilder;
import java.time.LocalDate;
import java.util.List;

/**
 * A plan of one clock and one target in two readings, and figures of it; and beside it another
 * authority's, with a clock and a target of the same names.
 */
public final class PlanStory {
  public static final Clock DECISION = PlanBuilder.DECISION;

  public static final Plan PLAN =
      plan()
          .id("us-2024")
          .agency("udlaendingestyrelsen")
          .clocks(DECISION)
          .target(
              "1.1a",
              elected("interview-required", within("P30D", DECISION)),
              other("interviewed-only", within("P30D", DECISION)))
          .build();

  public static final Plan SIRI =
      plan()
          .id("siri-2024")
          .agency("siri")
          .clocks(DECISION)
          .target("1.1a", within("P1M", DECISION))
          .build();

  /** The first plan alone. */
  public static final Plans PLANS = Plans.of(PLAN);

  public static final Plans BOTH = Plans.of(PLAN, SIRI);

  public static final Series ASYLUM_DECISIONS = Series.of(PLAN, DECISION.id(), "asylum");
  public static final Series ELECTED = reading(PLAN, 0);
  public static final Series NOT_ELECTED = reading(PLAN, 1);
  public static final Series SIRI_ASYLUM_DECISIONS = Series.of(SIRI, DECISION.id(), "asylum");
  public static final Series OF_SIRI = reading(SIRI, 0);

  private PlanStory() {}

  public static int day(String date) {
    return (int) LocalDate.parse(date).toEpochDay();
  }

  public static FigureSet asOf(String date, Series series, Figure... figures) {
    return FigureSet.ofClock(series, day(date), false, List.of(figures));
  }

  public static Figure figure(Window window, Measure measure, double value) {
    return new Figure(window, measure, value);
  }

  private static Series reading(Plan plan, int number) {
    Target target = plan.targets().get(0);
    return Series.of(plan, target, target.readings().get(number));
  }
}
