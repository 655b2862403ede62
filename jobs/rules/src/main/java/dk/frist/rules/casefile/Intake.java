package dk.frist.rules.casefile;

import org.jspecify.annotations.Nullable;

/**
 * What became of one input record: an event, a rejection, or neither when a mapping ignores it. So
 * every record that was read can be accounted for.
 */
public record Intake(@Nullable CaseEvent event, @Nullable Rejected rejected) {
  private static final Intake IGNORED = new Intake(null, null);

  /**
   * @throws IllegalArgumentException if it is both an event and rejected
   */
  public Intake {
    if (event != null && rejected != null) {
      throw new IllegalArgumentException("a record is an event or rejected, not both");
    }
  }

  public static Intake of(CaseEvent event) {
    return new Intake(event, null);
  }

  public static Intake of(Rejected rejected) {
    return new Intake(null, rejected);
  }

  /** A record that the mapping leaves out on purpose: counted, not listed. */
  public static Intake ignored() {
    return IGNORED;
  }
}
