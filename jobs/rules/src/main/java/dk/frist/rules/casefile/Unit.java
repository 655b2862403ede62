package dk.frist.rules.casefile;

import dk.frist.rules.calendar.LocalDays;
import java.time.LocalDate;
import java.util.Objects;

/**
 * What is judged, apart from by what: the owner of one case file.
 *
 * @param agency the authority that answers for it; ids of two authorities never meet
 * @param kind what it is
 * @param id unique among units of its agency and kind; of a case personal data
 */
public record Unit(String agency, UnitKind kind, String id) {
  private static final char SEPARATOR = '|';

  public Unit {
    Objects.requireNonNull(agency, "agency");
    Objects.requireNonNull(kind, "kind");
    Objects.requireNonNull(id, "id");
  }

  /** The unit an event is about. Slots are observed on the event's business date. */
  public static Unit of(CaseEvent event, LocalDays days) {
    UnitKind kind = event.kind().unitKind();
    String id =
        kind == UnitKind.SERVICE_DAY
            ? LocalDate.ofEpochDay(days.dayOf(event.occurredAt())).toString()
            : event.caseId();
    return new Unit(event.agency(), kind, id);
  }

  /** One text for all of it, by which streams are parted. */
  public String key() {
    return agency + SEPARATOR + kind.id() + SEPARATOR + id;
  }
}
