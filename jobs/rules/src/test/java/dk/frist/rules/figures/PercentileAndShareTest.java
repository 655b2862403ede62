package dk.frist.rules.figures;

import static org.assertj.core.api.Assertions.assertThat;

import dk.frist.rules.plan.Share;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

/** A target of "90 % within the deadline" and a 90th percentile within it are one statement. */
class PercentileAndShareTest {
  @Provide
  Arbitrary<List<Integer>> leadTimes() {
    return Arbitraries.integers().between(0, 60).list().ofMinSize(1).ofMaxSize(60);
  }

  @Property(seed = "1", tries = 1000)
  void shareIsReachedExactlyWhenThePercentileIsWithinTheDeadline(
      @ForAll("leadTimes") List<Integer> leadTimes,
      @ForAll @IntRange(min = 1, max = 100) int percent,
      @ForAll @IntRange(max = 60) int deadline) {
    DayHistogram histogram = new DayHistogram();
    leadTimes.forEach(days -> histogram.add(days, 1));
    Share required = Share.parse(percent + "%");

    boolean reached = required.isReachedBy(histogram.atMost(deadline), histogram.total());

    assertThat(histogram.percentile(percent) <= deadline).isEqualTo(reached);
  }

  @Test
  void nineOfTenWithinThirtyDaysPutTheNinetiethPercentileThere() {
    DayHistogram histogram = new DayHistogram();
    histogram.add(30, 9);
    histogram.add(90, 1);

    assertThat(histogram.percentile(90)).isEqualTo(30);
    assertThat(histogram.percentile(91)).isEqualTo(90);
  }
}
