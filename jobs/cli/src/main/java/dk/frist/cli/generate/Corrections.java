package dk.frist.cli.generate;

import dk.frist.rules.casefile.CaseEvent;
import dk.frist.rules.casefile.EventKind;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Cleans a case's deliveries of what only event ids can express. */
final class Corrections {
  private Corrections() {}

  /** Each event once, less those taken back and less those that take back. */
  static List<CaseEvent> applyTo(List<CaseEvent> deliveries) {
    Map<String, CaseEvent> standing = new LinkedHashMap<>();
    deliveries.stream()
        .sorted(CaseEvent.CONTENT_ORDER)
        .forEach(event -> standing.putIfAbsent(event.eventId(), event));
    for (CaseEvent event : deliveries) {
      if (event.kind() == EventKind.VOIDED) {
        standing.remove(event.eventId());
        standing.remove(event.voids());
      }
    }
    return List.copyOf(standing.values());
  }
}
