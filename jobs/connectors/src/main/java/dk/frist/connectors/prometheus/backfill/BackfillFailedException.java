package dk.frist.connectors.prometheus.backfill;

import java.io.Serial;

/**
 * A backfill or a removal could not be done, for a reason that lies with Prometheus and not with
 * what the user gave. The message says what was done, what was not, and what helps.
 */
public final class BackfillFailedException extends Exception {
  @Serial private static final long serialVersionUID = 1L;

  public BackfillFailedException(String message) {
    super(message);
  }
}
