package dk.frist.connectors.avro;

import dk.frist.rules.casefile.CaseEvent;
import dk.frist.rules.casefile.Intake;
import dk.frist.rules.casefile.RejectReason;
import dk.frist.rules.casefile.Rejected;
import org.jspecify.annotations.Nullable;

/**
 * Turns the bytes of one record of a topic into an event, or says why there is none. Never throws,
 * whatever the bytes, and never quotes them. One per thread.
 */
public final class CaseEventDecoder {
  /** What decoders put where bytes are not UTF-8. */
  private static final char REPLACEMENT = '\uFFFD';

  private final SingleObject<dk.frist.schemas.CaseEvent> format = SingleObject.caseEvents();
  private final CaseEvents events;

  public CaseEventDecoder(CaseEvents events) {
    this.events = events;
  }

  /**
   * What became of a record. Besides the reasons of {@link SingleObject#decode} and {@link
   * CaseEvents#toIntake}: {@code MISSING_VALUE} for no bytes at all, {@code NOT_UTF8} for an id
   * that was damaged, since two damaged ids may look like one case.
   *
   * @param bytes the record's value; null for a record without one
   * @param source topic and partition: {@code case-events-3}
   * @param offset in the partition
   */
  public Intake decode(byte @Nullable [] bytes, String source, long offset) {
    if (bytes == null) {
      return rejected(source, offset, RejectReason.MISSING_VALUE, "the record has no value");
    }
    Intake intake;
    try {
      intake = events.toIntake(format.decode(bytes), source, offset);
    } catch (UndecodableException e) {
      return rejected(source, offset, e.reason(), String.valueOf(e.getMessage()));
    }
    CaseEvent event = intake.event();
    if (event == null || !isDamaged(event)) {
      return intake;
    }
    return rejected(source, offset, RejectReason.NOT_UTF8, "an id holds bytes that are not UTF-8");
  }

  private static boolean isDamaged(CaseEvent event) {
    String voids = event.voids();
    return event.eventId().indexOf(REPLACEMENT) >= 0
        || event.caseId().indexOf(REPLACEMENT) >= 0
        || event.agency().indexOf(REPLACEMENT) >= 0
        || (voids != null && voids.indexOf(REPLACEMENT) >= 0);
  }

  private static Intake rejected(String source, long offset, RejectReason reason, String text) {
    return Intake.of(new Rejected(source, offset, reason, text));
  }
}
