package dk.frist.connectors.prometheus;

import static org.assertj.core.api.Assertions.assertThat;

import dk.frist.connectors.ScoredPlan;
import dk.frist.rules.score.TargetState;
import java.util.List;
import org.junit.jupiter.api.Test;

class ScorecardFamiliesTest {
  private final List<Measured> values = ScorecardFamilies.of(ScoredPlan.card("2024-08-31"));

  @Test
  void pointsOfThePlanAreAnInterval() {
    assertThat(values)
        .contains(
            Measured.of(MetricCatalogue.ATTAINMENT_POINTS, "us-2024", 10, "low"),
            Measured.of(MetricCatalogue.ATTAINMENT_POINTS, "us-2024", 27.5, "elected"),
            Measured.of(MetricCatalogue.ATTAINMENT_POINTS, "us-2024", 32.5, "high"));
  }

  @Test
  void pointsOfATargetStandBesideItsWeight() {
    assertThat(values)
        .contains(
            Measured.of(MetricCatalogue.TARGET_WEIGHT, "us-2024", 2.5, "1.4"),
            Measured.of(MetricCatalogue.TARGET_POINTS, "us-2024", 0, "1.4", "low"),
            Measured.of(MetricCatalogue.TARGET_POINTS, "us-2024", 2.5, "1.4", "elected"),
            Measured.of(MetricCatalogue.TARGET_POINTS, "us-2024", 2.5, "1.4", "high"));
  }

  @Test
  void targetWithoutAWeightHasAStateAndNoPoints() {
    assertThat(values)
        .filteredOn(value -> value.labelValues().contains("letters"))
        .extracting(Measured::metric)
        .doesNotContain(MetricCatalogue.TARGET_WEIGHT, MetricCatalogue.TARGET_POINTS)
        .contains(MetricCatalogue.TARGET_STATE, MetricCatalogue.TARGET_READING_STATE);
  }

  @Test
  void exactlyOneStateOfATargetHolds() {
    assertThat(values)
        .filteredOn(value -> value.metric() == MetricCatalogue.TARGET_STATE)
        .hasSize(5 * TargetState.values().length)
        .filteredOn(value -> value.value() == 1)
        .extracting(Measured::labelValues)
        .containsExactly(
            List.of("1.1b", "on_course"),
            List.of("1.1c", "needs_a_decision"),
            List.of("1.4", "on_course"),
            List.of("2.2", "met"),
            List.of("letters", "at_risk"));
  }

  @Test
  void readingsThatDisagreeAreSeen() {
    assertThat(values)
        .filteredOn(value -> value.metric() == MetricCatalogue.TARGET_DEPENDS_ON_READING)
        .extracting(Measured::value)
        .containsExactly(0.0, 1.0, 1.0, 0.0, 0.0);
    assertThat(values)
        .filteredOn(value -> value.labelValues().contains("1.1c"))
        .filteredOn(value -> value.metric() == MetricCatalogue.TARGET_READING_STATE)
        .filteredOn(value -> value.value() == 1)
        .extracting(Measured::labelValues)
        .containsExactly(
            List.of("1.1c", "share", "true", "missed"),
            List.of("1.1c", "mean", "false", "met"),
            List.of("1.1c", "fastest", "false", "met"));
  }

  @Test
  void noTwoValuesShareASeries() {
    assertThat(values)
        .extracting(value -> List.of(value.metric(), value.labelValues()))
        .doesNotHaveDuplicates();
  }
}
