package dk.frist.rules.casefile;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The events of one unit as they are delivered; of one id the least stays, as in its file. */
public final class UnitEvents {
  private final Map<String, CaseEvent> byId = new HashMap<>();
  private int duplicates;

  /** The deliveries given. */
  public static UnitEvents of(List<CaseEvent> deliveries) {
    UnitEvents events = new UnitEvents();
    deliveries.forEach(events::add);
    return events;
  }

  /** Takes a delivery. */
  public void add(CaseEvent event) {
    CaseEvent other = byId.putIfAbsent(event.eventId(), event);
    if (other != null) {
      duplicates++;
      if (CaseEvent.CONTENT_ORDER.compare(event, other) < 0) {
        byId.put(event.eventId(), event);
      }
    }
  }

  /** Each id once, in {@link CaseEvent#FILE_ORDER}. */
  public List<CaseEvent> kept() {
    CaseEvent[] kept = byId.values().toArray(CaseEvent[]::new);
    Arrays.sort(kept, CaseEvent.FILE_ORDER);
    return List.of(kept);
  }

  /** How many further deliveries there were under an id that was known. */
  public int duplicates() {
    return duplicates;
  }
}
