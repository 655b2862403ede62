package dk.frist.connectors.prometheus;

import static dk.frist.connectors.PlanStory.ASYLUM_DECISIONS;
import static dk.frist.connectors.PlanStory.PLAN;
import static dk.frist.connectors.PlanStory.asOf;
import static dk.frist.connectors.PlanStory.figure;
import static org.assertj.core.api.Assertions.assertThat;

import dk.frist.rules.figures.Measure;
import dk.frist.rules.figures.Window;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class LiveFiguresTest {
  private static final Instant NOW = Instant.parse("2024-05-03T10:15:30.250Z");

  private final LiveFigures figures = new LiveFigures(PLAN, Clock.fixed(NOW, ZoneOffset.UTC));

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
        .allMatch(m -> m.metric() == MetricCatalogue.TARGET_REQUIRED_RATIO)
        .hasSize(2);
  }

  private List<Double> valuesOf(MetricCatalogue metric) {
    return shown().stream().filter(m -> m.metric() == metric).map(Measured::value).toList();
  }

  private List<Measured> shown() {
    List<Measured> shown = new ArrayList<>();
    figures.forEach(shown::add);
    return shown;
  }
}
