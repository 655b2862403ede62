package dk.frist.rules.verdict;

import static dk.frist.rules.casefile.CaseFile.NO_DAY;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What a reading says of one case file, for every day at once. Only two things depend on the day: a
 * running clock becomes overdue after its deadline, and an uncounted case has no verdict after
 * counting ends. Both are resolved by {@link #asOf}, so no case needs a timer.
 *
 * <p>Flat, because it crosses Flink edges. All days are epoch days in the plan's zone, {@link
 * dk.frist.rules.casefile.CaseFile#NO_DAY} where there is none.
 *
 * @param standing where the case stands
 * @param reason why it is excluded, or missed without a stop; null otherwise
 * @param startDay the day the clock started; no day only when {@code standing} is NONE
 * @param stopDay the day the clock stopped, if it did
 * @param deadlineDay the last day in time
 * @param countedOnDay the day the case counts, if it does
 * @param countingEnds the last day on which an uncounted case has a verdict: the end of the
 *     target's {@code counted-in}
 */
public record Judgement(
    Standing standing,
    @Nullable String reason,
    int startDay,
    int stopDay,
    int deadlineDay,
    int countedOnDay,
    int countingEnds) {

  /** Where a case stands, whatever the day. */
  public enum Standing {
    /** Not in the population, not on the clock, or outside the target's dates: no verdict. */
    NONE,
    /** Counted, in time. */
    MET,
    /** Counted, late or without a stop. */
    MISSED,
    /** Not judged, for a reason; counted or not. */
    EXCLUDED,
    /** Not counted yet. */
    PENDING
  }

  /** No verdict on any day. */
  public static final Judgement NONE =
      new Judgement(Standing.NONE, null, NO_DAY, NO_DAY, NO_DAY, NO_DAY, NO_DAY);

  /**
   * @throws IllegalArgumentException if the days contradict the standing
   */
  public Judgement {
    Objects.requireNonNull(standing, "standing");
    boolean counts = countedOnDay != NO_DAY;
    boolean contradicts =
        switch (standing) {
          case NONE -> startDay != NO_DAY || counts;
          case MET -> !counts || stopDay == NO_DAY;
          case MISSED -> !counts;
          case EXCLUDED -> reason == null;
          case PENDING -> counts;
        };
    if (contradicts) {
      throw new IllegalArgumentException("contradictory judgement: " + standing);
    }
  }

  /** Whether the case counts on some day, as met, missed or excluded. */
  public boolean isCounted() {
    return countedOnDay != NO_DAY;
  }

  /** Whether the clock has stopped. */
  public boolean isStopped() {
    return stopDay != NO_DAY;
  }

  /** Calendar days from start to stop. Only meaningful when {@link #isStopped()}. */
  public int leadDays() {
    return stopDay - startDay;
  }

  /** The verdict at the end of a day; null when the case has none then. */
  public @Nullable VerdictKind asOf(int day) {
    if (!isCounted() && day > countingEnds) {
      return null;
    }
    return switch (standing) {
      case NONE -> null;
      case MET -> VerdictKind.MET;
      case MISSED -> VerdictKind.MISSED;
      case EXCLUDED -> VerdictKind.EXCLUDED;
      case PENDING -> pendingAsOf(day);
    };
  }

  private VerdictKind pendingAsOf(int day) {
    if (isStopped()) {
      return stopDay <= deadlineDay ? VerdictKind.PENDING_MET : VerdictKind.PENDING_OVERDUE;
    }
    return day <= deadlineDay ? VerdictKind.PENDING_IN_TIME : VerdictKind.PENDING_OVERDUE;
  }
}
