package dk.frist.rules.plan;

import static org.assertj.core.api.Assertions.assertThat;

import dk.frist.rules.casefile.CaseFile;
import dk.frist.rules.story.CaseStory;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class PopulationTest {
  private static final CaseFile ASYLUM_WITHOUT_BASIS =
      CaseStory.of("c1")
          .filed("2024-01-03")
          .ofType("asylum")
          .attribute("residence-basis", "none")
          .file();

  @Test
  void everyCaseIsCoveredWhenNothingIsAsked() {
    assertThat(Population.ALL.covers(CaseStory.of("c1").file())).isTrue();
  }

  @Test
  void caseIsCoveredByItsType() {
    assertThat(new Population(Set.of("asylum", "family"), Map.of()).covers(ASYLUM_WITHOUT_BASIS))
        .isTrue();
    assertThat(new Population(Set.of("family"), Map.of()).covers(ASYLUM_WITHOUT_BASIS)).isFalse();
  }

  @Test
  void caseIsCoveredByEachAttributeAskedFor() {
    Map<String, Set<String>> basis = Map.of("residence-basis", Set.of("none"));
    Map<String, Set<String>> both = Map.of("residence-basis", Set.of("none"), "track", Set.of("1"));

    assertThat(new Population(Set.of(), basis).covers(ASYLUM_WITHOUT_BASIS)).isTrue();
    assertThat(new Population(Set.of(), both).covers(ASYLUM_WITHOUT_BASIS)).isFalse();
  }

  @Test
  void caseWithAnotherValueIsNotCovered() {
    Map<String, Set<String>> basis = Map.of("residence-basis", Set.of("temporary"));

    assertThat(new Population(Set.of("asylum"), basis).covers(ASYLUM_WITHOUT_BASIS)).isFalse();
  }
}
