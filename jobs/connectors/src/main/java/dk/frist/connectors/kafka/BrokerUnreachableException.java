package dk.frist.connectors.kafka;

/**
 * No broker answered within the time allowed. The user's input is sound; the surroundings are not.
 */
public final class BrokerUnreachableException extends RuntimeException {
  BrokerUnreachableException(String message, Throwable cause) {
    super(message, cause);
  }
}
