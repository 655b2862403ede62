package dk.frist.cli.run;

import java.time.Duration;

/**
 * The durations that a setting may have.
 *
 * @param shortest included
 * @param longest included
 */
record DurationRange(Duration shortest, Duration longest) {

  boolean contains(Duration duration) {
    return duration.compareTo(shortest) >= 0 && duration.compareTo(longest) <= 0;
  }

  /**
   * @throws IllegalArgumentException naming key, value and range, if the duration is outside
   */
  void require(String key, Duration duration) {
    if (!contains(duration)) {
      throw new IllegalArgumentException(
          "'" + key + "' is " + shortest + " to " + longest + ", not " + duration);
    }
  }
}
