package dk.frist.cli.generate;

import dk.frist.rules.casefile.EventKind;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;

/**
 * How the cases of an area run. Shares are from 0 to 1.
 *
 * @param id the area's name in the tables
 * @param agency the authority that handles them
 * @param starts what starts the clock: {@code FILED}, {@code ADMISSIBLE}, or {@code EXTENSION_DUE}
 *     where nobody files anything and an order lists the cases
 * @param shares how often each step happens
 * @param interviews the interviews that may be held
 * @param channels how applications come in
 * @param closures why cases are closed without a decision
 */
record Area(
    String id,
    String agency,
    EventKind starts,
    Shares shares,
    List<Interview> interviews,
    Choice channels,
    Choice closures) {
  private static final Set<EventKind> STARTS =
      EnumSet.of(EventKind.FILED, EventKind.ADMISSIBLE, EventKind.EXTENSION_DUE);

  Area {
    interviews = List.copyOf(interviews);
    if (!STARTS.contains(starts)) {
      throw new IllegalArgumentException("a clock starts at one of " + STARTS + ": " + id);
    }
  }

  /** Whether an order lists its cases on one day, instead of applicants filing them. */
  boolean isListed() {
    return starts == EventKind.EXTENSION_DUE;
  }

  /**
   * The share of cases in which a step happens.
   *
   * @param fee a fee is paid
   * @param biometrics fingerprints and a picture are taken
   * @param information the applicant is asked for more
   * @param hearing the parties are heard
   * @param suspended the case rests for a while
   * @param served the service of the decision is registered
   * @param remitted the decision is appealed and the case comes back
   * @param reopened a case that was closed without a decision is taken up again
   * @param reclassified it was first registered under another type of its area
   * @param lateRegistered an event is registered hours to weeks after it happened
   * @param weekend how many applications come on a free day, as a share of a working day's
   */
  record Shares(
      double fee,
      double biometrics,
      double information,
      double hearing,
      double suspended,
      double served,
      double remitted,
      double reopened,
      double reclassified,
      double lateRegistered,
      double weekend) {}

  /**
   * An interview that may be held.
   *
   * @param id {@code om}, {@code asylum} or {@code other}
   * @param share the share of cases in which it is held
   * @param leadTime from filing to the interview
   */
  record Interview(String id, double share, LeadTime leadTime) {
    Interview {
      Objects.requireNonNull(id, "id");
    }
  }
}
