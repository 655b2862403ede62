package dk.frist.rules.verdict;

import dk.frist.rules.casefile.CaseEvent;
import dk.frist.rules.figures.Change;
import java.util.List;

/**
 * What one more event does to a unit.
 *
 * @param duplicate whether the event's id was known already
 * @param events the unit's events from now on, each id once, in {@link CaseEvent#FILE_ORDER}
 * @param changes the differences to the figures
 * @param verdicts the verdicts that are now other than before
 */
public record CaseUpdate(
    boolean duplicate, List<CaseEvent> events, List<Change> changes, List<CaseVerdict> verdicts) {
  public CaseUpdate {
    events = List.copyOf(events);
    changes = List.copyOf(changes);
    verdicts = List.copyOf(verdicts);
  }

  static CaseUpdate nothingNew(List<CaseEvent> events) {
    return new CaseUpdate(true, events, List.of(), List.of());
  }
}
