package dk.frist.rules.verdict;

import dk.frist.rules.casefile.CaseEvent;
import dk.frist.rules.casefile.EventKind;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/**
 * Tells the events that may change what is said of a unit from those that surely do not.
 *
 * @param kinds the kinds of event that a judgement can depend on
 */
record DecisiveEvents(Set<EventKind> kinds) {

  /** Those of all judges together. */
  static DecisiveEvents of(List<UnitJudge> judges) {
    Set<EventKind> kinds = EnumSet.noneOf(EventKind.class);
    judges.forEach(judge -> kinds.addAll(judge.decisiveKinds()));
    return new DecisiveEvents(kinds);
  }

  /**
   * Whether an event is sure to leave every judgement of every day as it is: no judgement depends
   * on its kind, and the type it gives the file is the one that the first event gave, and that no
   * other has contradicted or taken back. So it is with about half of all events, and judging is
   * what an event costs most.
   *
   * @param events begins with those that were known before
   * @param known how many those are
   */
  boolean changesNothing(List<CaseEvent> events, int known, CaseEvent event) {
    if (known == 0 || kinds.contains(event.kind()) || !event.attributes().isEmpty()) {
      return false;
    }
    String caseType = event.caseType();
    if (caseType == null) {
      return true;
    }
    if (events.get(0).recordedAt() > event.recordedAt()) {
      return false;
    }
    for (int i = 0; i < known; i++) {
      String other = events.get(i).caseType();
      boolean agrees = other == null ? i > 0 : other.equals(caseType);
      if (!agrees || events.get(i).kind() == EventKind.VOIDED) {
        return false;
      }
    }
    return true;
  }
}
