package dk.frist.rules.score;

import java.util.Locale;

/**
 * Where a target stands. Every reading of every target has exactly one state as of a day, and so
 * has the target. From best to worst, so that of several that must all hold the last one decides.
 *
 * <pre>
 *               ┌▶ CERTAIN ──────┐              ┌▶ MET
 * ON_COURSE ◀──▶│  AT_RISK       ├─ settled ───▶│  MISSED
 *               └▶ OUT_OF_REACH ─┘              └▶ NEEDS_A_DECISION
 * </pre>
 *
 * <p>Until it is settled, a state speaks of the units known as of the day: what is filed later can
 * move it back.
 */
public enum TargetState {
  /** Settled: the requirement was reached. */
  MET,
  /** Not settled, but reached even if every open unit fails. */
  CERTAIN,
  /** Not settled; reached so far, also with what is overdue counted as failed. */
  ON_COURSE,
  /** Not settled; reached neither so far, or no more once what is overdue counts as failed. */
  AT_RISK,
  /** Settled, but a person has to say what the result is. */
  NEEDS_A_DECISION,
  /** Not settled, but not reached even if every open unit that still can succeeds. */
  OUT_OF_REACH,
  /** Settled: the requirement was not reached. */
  MISSED;

  private final String id = name().toLowerCase(Locale.ROOT);

  /** The state's name in files and topics: {@code out_of_reach}. */
  public String id() {
    return id;
  }

  /** Whether nothing but a correction of facts can take the points away. */
  public boolean isSecured() {
    return this == MET || this == CERTAIN;
  }

  /** Whether nothing but a correction of facts can still bring the points. */
  public boolean isLost() {
    return this == MISSED || this == OUT_OF_REACH;
  }

  /** Whether the requirement is kept as things stand. */
  public boolean isKept() {
    return isSecured() || this == ON_COURSE;
  }
}
