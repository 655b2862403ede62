package dk.frist.connectors.prometheus;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class CompletenessTest {
  private final Completeness completeness = new Completeness();

  @Test
  void nothingIsShownBeforeTheFirstWatermark() {
    assertThat(shown()).isEmpty();
  }

  @Test
  void newestWatermarkIsShownInSeconds() {
    completeness.reach(1_700_000_000_000L);
    completeness.reach(1_700_000_001_500L);

    assertThat(shown())
        .containsExactly(Measured.ofJob(MetricCatalogue.FIGURES_COMPLETE_UNTIL, 1_700_000_001.5));
  }

  @Test
  void endOfABoundedInputIsNoTime() {
    completeness.reach(1_700_000_000_000L);
    completeness.reach(Long.MAX_VALUE);

    assertThat(shown())
        .containsExactly(Measured.ofJob(MetricCatalogue.FIGURES_COMPLETE_UNTIL, 1_700_000_000));
  }

  private List<Measured> shown() {
    List<Measured> shown = new ArrayList<>();
    completeness.forEach(shown::add);
    return shown;
  }
}
