package dk.frist.cli.run;

import java.time.Duration;

/**
 * How the stream's time, that of recording, advances.
 *
 * @param disorder by how much records of one partition may be out of order, none to a day
 * @param idleAfter after how long a silent partition no longer holds the others back, a second to
 *     an hour
 * @param followWallClock whether days close, and open cases age, while nothing is recorded
 */
public record TimeConfig(Duration disorder, Duration idleAfter, boolean followWallClock) {
  static final DurationRange DISORDER = new DurationRange(Duration.ZERO, Duration.ofDays(1));
  static final DurationRange IDLE_AFTER =
      new DurationRange(Duration.ofSeconds(1), Duration.ofHours(1));

  /**
   * @throws IllegalArgumentException if a value is outside its range
   */
  public TimeConfig {
    DISORDER.require("time.disorder", disorder);
    IDLE_AFTER.require("time.idle-after", idleAfter);
  }
}
