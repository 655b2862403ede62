package dk.frist.rules.verdict;

import static dk.frist.rules.casefile.CaseFile.NO_DAY;

import dk.frist.rules.casefile.CaseFile;
import dk.frist.rules.plan.Clock;
import org.jspecify.annotations.Nullable;

/**
 * How a clock stands in a case file.
 *
 * <pre>
 * NotStarted ──from──▶ Running ──to on or after start──▶ Stopped
 *                        ├──to only before start──▶ Excluded (stop-before-start)
 *                        └──closed, not reopened──▶ Excluded (closed-‹reason›)
 * </pre>
 *
 * All days are epoch days in the plan's zone.
 */
public sealed interface ClockState {

  /** The day the clock started, or no day. */
  default int startDay() {
    return NO_DAY;
  }

  /** The day the clock stopped, or no day. */
  default int stopDay() {
    return NO_DAY;
  }

  /** Why the clock can give no lead time although it started; null when it can, or may yet. */
  default @Nullable String excludedFor() {
    return null;
  }

  /** The day the case was closed while the clock ran, or no day. */
  default int closedOn() {
    return NO_DAY;
  }

  /** No event starts the clock: the case is not on it. */
  record NotStarted() implements ClockState {
    private static final NotStarted INSTANCE = new NotStarted();
  }

  /** The clock runs since the start day. */
  record Running(int startDay) implements ClockState {}

  /** The clock ran from the start day to the stop day, which is the same day or later. */
  record Stopped(int startDay, int stopDay) implements ClockState {
    /** Calendar days from start to stop; the start day is day 0. Gross: nothing is deducted. */
    public int leadDays() {
      return stopDay - startDay;
    }
  }

  /**
   * The clock started, but can give no lead time, for a reason.
   *
   * @param closedOn the day the case was closed, when that is the reason; else no day
   */
  record Excluded(int startDay, String reason, int closedOn) implements ClockState {
    /** The reason when every event that could stop the clock lies before its start. */
    public static final String STOP_BEFORE_START = "stop-before-start";

    /** What precedes the closure's reason when the case was closed while the clock ran. */
    public static final String CLOSED_PREFIX = "closed-";

    @Override
    public String excludedFor() {
      return reason;
    }
  }

  /** How a clock stands in a file. */
  static ClockState of(Clock clock, CaseFile file) {
    int start = file.earliest(clock.from());
    if (start == NO_DAY) {
      return NotStarted.INSTANCE;
    }
    int stop = file.earliestFrom(clock.to(), start);
    if (stop != NO_DAY) {
      return new Stopped(start, stop);
    }
    if (file.earliest(clock.to()) != NO_DAY) {
      return new Excluded(start, Excluded.STOP_BEFORE_START, NO_DAY);
    }
    return file.closure()
        .<ClockState>map(
            closed -> new Excluded(start, Excluded.CLOSED_PREFIX + closed.reason(), closed.day()))
        .orElseGet(() -> new Running(start));
  }
}
