package dk.frist.connectors.logs;

import dk.frist.connectors.RecordedTimes;
import java.io.Serializable;
import java.util.Set;

/**
 * What of a log may pass.
 *
 * @param attributes the names of attributes, usually those that the plan selects on
 * @param recordedTimes the times at which an event can have been recorded
 */
record Passing(Set<String> attributes, RecordedTimes recordedTimes) implements Serializable {
  Passing {
    attributes = Set.copyOf(attributes);
  }
}
