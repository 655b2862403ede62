package dk.frist.pipeline;

import dk.frist.rules.figures.Change;
import dk.frist.rules.figures.Series;

/**
 * Changes of one series on their way to it.
 *
 * @param series what changes
 * @param beginsOn the recorded day from which the series is marked to exist, as an epoch day;
 *     {@link #UNMARKED} when these changes do not say
 * @param sums what changes in it
 */
public record SeriesChanges(Series series, int beginsOn, ChangeSums sums) {
  static final int UNMARKED = Integer.MAX_VALUE;

  static SeriesChanges of(Series series, ChangeSums sums) {
    return new SeriesChanges(series, UNMARKED, sums);
  }

  /** That a series exists, as {@link Change#begin} says it. */
  static SeriesChanges mark(Change begin) {
    return new SeriesChanges(begin.series(), begin.recordedDay(), new ChangeSums());
  }

  /** A clock's series exists from its first change on, a target's from where it is marked to. */
  int firstDay() {
    return series.isTarget() ? beginsOn : Math.min(beginsOn, sums.firstRecordedDay());
  }
}
