package dk.frist.connectors.files;

/** Hears how far the files of a replay are, every hundred thousand rows and at each phase's end. */
@FunctionalInterface
public interface ReplayProgress {
  /** The work on the files, in its order. */
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
  ReplayProgress SILENT = (phase, rows) -> {};

  /**
   * Hears of progress.
   *
   * @param rows how many rows of the phase are done
   */
  void reached(Phase phase, long rows);
}
