package dk.frist.rules.casefile;

import java.io.Serializable;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/**
 * Picks events: a kind, optionally narrowed by details.
 *
 * @param kind the kind an event must have
 * @param where for each detail named, the values an event may carry; an event that carries none is
 *     not picked
 */
public record Selector(EventKind kind, Map<EventDetail, Set<String>> where)
    implements Serializable {

  public Selector {
    Objects.requireNonNull(kind, "kind");
    where = Map.copyOf(where);
  }

  /** Picks every event of a kind. */
  public static Selector of(EventKind kind) {
    return new Selector(kind, Map.of());
  }

  public boolean picks(CaseEvent event) {
    if (event.kind() != kind) {
      return false;
    }
    if (where.isEmpty()) {
      return true;
    }
    for (var condition : where.entrySet()) {
      String value = condition.getKey().in(event);
      if (value == null || !condition.getValue().contains(value)) {
        return false;
      }
    }
    return true;
  }
}
