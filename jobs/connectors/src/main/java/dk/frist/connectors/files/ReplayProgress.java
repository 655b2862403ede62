package dk.frist.connectors.files;

/**
 * Hears how far the files of a replay are, every hundred thousand rows and at each phase's end; of
 * phases that go on at the same time from several threads at once.
 */
@FunctionalInterface
public interface ReplayProgress {
  /** The work on the files. */
  enum Phase {
    /** The rows of one file are read in and sorted piece by piece. */
    SORT,
    /** Sorted figures become {@code figures.csv} and the files of its form. */
    FIGURES,
    /** Sorted scorecards become {@code scorecard.csv}. */
    SCORECARD,
    /** Sorted verdicts become {@code verdicts.csv}. */
    VERDICTS,
    /** Sorted rejections become {@code rejected.csv}. */
    REJECTED,
    /** Figures become {@code metrics.om}. */
    METRICS
  }

  /** Hears nothing. */
  ReplayProgress SILENT = (phase, more) -> {};

  /**
   * Hears of progress.
   *
   * @param more how many more rows of the phase are done
   */
  void advanced(Phase phase, long more);
}
