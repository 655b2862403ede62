package dk.frist.cli.backfill;

import dk.frist.cli.Console;
import dk.frist.cli.Progress;
import dk.frist.connectors.prometheus.backfill.BackfillProgress;
import dk.frist.connectors.prometheus.backfill.SampleSpan;
import java.io.InterruptedIOException;

/** Tells how far a backfill is: first the reading of the file, then what follows. */
final class Steps implements BackfillProgress, AutoCloseable {
  /** What follows when blocks are made, which tells nothing of how far it is. */
  static final String BLOCKS = "promtool makes blocks of them, and they are counted";

  /** What follows when they are sent. */
  static final String SENDING = "they are brought into the order of time and sent";

  private static final int LOOK_INTERVAL = 1000;

  private final Console console;
  private final String next;
  private Progress progress;
  private boolean open = true;
  private int unlooked;

  Steps(Console console, String next) {
    this.console = console;
    this.next = next;
    this.progress = new Progress(console, "samples checked");
  }

  @Override
  public void read() throws InterruptedIOException {
    unlooked++;
    if (unlooked == LOOK_INTERVAL) {
      progress.advance(unlooked);
      unlooked = 0;
      if (Thread.currentThread().isInterrupted()) {
        InterruptedIOException interrupted = new InterruptedIOException("while a file was read");
        interrupted.initCause(new InterruptedException());
        throw interrupted;
      }
    }
  }

  @Override
  public void checked(SampleSpan found) {
    progress.advance(unlooked);
    close();
    console.err().println(next);
    if (next.equals(SENDING)) {
      progress = new Progress(console, "samples sent", found.samples());
      open = true;
    }
  }

  @Override
  public void sent(long samples) {
    progress.advance(samples);
  }

  @Override
  public void retried(String reason) {
    console.err().println("sent again: " + reason);
  }

  /** Ends the line of the step that runs. */
  @Override
  public void close() {
    if (open) {
      open = false;
      progress.close();
    }
  }
}
