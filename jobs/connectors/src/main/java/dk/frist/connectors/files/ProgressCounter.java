package dk.frist.connectors.files;

/** Counts the rows of a phase and reports at intervals. */
final class ProgressCounter {
  private static final int INTERVAL = 100_000;

  private final ReplayProgress progress;
  private final ReplayProgress.Phase phase;
  private long rows;

  ProgressCounter(ReplayProgress progress, ReplayProgress.Phase phase) {
    this.progress = progress;
    this.phase = phase;
  }

  void row() {
    rows++;
    if (rows % INTERVAL == 0) {
      progress.reached(phase, rows);
    }
  }

  /** Reports the end of the phase and gives its number of rows. */
  long end() {
    progress.reached(phase, rows);
    return rows;
  }
}
