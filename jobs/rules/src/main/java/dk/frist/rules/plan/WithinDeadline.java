package dk.frist.rules.plan;

import dk.frist.rules.calendar.DateRange;
import dk.frist.rules.calendar.Deadline;
import dk.frist.rules.casefile.Selector;
import java.util.Objects;

/**
 * The target kind {@code within-deadline}: a share of the population's cases has its clock stopped
 * by the deadline.
 *
 * @param population the cases it speaks of
 * @param clock the clock that must stop in time
 * @param deadline how long the clock may run
 * @param filedIn the days on which the clock must have started
 * @param countedOn picks the events on whose day a case counts; by default the clock's {@code to}
 * @param countedIn the days on which a case may count; by default the plan's period
 * @param noStop what a case that counts without a stop is judged
 * @param required the share of counted cases that must be met
 */
public record WithinDeadline(
    Population population,
    Clock clock,
    Deadline deadline,
    DateRange filedIn,
    Selector countedOn,
    DateRange countedIn,
    NoStop noStop,
    Share required)
    implements TargetRule {

  /** What a case is judged that counts although its clock never stopped. */
  public enum NoStop {
    /** Missed: what was promised was not done before the case counted. */
    MISSED,
    /** Excluded, with the reason {@code no-stop}. */
    EXCLUDED
  }

  public WithinDeadline {
    Objects.requireNonNull(population, "population");
    Objects.requireNonNull(clock, "clock");
    Objects.requireNonNull(deadline, "deadline");
    Objects.requireNonNull(filedIn, "filedIn");
    Objects.requireNonNull(countedOn, "countedOn");
    Objects.requireNonNull(countedIn, "countedIn");
    Objects.requireNonNull(noStop, "noStop");
    Objects.requireNonNull(required, "required");
  }
}
