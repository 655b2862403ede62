package dk.frist.cli.replay;

import java.time.Duration;
import java.util.Objects;

/**
 * That a replay can be stopped, and how.
 *
 * @param goesOn whether it is one that was stopped
 * @param interval the time between two snapshots
 * @param command the command line that goes on with it
 */
record Stopping(boolean goesOn, Duration interval, String command) {
  Stopping {
    Objects.requireNonNull(interval, "interval");
    Objects.requireNonNull(command, "command");
  }
}
