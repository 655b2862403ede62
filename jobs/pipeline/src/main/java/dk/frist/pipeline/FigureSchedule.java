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
 */
public record FigureSchedule(Sampling sampling, @Nullable Duration provisionalEvery)
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
    return new FigureSchedule(Sampling.DAILY, provisionalEvery);
  }

  /** Closed days only. */
  public static FigureSchedule replay(Sampling sampling) {
    return new FigureSchedule(sampling, null);
  }
}
