package dk.frist.rules.plan;

import dk.frist.rules.casefile.Selector;
import java.io.Serializable;
import java.util.Objects;

/**
 * A kind of time that a clock does not hold the authority to account for. It never shortens the
 * gross lead time; it is deducted in a net one that is reported beside.
 *
 * @param id the pause's name in the plan
 * @param from picks the events that begin it
 * @param to picks the events that end it
 */
public record Pause(String id, Selector from, Selector to) implements Serializable {
  public Pause {
    Objects.requireNonNull(id, "id");
    Objects.requireNonNull(from, "from");
    Objects.requireNonNull(to, "to");
  }
}
