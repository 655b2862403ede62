package dk.frist.pipeline;

import java.util.Objects;

/**
 * How far a plan's score has come.
 *
 * @param edition the edition of the plan
 * @param latestDay the latest day that anything is known of, as an epoch day
 * @param closedDay the last day whose card is final, as an epoch day; {@link #NONE} before there is
 *     one
 */
public record ScoreProgress(String edition, int latestDay, int closedDay) {
  static final int NONE = Integer.MIN_VALUE;

  public ScoreProgress {
    Objects.requireNonNull(edition, "edition");
  }

  static ScoreProgress startingOn(int day, String edition) {
    return new ScoreProgress(edition, day, NONE);
  }

  ScoreProgress reaching(int day) {
    return day > latestDay ? new ScoreProgress(edition, day, closedDay) : this;
  }

  ScoreProgress afterClosing(int day) {
    return new ScoreProgress(edition, latestDay, day);
  }

  /** Whether the latest day has no final card yet. */
  boolean isOpen() {
    return latestDay > closedDay;
  }
}
