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
  private static final long FNV_OFFSET = 0xcbf29ce484222325L;
  private static final long FNV_PRIME = 0x100000001b3L;

  public Unit {
    Objects.requireNonNull(agency, "agency");
    Objects.requireNonNull(kind, "kind");
    Objects.requireNonNull(id, "id");
  }

  /** The unit an event is about. Slots are observed on the event's business date. */
  public static Unit of(CaseEvent event, LocalDays days) {
    UnitKind kind = event.kind().unitKind();
    return new Unit(event.agency(), kind, idOf(event, kind, days));
  }

  /** Whether an event is about this unit. */
  public boolean owns(CaseEvent event, LocalDays days) {
    return event.kind().unitKind() == kind
        && event.agency().equals(agency)
        && idOf(event, kind, days).equals(id);
  }

  private static String idOf(CaseEvent event, UnitKind kind, LocalDays days) {
    return kind == UnitKind.SERVICE_DAY
        ? LocalDate.ofEpochDay(days.dayOf(event.occurredAt())).toString()
        : event.caseId();
  }

  /**
   * The {@link #hash} of the unit an event is about. Costs no object: there is one for every event.
   */
  public static long hashOf(CaseEvent event, LocalDays days) {
    UnitKind kind = event.kind().unitKind();
    return hash(event.agency(), kind, idOf(event, kind, days));
  }

  /** A number that seldom two units share, and the same on every machine. */
  public long hash() {
    return hash(agency, kind, id);
  }

  private static long hash(String agency, UnitKind kind, String id) {
    return mixed(mixed(mixed(FNV_OFFSET, kind.id()), agency), id);
  }

  /** FNV-1a. */
  private static long mixed(long hash, String text) {
    long mixed = hash;
    for (int i = 0; i < text.length(); i++) {
      mixed = (mixed ^ text.charAt(i)) * FNV_PRIME;
    }
    return mixed;
  }

  /** One text for all of it, by which streams are parted. */
  public String key() {
    return agency + SEPARATOR + kind.id() + SEPARATOR + id;
  }
}
