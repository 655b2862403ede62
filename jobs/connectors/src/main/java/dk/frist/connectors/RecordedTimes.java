package dk.frist.connectors;

import java.io.Serializable;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Tells which times an authority's system can have recorded an event at: from 1970-01-01 (UTC) to a
 * day from now, since clocks differ.
 *
 * <p>Recorded time is the stream's time, so one mistyped year would close every day up to its own,
 * or begin with its own. Every way in asks here, so that a live job and a replay take the same
 * events. Immutable; safe to share between threads.
 */
public final class RecordedTimes implements Serializable {
  private static final long serialVersionUID = 1L;

  private static final Duration FARTHEST_AHEAD = Duration.ofDays(1);

  private final Clock clock;

  /**
   * @param clock tells now at each question; serializable, as those of {@link Clock} are
   */
  public RecordedTimes(Clock clock) {
    this.clock = clock;
  }

  /**
   * Why a time cannot be that at which an event was recorded, to be told with {@code
   * INVALID_TIMESTAMP}; null when it can.
   */
  public @Nullable String mistakeIn(Instant recordedAt) {
    if (recordedAt.isBefore(Instant.EPOCH)) {
      return "recordedAt is before 1970-01-01";
    }
    if (recordedAt.isAfter(clock.instant().plus(FARTHEST_AHEAD))) {
      return "recordedAt is more than a day in the future";
    }
    return null;
  }
}
