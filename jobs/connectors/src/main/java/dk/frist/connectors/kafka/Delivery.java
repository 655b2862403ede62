package dk.frist.connectors.kafka;

import java.time.Duration;

/**
 * How results reach their topics.
 *
 * @param exactlyOnce whether results appear by transactions, at the pace of checkpoints; otherwise
 *     at once, and again after a failure. Needs checkpoints
 * @param transactionalIdPrefix begins the ids of all transactions; two jobs that share it put each
 *     other's transactions to an end
 * @param transactionTimeout after which the broker gives up a transaction: more than a checkpoint
 *     and the longest restart take, or results are lost; at most the broker's {@code
 *     transaction.max.timeout.ms}, or the job does not start
 */
public record Delivery(
    boolean exactlyOnce, String transactionalIdPrefix, Duration transactionTimeout) {

  /** The longest that brokers allow unless told otherwise. */
  public static final Duration STANDARD_TIMEOUT = Duration.ofMinutes(15);

  /**
   * @throws IllegalArgumentException if the prefix is blank or the timeout not positive
   */
  public Delivery {
    if (transactionalIdPrefix.isBlank()) {
      throw new IllegalArgumentException("the transactional id prefix is blank");
    }
    if (transactionTimeout.isNegative() || transactionTimeout.isZero()) {
      throw new IllegalArgumentException(
          "the transaction timeout must be positive, but is " + transactionTimeout);
    }
  }

  /** Exactly once, with the longest timeout that brokers allow unless told otherwise. */
  public static Delivery exactlyOnce(String transactionalIdPrefix) {
    return new Delivery(true, transactionalIdPrefix, STANDARD_TIMEOUT);
  }
}
