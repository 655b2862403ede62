package dk.frist.rules.plan;

import dk.frist.rules.calendar.DateRange;
import dk.frist.rules.casefile.Selector;
import java.io.Serializable;
import java.util.Objects;

/**
 * Which cases a target speaks of, and when each of them counts.
 *
 * @param population the cases it speaks of
 * @param clock the clock a case must be on
 * @param filedIn the days on which the clock must have started
 * @param countedOn picks the events on whose day a case counts; by default the clock's {@code to}
 * @param countedIn the days on which a case may count; by default the plan's period
 */
public record Cohort(
    Population population, Clock clock, DateRange filedIn, Selector countedOn, DateRange countedIn)
    implements Serializable {
  public Cohort {
    Objects.requireNonNull(population, "population");
    Objects.requireNonNull(clock, "clock");
    Objects.requireNonNull(filedIn, "filedIn");
    Objects.requireNonNull(countedOn, "countedOn");
    Objects.requireNonNull(countedIn, "countedIn");
  }

  /** Whether a case counts on the very event that stops its clock. */
  public boolean countsOnStop() {
    return countedOn.equals(clock.to());
  }
}
