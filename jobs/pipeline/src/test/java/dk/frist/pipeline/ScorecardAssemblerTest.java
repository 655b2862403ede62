package dk.frist.pipeline;

import static dk.frist.rules.story.PlanBuilder.DECISION;
import static dk.frist.rules.story.PlanBuilder.elected;
import static dk.frist.rules.story.PlanBuilder.other;
import static dk.frist.rules.story.PlanBuilder.plan;
import static dk.frist.rules.story.RuleBuilder.within;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dk.frist.rules.figures.Series;
import dk.frist.rules.plan.Plan;
import dk.frist.rules.plan.ServiceLevel.Scope;
import dk.frist.rules.score.Attainment;
import dk.frist.rules.score.Outlook;
import dk.frist.rules.score.Points;
import dk.frist.rules.score.Scorecard;
import dk.frist.rules.score.TargetState;
import java.math.BigDecimal;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ScorecardAssemblerTest {
  private static final Plan PLAN =
      plan()
          .target("permits", within("P5D", DECISION))
          .weighing("60")
          .target(
              "wait",
              elected("each", CitizenDesk.wait(Scope.EACH_SITE)),
              other("pooled", CitizenDesk.wait(Scope.POOLED)))
          .weighing("40")
          .build();

  private static final Series PERMITS = new Series("plan", "", "", "permits", "plain");
  private static final Series AARHUS = new Series("plan", "Aarhus", "", "wait", "each");
  private static final Series AALBORG = new Series("plan", "Aalborg", "", "wait", "each");
  private static final Series POOLED = new Series("plan", "", "", "wait", "pooled");

  private static Attainment at(TargetState state, double value) {
    return new Attainment(state, value);
  }

  private static SeriesAttainment expected(Series series, TargetState state, Double chance) {
    return new SeriesAttainment(series, 19_800, true, at(state, 0.95), chance);
  }

  /** 60 points with a chance of a half; 40 with one of 0.8 · 0.5, as both sites must hold. */
  @Test
  void expectedPointsAreThoseOfTheElectedReadingsForecasts() {
    Scorecard card =
        new ScorecardAssembler(PLAN)
            .assembleWithOutlook(
                19_800,
                true,
                Map.of(
                    PERMITS, expected(PERMITS, TargetState.ON_COURSE, 0.5),
                    AARHUS, expected(AARHUS, TargetState.ON_COURSE, 0.8),
                    AALBORG, expected(AALBORG, TargetState.ON_COURSE, 0.5),
                    POOLED, expected(POOLED, TargetState.ON_COURSE, 1.0)));

    assertThat(card.outlook()).isEqualTo(new Outlook(30 + 16, 0, 100));
    assertThat(card.attainment().elected()).isEqualTo("100");
  }

  private static Attainment electedOf(Attainment aarhus, Attainment aalborg) {
    return card(aarhus, aalborg).targets().get(1).readings().get(0).attainment();
  }

  private static Scorecard card(Attainment aarhus, Attainment aalborg) {
    return new ScorecardAssembler(PLAN)
        .assemble(
            19_800,
            true,
            Map.of(
                PERMITS,
                at(TargetState.ON_COURSE, 0.95),
                AARHUS,
                aarhus,
                AALBORG,
                aalborg,
                POOLED,
                at(TargetState.CERTAIN, 0.99)));
  }

  @Test
  void cardRestsOnEverySeriesOfThePlan() {
    assertThat(new ScorecardAssembler(PLAN).series())
        .containsExactly(PERMITS, AARHUS, AALBORG, POOLED);
  }

  @Test
  void readingWithASeriesForEachSiteHasComeAsFarAsTheWorst() {
    Attainment risky = at(TargetState.AT_RISK, 0.95);

    assertThat(electedOf(at(TargetState.ON_COURSE, 0.91), risky)).isEqualTo(risky);
    assertThat(electedOf(risky, at(TargetState.ON_COURSE, 0.91))).isEqualTo(risky);
  }

  @Test
  void ofSitesInOneStateTheLowestCounts() {
    Attainment low = at(TargetState.ON_COURSE, 0.91);

    assertThat(electedOf(low, at(TargetState.ON_COURSE, 0.97))).isEqualTo(low);
    assertThat(electedOf(at(TargetState.ON_COURSE, Attainment.NOTHING), low)).isEqualTo(low);
  }

  @Test
  void pointsOfTheTargetsAddUp() {
    Scorecard card = card(at(TargetState.AT_RISK, 0.8), at(TargetState.CERTAIN, 1));

    assertThat(card.attainment())
        .isEqualTo(new Points(BigDecimal.ZERO, new BigDecimal(60), new BigDecimal(100)));
    assertThat(card.provisional()).isTrue();
  }

  @Test
  void planWithoutWeightsHasACardWithoutPoints() {
    Plan weightless = plan().target("permits", within("P5D", DECISION)).build();

    Scorecard card =
        new ScorecardAssembler(weightless)
            .assemble(19_800, false, Map.of(PERMITS, at(TargetState.MET, 1)));

    assertThat(card.attainment()).isEqualTo(Points.ZERO);
    assertThat(card.targets()).hasSize(1);
  }

  @Test
  void missingSeriesIsNamed() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new ScorecardAssembler(PLAN).assemble(19_800, false, Map.of()))
        .withMessageContaining("permits");
  }
}
