package dk.frist.connectors;

import static dk.frist.connectors.PlanStory.DECISION;
import static dk.frist.connectors.PlanStory.day;
import static dk.frist.rules.story.PlanBuilder.elected;
import static dk.frist.rules.story.PlanBuilder.other;
import static dk.frist.rules.story.PlanBuilder.plan;
import static dk.frist.rules.story.RuleBuilder.within;

import dk.frist.rules.calendar.Deadline;
import dk.frist.rules.calendar.Holidays;
import dk.frist.rules.figures.Series;
import dk.frist.rules.plan.Milestone;
import dk.frist.rules.plan.Milestone.Delivery;
import dk.frist.rules.plan.Plan;
import dk.frist.rules.plan.Plans;
import dk.frist.rules.plan.ServiceLevel;
import dk.frist.rules.plan.Share;
import dk.frist.rules.plan.Target;
import dk.frist.rules.score.Attainment;
import dk.frist.rules.score.ReadingScore;
import dk.frist.rules.score.Scorecard;
import dk.frist.rules.score.TargetScore;
import dk.frist.rules.score.TargetState;
import dk.frist.rules.story.Days;
import java.time.LocalDate;
import java.time.Period;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/**
 * A plan with a target of each requirement there is, one of them without a weight; and its card.
 */
public final class ScoredPlan {
  public static final Plan PLAN =
      plan()
          .id("us-2024")
          .agency("udlaendingestyrelsen")
          .clocks(DECISION)
          .target("1.1b", within("P30D", DECISION).volume(2000))
          .weighing("15")
          .target(
              "1.1c",
              elected("share", within("P35D", DECISION).build()),
              other("mean", within("P35D", DECISION).average("100%")),
              other("fastest", within("P35D", DECISION).average("90%")))
          .weighing("5")
          .target(
              "1.4",
              elected("pooled", waiting(ServiceLevel.Scope.POOLED)),
              other("each-site", waiting(ServiceLevel.Scope.EACH_SITE)))
          .weighing("2.5")
          .target(
              "2.2",
              new Milestone(
                  List.of(
                      new Delivery(
                          "processors-q2", Map.of(), LocalDate.parse("2024-06-30"), false))))
          .weighing("10")
          .target("letters", within("P7M", DECISION).notice())
          .build();

  public static final Plans PLANS = Plans.of(PLAN);

  /** One target in one reading of another authority. */
  public static final Plan SIRI =
      plan()
          .id("siri-2024")
          .agency("siri")
          .target("1.1b", within("P1M", DECISION).required("95.5%"))
          .weighing("100")
          .build();

  public static final Series VOLUME = series(0, 0, "");
  public static final Series MEAN = series(1, 1, "");
  public static final Series POOLED = series(2, 0, "");
  public static final Series IN_AARHUS = series(2, 1, "Aarhus");
  public static final Series IN_ODENSE = series(2, 1, "Odense");

  private ScoredPlan() {}

  /**
   * The card as of a day on which the volume keeps pace, the readings of 1.1c are settled and do
   * not agree, no slot was observed yet and everything was delivered.
   */
  public static Scorecard card(String date) {
    return Scorecard.of(
        PLAN.id(),
        day(date),
        false,
        List.of(
            score(0, at(TargetState.ON_COURSE, 1250)),
            score(
                1,
                at(TargetState.MISSED, 0.875),
                at(TargetState.MET, 34.5),
                at(TargetState.MET, 29.1234565)),
            score(2, at(TargetState.ON_COURSE, Attainment.NOTHING), at(TargetState.AT_RISK, 0.8)),
            score(3, at(TargetState.MET, 1)),
            score(4, at(TargetState.AT_RISK, 0.5))));
  }

  public static Scorecard cardOfSiri(String date) {
    Target target = SIRI.targets().get(0);
    return Scorecard.of(
        SIRI.id(), day(date), false, List.of(score(target, at(TargetState.CERTAIN, 0.96))));
  }

  public static Attainment at(TargetState state, double value) {
    return new Attainment(state, value);
  }

  private static TargetScore score(int target, Attainment... attainments) {
    return score(PLAN.targets().get(target), attainments);
  }

  private static TargetScore score(Target target, Attainment... attainments) {
    List<ReadingScore> readings =
        IntStream.range(0, attainments.length)
            .mapToObj(i -> target.readings().get(i))
            .map(
                reading ->
                    new ReadingScore(
                        reading.id(),
                        reading.elected(),
                        attainments[target.readings().indexOf(reading)]))
            .toList();
    return TargetScore.of(target.id(), target.weight(), readings);
  }

  private static Series series(int target, int reading, String site) {
    Target of = PLAN.targets().get(target);
    return Series.ofPart(PLAN, of, of.readings().get(reading), site);
  }

  private static ServiceLevel waiting(ServiceLevel.Scope scope) {
    return new ServiceLevel(
        new LinkedHashSet<>(List.of("Odense", "Aarhus")),
        Deadline.of(Period.ofWeeks(3)),
        scope,
        Holidays.NONE,
        Days.range("2024-01-01/2024-12-31"),
        Share.parse("90%"));
  }
}
