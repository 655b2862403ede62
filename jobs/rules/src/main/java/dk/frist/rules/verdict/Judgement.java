package dk.frist.rules.verdict;

import static dk.frist.rules.casefile.CaseFile.NO_DAY;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What a reading says of one file, for every day at once, so that no unit needs a timer: a running
 * clock becomes overdue after its deadline, an uncounted unit has no verdict after counting ends,
 * and some verdicts turn by themselves when a day comes. {@link #asOf} resolves all of it.
 *
 * <pre>
 * pending ──turnsOn──▶ standing ──lapsesOn──▶ missed
 * </pre>
 *
 * <p>Flat, because it crosses Flink edges. All days are epoch days in the plan's zone, {@link
 * dk.frist.rules.casefile.CaseFile#NO_DAY} where there is none.
 *
 * @param standing where the unit stands
 * @param reason why it is excluded, or missed without a stop; null otherwise
 * @param startDay the day the clock started; no day only when {@code standing} is NONE
 * @param stopDay the day the clock stopped, if it did
 * @param deadlineDay the last day in time
 * @param countedOnDay the day the case counts, if it does
 * @param countingEnds the last day on which an uncounted case has a verdict: the end of the
 *     target's {@code counted-in}
 * @param turnsOn the day from whose end on the standing holds; the unit is pending before. No day
 *     when it holds from the beginning
 * @param lapsesOn the day from whose end on the unit is missed all the same (a new date was
 *     promised, and it passed too). No day when it never is
 * @param closedOn the day the case was closed, when it is excluded for that; else no day
 */
public record Judgement(
    Standing standing,
    @Nullable String reason,
    int startDay,
    int stopDay,
    int deadlineDay,
    int countedOnDay,
    int countingEnds,
    int turnsOn,
    int lapsesOn,
    int closedOn) {
  /** The reason of a verdict that lapsed: it would be met by all the other days it shows. */
  static final String NEW_DATE_PASSED = "new-date-passed";

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
      new Judgement(
          Standing.NONE, null, NO_DAY, NO_DAY, NO_DAY, NO_DAY, NO_DAY, NO_DAY, NO_DAY, NO_DAY);

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
    boolean turnsUncounted = (turnsOn != NO_DAY || lapsesOn != NO_DAY) && !counts;
    if (contradicts || turnsUncounted) {
      throw new IllegalArgumentException("contradictory judgement: " + standing);
    }
  }

  /** A verdict that depends on the day in no other way than its deadline's passing. */
  static Judgement of(
      Standing standing, @Nullable String reason, Span span, int countedOnDay, int countingEnds) {
    return new Judgement(
        standing,
        reason,
        span.start(),
        span.stop(),
        span.deadline(),
        countedOnDay,
        countingEnds,
        NO_DAY,
        NO_DAY,
        NO_DAY);
  }

  /** A verdict that counts on a day and holds from a day on; until then the unit is pending. */
  static Judgement turning(
      Standing standing, @Nullable String reason, Span span, int countedOnDay, int turnsOn) {
    return new Judgement(
        standing,
        reason,
        span.start(),
        span.stop(),
        span.deadline(),
        countedOnDay,
        countedOnDay,
        turnsOn,
        NO_DAY,
        NO_DAY);
  }

  /**
   * From when to when, and until when it should have been; epoch days or no day.
   *
   * @param start the day the clock started
   * @param stop the day it stopped
   * @param deadline the last day in time
   */
  record Span(int start, int stop, int deadline) {}

  /** The same, and missed from the end of a day on, because what was promised then passed too. */
  Judgement lapsingOn(int day) {
    return new Judgement(
        standing,
        reason,
        startDay,
        stopDay,
        deadlineDay,
        countedOnDay,
        countingEnds,
        turnsOn,
        day,
        closedOn);
  }

  /** The same, of a case that is excluded because it was closed on a day. */
  Judgement closedOn(int day) {
    return new Judgement(
        standing,
        reason,
        startDay,
        stopDay,
        deadlineDay,
        countedOnDay,
        countingEnds,
        turnsOn,
        lapsesOn,
        day);
  }

  /** Whether the unit counts on some day, as met, missed or excluded. */
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

  /** Whether the standing does not hold yet at the end of a day. */
  boolean isAhead(int day) {
    return turnsOn != NO_DAY && day < turnsOn;
  }

  /** Whether the unit is missed at the end of a day because its standing has lapsed. */
  boolean hasLapsed(int day) {
    return lapsesOn != NO_DAY && day >= lapsesOn;
  }

  /** The next day after a day on which the verdict turns by itself; the greatest int for never. */
  int turnAfter(int day) {
    if (turnsOn != NO_DAY && turnsOn > day) {
      return turnsOn;
    }
    return lapsesOn != NO_DAY && lapsesOn > day ? lapsesOn : Integer.MAX_VALUE;
  }

  /** The last day of what was so from the beginning. */
  int lastDayBeforeItTurns() {
    return turnsOn == NO_DAY ? startDay : turnsOn - 1;
  }

  /** The verdict at the end of a day; null when the unit has none then. */
  public @Nullable VerdictKind asOf(int day) {
    if (!isCounted() && day > countingEnds) {
      return null;
    }
    if (isAhead(day)) {
      return standing == Standing.MET ? VerdictKind.PENDING_MET : VerdictKind.PENDING_IN_TIME;
    }
    if (hasLapsed(day)) {
      return VerdictKind.MISSED;
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

  /**
   * The next day after a day as of which the verdict is another one by itself; the greatest int for
   * never.
   */
  public int changesAfter(int day) {
    int next = turnAfter(day);
    boolean waits = standing == Standing.PENDING && !isStopped();
    if (waits && deadlineDay != Integer.MAX_VALUE && deadlineDay >= day) {
      next = Math.min(next, deadlineDay + 1);
    }
    boolean drops = !isCounted() && standing != Standing.NONE;
    if (drops && countingEnds != Integer.MAX_VALUE && countingEnds >= day) {
      next = Math.min(next, countingEnds + 1);
    }
    return next;
  }

  /** The reason of the verdict at the end of a day; null when it needs none then. */
  public @Nullable String reasonAsOf(int day) {
    if (hasLapsed(day)) {
      return NEW_DATE_PASSED;
    }
    return isAhead(day) ? null : reason;
  }

  /** The day a unit counts on, as of the end of a day; no day when it does not count then. */
  public int countedOnAsOf(int day) {
    return isAhead(day) ? NO_DAY : countedOnDay;
  }
}
