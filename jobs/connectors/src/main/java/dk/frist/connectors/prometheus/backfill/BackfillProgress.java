package dk.frist.connectors.prometheus.backfill;

import java.io.InterruptedIOException;

/** Hears how far a backfill is. A sample is heard of once in each step. */
public interface BackfillProgress {
  /** Hears nothing. */
  BackfillProgress SILENT = new BackfillProgress() {};

  /**
   * A sample of the file was read.
   *
   * @throws InterruptedIOException if the thread was interrupted, which reading alone would not
   *     notice
   */
  default void read() throws InterruptedIOException {}

  /** The file was read and is right. */
  default void checked(SampleSpan found) {}

  /** Samples were taken by the server. */
  default void sent(long samples) {}

  /** The server asked to be left alone, or failed, and the same samples are sent again. */
  default void retried(String reason) {}
}
