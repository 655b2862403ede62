package dk.frist.rules.plan;

import static dk.frist.rules.story.PlanBuilder.DECISION;
import static dk.frist.rules.story.PlanBuilder.elected;
import static dk.frist.rules.story.PlanBuilder.other;
import static dk.frist.rules.story.PlanBuilder.plan;
import static dk.frist.rules.story.RuleBuilder.within;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class PlanTest {
  private static final Plan PLAN =
      plan()
          .clocks(DECISION)
          .target("1.1a", within("P30D", DECISION).where("basis", "none"))
          .target(
              "1.2",
              other("wide", within("P60D", DECISION)),
              elected("narrow", within("P30D", DECISION).where("track", "1", "2")))
          .build();

  @Test
  void targetsAndReadingsAreFoundByTheirIds() {
    assertThat(PLAN.target("1.2").map(Target::id)).contains("1.2");
    assertThat(PLAN.target("9.9")).isEmpty();
    assertThat(PLAN.reading("1.2", "wide").map(Reading::elected)).contains(false);
    assertThat(PLAN.reading("1.1a", Reading.PLAIN)).isPresent();
    assertThat(PLAN.reading("1.1a", "wide")).isEmpty();
  }

  @Test
  void electedReadingIsTheOneTheAuthorityStandsBy() {
    assertThat(PLAN.target("1.2").orElseThrow().elected().id()).isEqualTo("narrow");
  }

  @Test
  void planKnowsEveryAttributeAPopulationAsksFor() {
    assertThat(PLAN.attributes()).containsExactlyInAnyOrder("basis", "track");
  }

  @Test
  void targetWithoutExactlyOneElectedReadingIsRefused() {
    Reading one = elected("one", within("P1D", DECISION));
    Reading two = elected("two", within("P1D", DECISION));

    assertThatThrownBy(() -> new Target("t", Map.of(), null, List.of(one, two)))
        .hasMessageContaining("target t must have exactly one elected reading");
    assertThatThrownBy(() -> new Target("t", Map.of(), null, List.of()))
        .hasMessageContaining("target t must have exactly one elected reading");
  }

  @Test
  void titleIsGivenInTheLanguageWantedOrElseInAny() {
    Reading reading = elected("plain", within("P1D", DECISION));
    Target target = new Target("t", Map.of("da", "Frist"), null, List.of(reading));

    assertThat(target.titleIn("da")).isEqualTo("Frist");
    assertThat(target.titleIn("en")).isEqualTo("Frist");
    assertThat(new Target("t", Map.of(), null, List.of(reading)).titleIn("en")).isEqualTo("t");
  }
}
