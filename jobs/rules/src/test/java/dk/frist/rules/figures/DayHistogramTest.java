package dk.frist.rules.figures;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.LongStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The contract of the histogram, against a sorted list of every single value. */
class DayHistogramTest {
  @Provide
  Arbitrary<List<Integer>> values() {
    return Arbitraries.integers().between(-40, 400).list().ofMinSize(1).ofMaxSize(200);
  }

  @Provide
  Arbitrary<Integer> percents() {
    return Arbitraries.integers().between(1, 100);
  }

  private static DayHistogram histogramOf(List<Integer> values) {
    DayHistogram histogram = new DayHistogram();
    values.forEach(value -> histogram.add(value, 1));
    return histogram;
  }

  @Property(seed = "1", tries = 500)
  void everyReadingIsThatOfTheSortedList(
      @ForAll("values") List<Integer> values, @ForAll("percents") int percent) {
    List<Integer> sorted = values.stream().sorted().toList();

    DayHistogram histogram = histogramOf(values);

    assertThat(histogram.isEmpty()).isFalse();
    assertThat(histogram.total()).isEqualTo(sorted.size());
    assertThat(histogram.sum()).isEqualTo(sorted.stream().mapToLong(v -> v).sum());
    assertThat(histogram.min()).isEqualTo(sorted.get(0));
    assertThat(histogram.max()).isEqualTo(sorted.get(sorted.size() - 1));
    assertThat(histogram.percentile(percent)).isEqualTo(nearestRank(sorted, percent));
    for (int bound : List.of(-41, 0, 100, 400, sorted.get(0), sorted.get(sorted.size() / 2))) {
      assertThat(histogram.atMost(bound))
          .isEqualTo(sorted.stream().filter(v -> v <= bound).count());
    }
  }

  /** The definition, word for word. */
  private static int nearestRank(List<Integer> sorted, int percent) {
    for (int value : sorted) {
      long atOrBelow = sorted.stream().filter(v -> v <= value).count();
      if (atOrBelow * 100 >= (long) percent * sorted.size()) {
        return value;
      }
    }
    throw new AssertionError("the largest value has all at or below it");
  }

  @Property(seed = "2", tries = 500)
  void mergeIsTheUnion(
      @ForAll("values") List<Integer> some, @ForAll("values") List<Integer> others) {
    List<Integer> all = new ArrayList<>(some);
    all.addAll(others);
    DayHistogram merged = histogramOf(some);
    DayHistogram other = histogramOf(others);

    merged.merge(other);

    assertThat(merged).isEqualTo(histogramOf(all)).hasSameHashCodeAs(histogramOf(all));
    assertThat(other).isEqualTo(histogramOf(others));
  }

  @Property(seed = "3", tries = 500)
  void takingBackLeavesWhatWasThereBefore(
      @ForAll("values") List<Integer> kept, @ForAll("values") List<Integer> takenBack) {
    DayHistogram histogram = new DayHistogram();

    takenBack.forEach(value -> histogram.add(value, -1));
    kept.forEach(value -> histogram.add(value, 1));
    takenBack.forEach(value -> histogram.add(value, 1));

    assertThat(histogram).isEqualTo(histogramOf(kept));
  }

  @Property(seed = "4", tries = 500)
  void arraysGoOutAndComeBack(@ForAll("values") List<Integer> values) {
    DayHistogram histogram = histogramOf(values);

    assertThat(DayHistogram.of(histogram.values(), histogram.counts())).isEqualTo(histogram);
    assertThat(LongStream.of(histogram.counts())).noneMatch(count -> count == 0);
    assertThat(histogram.values()).isSorted().doesNotHaveDuplicates();
  }

  @Test
  void everythingTakenBackLeavesAnEmptyHistogram() {
    DayHistogram histogram = new DayHistogram();
    histogram.add(30, 2);
    histogram.add(31, 1);

    histogram.add(30, -2);
    histogram.add(31, -1);

    assertThat(histogram).isEqualTo(new DayHistogram());
    assertThat(histogram.isEmpty()).isTrue();
    assertThat(histogram.total()).isZero();
    assertThat(histogram.sum()).isZero();
    assertThat(histogram.values()).isEmpty();
  }

  @Test
  void countOfZeroLeavesNoEntry() {
    DayHistogram histogram = new DayHistogram();

    histogram.add(5, 0);

    assertThat(histogram.isEmpty()).isTrue();
  }

  @Test
  void countsBeyondAnIntAreExact() {
    DayHistogram histogram = new DayHistogram();
    histogram.add(10, 3_000_000_000_000L);
    histogram.add(20, 1_000_000_000_001L);

    assertThat(histogram.total()).isEqualTo(4_000_000_000_001L);
    assertThat(histogram.sum()).isEqualTo(50_000_000_000_020L);
    assertThat(histogram.percentile(50)).isEqualTo(10);
    assertThat(histogram.percentile(75)).isEqualTo(20);
    assertThat(histogram.atMost(10)).isEqualTo(3_000_000_000_000L);
  }

  @Test
  void extremeDaysAreKept() {
    DayHistogram histogram = new DayHistogram();
    histogram.add(Integer.MAX_VALUE, 1);
    histogram.add(Integer.MIN_VALUE, 1);

    assertThat(histogram.min()).isEqualTo(Integer.MIN_VALUE);
    assertThat(histogram.max()).isEqualTo(Integer.MAX_VALUE);
    assertThat(histogram.sum()).isEqualTo(-1);
  }

  @Test
  void mergingWithItselfDoubles() {
    DayHistogram histogram = histogramOf(List.of(1, 2, 2));

    histogram.merge(histogram);

    assertThat(histogram).isEqualTo(histogramOf(List.of(1, 1, 2, 2, 2, 2)));
  }

  @Test
  void borrowedArraysAreNeverChanged() {
    int[] values = {1, 2};
    long[] counts = {1, 1};
    DayHistogram histogram = DayHistogram.of(values, counts);

    histogram.add(1, 5);
    histogram.merge(histogramOf(List.of(2, 3)));

    assertThat(values).containsExactly(1, 2);
    assertThat(counts).containsExactly(1, 1);
    assertThat(histogram).hasToString("{1×6, 2×2, 3×1}");
  }

  @Test
  void arraysTakenAreCopies() {
    DayHistogram histogram = histogramOf(List.of(1, 2));

    histogram.values()[0] = 9;
    histogram.counts()[0] = 9;

    assertThat(histogram).isEqualTo(histogramOf(List.of(1, 2)));
  }

  @Test
  void arraysThatAreNoHistogramAreRefused() {
    assertThatThrownBy(() -> DayHistogram.of(new int[] {1}, new long[] {1, 1}))
        .hasMessageContaining("1 values do not go with 2 counts");
    assertThatThrownBy(() -> DayHistogram.of(new int[] {2, 2}, new long[] {1, 1}))
        .hasMessageContaining("ascend");
    assertThatThrownBy(() -> DayHistogram.of(new int[] {1, 2}, new long[] {1, 0}))
        .hasMessageContaining("zero");
  }

  @Test
  void emptyHistogramHasNoValuesToRead() {
    DayHistogram empty = new DayHistogram();

    assertThatThrownBy(empty::min).isInstanceOf(IllegalStateException.class);
    assertThatThrownBy(empty::max).isInstanceOf(IllegalStateException.class);
    assertThatThrownBy(() -> empty.percentile(50)).isInstanceOf(IllegalStateException.class);
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 101, -1})
  void percentileOutsideItsRangeIsRefused(int percent) {
    assertThatThrownBy(() -> histogramOf(List.of(1)).percentile(percent))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("" + percent);
  }
}
