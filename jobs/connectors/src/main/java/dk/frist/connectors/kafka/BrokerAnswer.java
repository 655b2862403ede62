package dk.frist.connectors.kafka;

import java.util.concurrent.ExecutionException;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.KafkaFuture;

/** Waits for what a broker says to an administrator. */
final class BrokerAnswer {
  private BrokerAnswer() {}

  /**
   * The answer.
   *
   * @throws KafkaException if the broker refuses or does not answer, or the wait is interrupted
   */
  static <T> T of(KafkaFuture<T> future) {
    try {
      return future.get();
    } catch (ExecutionException e) {
      if (e.getCause() instanceof RuntimeException cause) {
        throw cause;
      }
      throw new KafkaException(e.getCause());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new KafkaException(e);
    }
  }
}
