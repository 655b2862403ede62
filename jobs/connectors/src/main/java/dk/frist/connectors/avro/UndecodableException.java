package dk.frist.connectors.avro;

import dk.frist.rules.casefile.RejectReason;

/**
 * Bytes are no record of the contract. Says why, and never quotes them: they may hold personal
 * data. Carries no stack trace, because a flood of such records must stay cheap.
 */
public final class UndecodableException extends Exception {
  private final RejectReason reason;

  UndecodableException(RejectReason reason, String message) {
    super(message, null, false, false);
    this.reason = reason;
  }

  /** Why: not Avro, unknown schema, truncated or malformed. */
  public RejectReason reason() {
    return reason;
  }
}
