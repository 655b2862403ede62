package dk.frist.connectors.prometheus;

import static dk.frist.connectors.PlanStory.ASYLUM_DECISIONS;
import static dk.frist.connectors.PlanStory.BOTH;
import static dk.frist.connectors.PlanStory.PLANS;
import static dk.frist.connectors.PlanStory.SIRI_ASYLUM_DECISIONS;
import static dk.frist.connectors.PlanStory.asOf;
import static dk.frist.connectors.PlanStory.figure;
import static org.assertj.core.api.Assertions.assertThat;

import dk.frist.connectors.ScoredPlan;
import dk.frist.rules.figures.Measure;
import dk.frist.rules.figures.Window;
import dk.frist.rules.score.Scorecard;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class LiveFiguresTest {
  private static final Instant NOW = Instant.parse("2024-05-03T10:15:30.250Z");

  private final LiveFigures figures = new LiveFigures(PLANS, Clock.fixed(NOW, ZoneOffset.UTC));

  @Test
  void figuresOfALaterDayReplaceTheFormerWhole() {
    figures.accept(
        asOf(
            "2024-05-02",
            ASYLUM_DECISIONS,
            figure(Window.NOW, Measure.OPEN, 12),
            figure(Window.DAY, Measure.N, 3)));

    figures.accept(asOf("2024-05-03", ASYLUM_DECISIONS, figure(Window.NOW, Measure.OPEN, 11)));

    assertThat(valuesOf(MetricCatalogue.OPEN_CASES)).containsExactly(11.0);
    assertThat(valuesOf(MetricCatalogue.LEAD_TIME_CASES)).isEmpty();
  }

  @Test
  void figuresOfTheSameDayReplaceTheFormer() {
    figures.accept(asOf("2024-05-03", ASYLUM_DECISIONS, figure(Window.NOW, Measure.OPEN, 11)));

    figures.accept(asOf("2024-05-03", ASYLUM_DECISIONS, figure(Window.NOW, Measure.OPEN, 10)));

    assertThat(valuesOf(MetricCatalogue.OPEN_CASES)).containsExactly(10.0);
  }

  @Test
  void figuresOfAnEarlierDayArePassedOver() {
    figures.accept(asOf("2024-05-03", ASYLUM_DECISIONS, figure(Window.NOW, Measure.OPEN, 11)));

    figures.accept(asOf("2024-05-02", ASYLUM_DECISIONS, figure(Window.NOW, Measure.OPEN, 12)));

    assertThat(valuesOf(MetricCatalogue.OPEN_CASES)).containsExactly(11.0);
  }

  @Test
  void asOfIsTheStartOfTheNewestDayInThePlansZone() {
    figures.accept(asOf("2024-05-03", ASYLUM_DECISIONS));
    figures.accept(asOf("2024-05-01", ASYLUM_DECISIONS));

    assertThat(valuesOf(MetricCatalogue.FIGURES_AS_OF))
        .containsExactly((double) Instant.parse("2024-05-02T22:00:00Z").getEpochSecond());
    assertThat(valuesOf(MetricCatalogue.FIGURES_PUBLISHED))
        .containsExactly(NOW.toEpochMilli() / 1000.0);
  }

  @Test
  void beforeTheFirstFiguresOnlyThePlanIsShown() {
    assertThat(shown())
        .extracting(Measured::metric)
        .containsExactlyInAnyOrder(
            MetricCatalogue.TARGET_REQUIRED_RATIO,
            MetricCatalogue.TARGET_REQUIRED_RATIO,
            MetricCatalogue.TARGET_INFO);
  }

  @Test
  void plansAreAsFreshAsTheirOwnFigures() {
    LiveFigures both = new LiveFigures(BOTH, Clock.fixed(NOW, ZoneOffset.UTC));

    both.accept(asOf("2024-05-03", ASYLUM_DECISIONS, figure(Window.NOW, Measure.OPEN, 11)));
    both.accept(asOf("2024-05-01", SIRI_ASYLUM_DECISIONS, figure(Window.NOW, Measure.OPEN, 5)));

    double may = Instant.parse("2024-05-02T22:00:00Z").getEpochSecond();
    assertThat(shown(both))
        .contains(
            Measured.of(MetricCatalogue.OPEN_CASES, "us-2024", 11, "asylum", "decision"),
            Measured.of(MetricCatalogue.OPEN_CASES, "siri-2024", 5, "asylum", "decision"),
            Measured.of(MetricCatalogue.FIGURES_AS_OF, "us-2024", may),
            Measured.of(MetricCatalogue.FIGURES_AS_OF, "siri-2024", may - 2 * 86_400));
  }

  @Test
  void newestScorecardOfAPlanIsShown() {
    LiveFigures scored = new LiveFigures(ScoredPlan.PLANS, Clock.fixed(NOW, ZoneOffset.UTC));
    Scorecard card = ScoredPlan.card("2024-08-31");
    Scorecard nothing = Scorecard.of("us-2024", card.asOf(), true, List.of());

    scored.accept(nothing);
    scored.accept(card);
    scored.accept(Scorecard.of("us-2024", card.asOf() - 1, false, List.of()));

    assertThat(shown(scored))
        .contains(Measured.of(MetricCatalogue.ATTAINMENT_POINTS, "us-2024", 27.5, "elected"));
  }

  private List<Double> valuesOf(MetricCatalogue metric) {
    return shown().stream().filter(m -> m.metric() == metric).map(Measured::value).toList();
  }

  private List<Measured> shown() {
    return shown(figures);
  }

  private static List<Measured> shown(LiveFigures figures) {
    List<Measured> shown = new ArrayList<>();
    figures.forEach(shown::add);
    return shown;
  }
}
