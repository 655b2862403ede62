package dk.frist.pipeline;

import java.util.HashMap;
import java.util.Map;

/**
 * The earliest recorded day that a subtask has seen of each agency: from that day on the agency's
 * targets have figures, even before a unit is in them. Forgotten on a restart, on purpose: saying
 * again that a series begins does it no harm.
 */
final class FirstDays {
  private final Map<String, Integer> earliest = new HashMap<>();

  /** Whether a recorded day, as an epoch day, is earlier than all before it. */
  boolean reach(String agency, int day) {
    Integer known = earliest.get(agency);
    if (known != null && known <= day) {
      return false;
    }
    earliest.put(agency, day);
    return true;
  }
}
