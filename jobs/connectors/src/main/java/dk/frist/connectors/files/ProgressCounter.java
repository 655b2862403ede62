package dk.frist.connectors.files;

import java.io.InterruptedIOException;

/**
 * Counts the rows of a phase and reports at intervals; and ends the phase when its thread is
 * interrupted, which reading and writing files alone would not notice. The thread stays
 * interrupted.
 */
final class ProgressCounter {
  private static final int REPORT_INTERVAL = 100_000;

  /** A few milliseconds of work. */
  static final int LOOK_INTERVAL = 2_000;

  private final ReplayProgress progress;
  private final ReplayProgress.Phase phase;
  private long rows;
  private int unlooked;

  ProgressCounter(ReplayProgress progress, ReplayProgress.Phase phase) {
    this.progress = progress;
    this.phase = phase;
  }

  /** For the steps of a phase whose rows nobody hears of. */
  static ProgressCounter silent(ReplayProgress.Phase phase) {
    return new ProgressCounter(ReplayProgress.SILENT, phase);
  }

  /**
   * Another row is done.
   *
   * @throws InterruptedIOException if the thread was interrupted within the last few thousand rows
   */
  void row() throws InterruptedIOException {
    rows++;
    if (rows % REPORT_INTERVAL == 0) {
      progress.advanced(phase, REPORT_INTERVAL);
    }
    passed();
  }

  /**
   * A row that does not count was passed over.
   *
   * @throws InterruptedIOException if the thread was interrupted within the last few thousand rows
   */
  void passed() throws InterruptedIOException {
    unlooked++;
    if (unlooked == LOOK_INTERVAL) {
      unlooked = 0;
      endIfInterrupted();
    }
  }

  /**
   * Reports the end of the phase and gives its number of rows.
   *
   * @throws InterruptedIOException if the thread was interrupted
   */
  long end() throws InterruptedIOException {
    progress.advanced(phase, rows % REPORT_INTERVAL);
    endIfInterrupted();
    return rows;
  }

  private void endIfInterrupted() throws InterruptedIOException {
    if (Thread.currentThread().isInterrupted()) {
      throw interrupted(new InterruptedException());
    }
  }

  /**
   * @param cause what whoever tells interruption from failure looks for
   */
  static InterruptedIOException interrupted(InterruptedException cause) {
    var interrupted = new InterruptedIOException("interrupted while files were written");
    interrupted.initCause(cause);
    return interrupted;
  }
}
