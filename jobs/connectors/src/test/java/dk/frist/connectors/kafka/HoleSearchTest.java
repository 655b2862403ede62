package dk.frist.connectors.kafka;

import static org.assertj.core.api.Assertions.assertThat;

import dk.frist.connectors.kafka.HoleSearch.Holes;
import dk.frist.connectors.kafka.TopicSlice.Gap;
import dk.frist.connectors.kafka.TopicSlice.Loss;
import dk.frist.connectors.kafka.TopicSlice.Span;
import java.util.List;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class HoleSearchTest {
  private static List<Gap> holes(long from, long to, LongStream offsets) {
    Holes holes = new Holes(new Span(3, from, to));
    offsets.forEach(holes::next);
    return holes.all();
  }

  @Test
  void thereIsNoneWhereEveryOffsetHasARecord() {
    assertThat(holes(5, 9, LongStream.range(5, 9))).isEmpty();
  }

  @Test
  void theyLieBeforeBetweenAndBehindRecords() {
    assertThat(holes(5, 20, LongStream.of(7, 8, 10)))
        .containsExactly(
            new Gap(3, 5, 7, 2, Loss.COMPACTED),
            new Gap(3, 9, 10, 1, Loss.COMPACTED),
            new Gap(3, 11, 20, 9, Loss.COMPACTED));
  }

  @Test
  void ofVeryManyTheLastOneToldHoldsTheRestAndHowManyAreMissing() {
    List<Gap> found = holes(0, 200, LongStream.iterate(1, n -> n + 2).limit(100));

    assertThat(found).hasSize(20).startsWith(new Gap(3, 0, 1, 1, Loss.COMPACTED));
    assertThat(found).endsWith(new Gap(3, 38, 199, 81, Loss.COMPACTED));
    assertThat(found.stream().mapToLong(Gap::missing).sum()).isEqualTo(100);
    assertThat(found.get(19))
        .hasToString(
            "81 of offsets 38 to 198 of partition 3 are gone: removed by compaction, or a"
                + " transaction ends there");
  }
}
