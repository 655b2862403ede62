package dk.frist.rules.difference;

import dk.frist.rules.casefile.CaseEvent;
import java.util.List;

/**
 * What was known of a unit at the end of a day.
 *
 * @param events the events recorded by then, each id once, in {@link CaseEvent#FILE_ORDER}
 * @param day the day, as an epoch day
 */
public record Known(List<CaseEvent> events, int day) {
  public Known {
    events = List.copyOf(events);
  }
}
