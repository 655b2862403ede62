package dk.frist.rules.plan;

import dk.frist.rules.casefile.Selector;
import java.io.Serializable;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/**
 * Measures a case from one kind of event to another, in calendar days.
 *
 * @param id the clock's name in the plan
 * @param from picks the events that start it; the earliest business date counts
 * @param to picks the events that stop it; the earliest business date on or after the start counts
 * @param pauses the kinds of time that a net lead time leaves out; none by default
 */
public record Clock(String id, Selector from, Selector to, List<Pause> pauses)
    implements Serializable {
  public Clock {
    Objects.requireNonNull(id, "id");
    Objects.requireNonNull(from, "from");
    Objects.requireNonNull(to, "to");
    pauses = List.copyOf(pauses);
  }

  /** A clock without pauses. */
  public static Clock of(String id, Selector from, Selector to) {
    return new Clock(id, from, to, List.of());
  }

  /** The name under which net lead times are reported. */
  public String netId() {
    return id + "-net";
  }

  /** The name under which the days of one kind of pause are reported. */
  public String pausedId(Pause pause) {
    return id + "-paused-" + pause.id();
  }

  /** The names under which a clock with pauses has further figures; none without pauses. */
  public List<String> derivedIds() {
    if (pauses.isEmpty()) {
      return List.of();
    }
    return Stream.concat(Stream.of(netId()), pauses.stream().map(this::pausedId)).toList();
  }
}
