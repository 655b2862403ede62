package dk.frist.cli.explain;

import dk.frist.rules.casefile.CaseEvent;
import dk.frist.rules.casefile.Unit;
import java.util.List;

/**
 * A unit with everything that was delivered of it.
 *
 * @param unit the unit
 * @param events its events, each id once, in {@link CaseEvent#FILE_ORDER}
 * @param duplicates how many further deliveries there were under one of those ids
 */
record KnownUnit(Unit unit, List<CaseEvent> events, int duplicates) {
  KnownUnit {
    events = List.copyOf(events);
  }
}
