package dk.frist.connectors.prometheus;

import static dk.frist.rules.story.PlanBuilder.plan;
import static org.assertj.core.api.Assertions.assertThat;

import dk.frist.connectors.PlanStory;
import dk.frist.rules.plan.Milestone;
import dk.frist.rules.plan.Milestone.Delivery;
import dk.frist.rules.plan.Plan;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class PlanFamiliesTest {
  private static final Map<String, String> IN_BOTH = Map.of("da", "Oversigt", "en", "Overview");

  @Test
  void targetIsShownOnceWithItsKindHoweverManyReadingsItHas() {
    assertThat(PlanFamilies.of(PlanStory.PLAN))
        .containsExactly(
            Measured.of(
                MetricCatalogue.TARGET_INFO,
                "us-2024",
                1,
                "1.1a",
                "within-deadline",
                "1.1a",
                "1.1a"));
  }

  @Test
  void deliveryIsDueOnTheDayThatBeginsAtItsMidnightInThePlansZone() {
    double start = Instant.parse("2024-06-29T22:00:00Z").getEpochSecond();

    assertThat(PlanFamilies.of(delivering(IN_BOTH)))
        .contains(
            Measured.of(
                MetricCatalogue.DELIVERY_DUE, "us", start, "2.2", "q2", "Oversigt", "Overview"));
  }

  @Test
  void deliveryWithoutATitleIsCalledByItsId() {
    assertThat(PlanFamilies.of(delivering(Map.of())))
        .extracting(Measured::labelValues)
        .contains(List.of("2.2", "q2", "q2", "q2"));
  }

  private static Plan delivering(Map<String, String> title) {
    Delivery delivery = new Delivery("q2", title, LocalDate.parse("2024-06-30"), false);
    return plan().id("us").target("2.2", new Milestone(List.of(delivery))).build();
  }
}
