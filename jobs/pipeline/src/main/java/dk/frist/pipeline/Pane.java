package dk.frist.pipeline;

import dk.frist.rules.figures.DayHistogram;

/**
 * A histogram as it is kept in state.
 *
 * @param values the distinct values, ascending
 * @param counts for each value, how many
 */
@SuppressWarnings("ArrayRecordComponent") // never compared: Flink serializes primitive arrays best
public record Pane(int[] values, long[] counts) {

  static Pane of(DayHistogram histogram) {
    return new Pane(histogram.values(), histogram.counts());
  }

  DayHistogram histogram() {
    return DayHistogram.of(values, counts);
  }
}
