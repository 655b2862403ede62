package dk.frist.pipeline;

import java.io.Serializable;
import java.time.Duration;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * When figures are emitted.
 *
 * @param sampling which closed days give figures; the last recorded day of a bounded input always
 *     does
 * @param provisionalEvery how often the open day's figures are emitted for series that changed, in
 *     wall-clock time; null for never
 * @param lastDay the day to end with, as an epoch day: what was recorded later is ignored, and days
 *     close up to it even if nothing was recorded on them; null to end with the last recorded day
 */
public record FigureSchedule(
    Sampling sampling, @Nullable Duration provisionalEvery, @Nullable Integer lastDay)
    implements Serializable {

  /**
   * @throws IllegalArgumentException if the interval is shorter than a millisecond
   */
  public FigureSchedule {
    Objects.requireNonNull(sampling, "sampling");
    if (provisionalEvery != null && provisionalEvery.toMillis() < 1) {
      throw new IllegalArgumentException("provisional figures cannot be that frequent");
    }
  }

  /** Every closed day, and the open day at intervals. */
  public static FigureSchedule live(Duration provisionalEvery) {
    return new FigureSchedule(Sampling.DAILY, provisionalEvery, null);
  }

  /** Closed days only. */
  public static FigureSchedule replay(Sampling sampling) {
    return new FigureSchedule(sampling, null, null);
  }

  /** Whether every day closes at the end of a bounded input, and none before. */
  boolean closesAtTheEnd() {
    return provisionalEvery == null;
  }

  /** One day alone, as it was known at its end; given as an epoch day. */
  public static FigureSchedule asOf(int day) {
    return new FigureSchedule(Sampling.END, null, day);
  }
}
