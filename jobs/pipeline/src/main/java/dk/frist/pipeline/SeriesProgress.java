package dk.frist.pipeline;

import java.util.Objects;

/**
 * How far a series has come.
 *
 * <pre>
 * not begun ──first day──▶ begun ──its first day closes──▶ closed some ──▶ …
 * </pre>
 *
 * @param edition the edition of the plan that the series belongs to
 * @param nextDay the epoch day that closes next; {@link #NOT_BEGUN} before there is one
 * @param closedAny whether a day has closed; until then an earlier first day may still turn up
 * @param earliestDay a day before which no dated column has a pane, as an epoch day
 */
public record SeriesProgress(String edition, int nextDay, boolean closedAny, int earliestDay) {
  /** The next day of a series of which only changes are known, and not from when on it exists. */
  static final int NOT_BEGUN = Integer.MAX_VALUE;

  public SeriesProgress {
    Objects.requireNonNull(edition, "edition");
  }

  static SeriesProgress notBegun(String edition) {
    return new SeriesProgress(edition, NOT_BEGUN, false, Integer.MAX_VALUE);
  }

  boolean hasBegun() {
    return nextDay != NOT_BEGUN;
  }

  SeriesProgress beginningNoLaterThan(int day) {
    return !closedAny && day < nextDay
        ? new SeriesProgress(edition, day, false, earliestDay)
        : this;
  }

  SeriesProgress afterClosing(int earliest) {
    return new SeriesProgress(edition, nextDay + 1, true, earliest);
  }
}
