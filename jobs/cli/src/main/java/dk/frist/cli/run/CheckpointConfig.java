package dk.frist.cli.run;

import java.net.URI;
import java.time.Duration;
import java.util.Objects;

/**
 * How a job keeps its progress, so that it goes on where it was after a failure.
 *
 * @param folder where to, absolute: {@code file:///var/lib/frist}, or any file system that Flink
 *     knows
 * @param interval from one to the next, a second to ten minutes, well below the brokers'
 *     transaction timeout
 */
public record CheckpointConfig(URI folder, Duration interval) {
  static final DurationRange INTERVAL =
      new DurationRange(Duration.ofSeconds(1), Duration.ofMinutes(10));

  /**
   * @throws IllegalArgumentException if the folder has no scheme or the interval is out of range
   */
  public CheckpointConfig {
    Objects.requireNonNull(folder, "folder");
    if (!folder.isAbsolute()) {
      throw new IllegalArgumentException("'checkpoints.folder' is an absolute URI");
    }
    INTERVAL.require("checkpoints.interval", interval);
  }
}
