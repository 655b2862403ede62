package dk.frist.rules.verdict;

import java.util.Locale;

/** What a target says of a unit. Every unit of a population has exactly one. */
public enum VerdictKind {
  /** Counted, and in time. */
  MET,
  /** Counted, and late or never. */
  MISSED,
  /** In the population, but not to be judged, for a reason that is shown. */
  EXCLUDED,
  /** Not counted yet; the clock stopped in time. */
  PENDING_MET,
  /** Not counted yet; the deadline has not passed. */
  PENDING_IN_TIME,
  /** Not counted yet; the deadline has passed, or the clock stopped after it. */
  PENDING_OVERDUE;

  private final String id = name().toLowerCase(Locale.ROOT);

  /** The verdict's name in files and topics: {@code pending_in_time}. */
  public String id() {
    return id;
  }
}
