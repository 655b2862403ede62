package dk.frist.rules.plan;

import dk.frist.rules.casefile.Selector;
import java.io.Serializable;
import java.util.Objects;

/**
 * Measures a case from one kind of event to another, in calendar days.
 *
 * @param id the clock's name in the plan
 * @param from picks the events that start it; the earliest business date counts
 * @param to picks the events that stop it; the earliest business date on or after the start counts
 */
public record Clock(String id, Selector from, Selector to) implements Serializable {
  public Clock {
    Objects.requireNonNull(id, "id");
    Objects.requireNonNull(from, "from");
    Objects.requireNonNull(to, "to");
  }
}
