package dk.frist.connectors.kafka;

import dk.frist.connectors.InvalidInputException;
import dk.frist.connectors.Mistake;
import java.time.Duration;
import java.util.Properties;
import java.util.SplittableRandom;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Consumer;
import java.util.random.RandomGenerator;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.config.ConfigException;
import org.apache.kafka.common.errors.AuthenticationException;
import org.apache.kafka.common.errors.AuthorizationException;
import org.jspecify.annotations.Nullable;

/**
 * Waits for a broker before a job starts, and says what it waits for.
 *
 * <pre>
 * address wrong ─▶ InvalidInputException        (nothing is tried)
 * answers       ─▶ returns
 * refuses us    ─▶ InvalidInputException        (trying again would not help)
 * no answer     ─▶ waits, longer each time, and tries again ─▶ BrokerUnreachableException
 * </pre>
 */
public final class BrokerCheck {
  private static final Duration ONE_TRY = Duration.ofSeconds(5);
  private static final Duration FIRST_DELAY = Duration.ofMillis(250);
  private static final Duration LONGEST_DELAY = Duration.ofSeconds(10);

  private static final String ADDRESS_SETTING = "kafka.bootstrap";
  private static final String PROPERTIES_SETTING = "kafka.properties";

  /** How the client says that a name has no address, which may change while a machine starts. */
  private static final String UNRESOLVED = "No resolvable bootstrap urls";

  private BrokerCheck() {}

  /**
   * Returns when a broker answers.
   *
   * @param limit how long to keep trying
   * @param progress is told after each try that failed which address was tried and for how long
   * @throws InvalidInputException if the address is none, or the broker refuses the credentials
   * @throws BrokerUnreachableException if no broker answered within the limit
   */
  public static void await(KafkaSettings settings, Duration limit, Consumer<String> progress) {
    // The seed differs between processes, so that they do not all come back at once.
    RandomGenerator random = new SplittableRandom(ProcessHandle.current().pid());
    await(settings, limit, progress, new Backoff(FIRST_DELAY, LONGEST_DELAY, random));
  }

  static void await(
      KafkaSettings settings, Duration limit, Consumer<String> progress, Backoff backoff) {
    String address = settings.bootstrapServers();
    BrokerAddresses.check(address);
    long start = System.nanoTime();
    while (true) {
      Throwable failure = tryOnce(settings, shorter(limit, ONE_TRY));
      if (failure == null) {
        return;
      }
      refuseWhatNoRetryMends(address, failure);
      Duration waited = Duration.ofNanos(System.nanoTime() - start);
      Duration left = limit.minus(waited);
      if (left.isNegative() || left.isZero()) {
        throw new BrokerUnreachableException(
            "no Kafka broker answered at %s within %s (%s); is it running, and is the address right?"
                .formatted(address, seconds(limit), inShort(failure)),
            failure);
      }
      progress.accept(
          "no Kafka broker answers at %s; waited %s of %s"
              .formatted(address, seconds(waited), seconds(limit)));
      pause(shorter(backoff.next(), left));
    }
  }

  private static @Nullable Throwable tryOnce(KafkaSettings settings, Duration limit) {
    String millis = Long.toString(Math.max(1, limit.toMillis()));
    Properties properties = settings.client();
    properties.setProperty("default.api.timeout.ms", millis);
    properties.setProperty("request.timeout.ms", millis);
    try (Admin admin = Admin.create(properties)) {
      admin.describeCluster().nodes().get(limit.toMillis(), TimeUnit.MILLISECONDS);
      return null;
    } catch (ExecutionException e) {
      return e.getCause() == null ? e : e.getCause();
    } catch (TimeoutException | KafkaException e) {
      // A host name that does not resolve yet ends here, too.
      return e.getCause() == null ? e : e.getCause();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new BrokerUnreachableException("interrupted while waiting for a Kafka broker", e);
    }
  }

  private static void refuseWhatNoRetryMends(String address, Throwable failure) {
    String message = String.valueOf(failure.getMessage());
    if (failure instanceof AuthenticationException || failure instanceof AuthorizationException) {
      throw new InvalidInputException(
          Mistake.in(
              ADDRESS_SETTING,
              "the broker at %s refuses this client: %s".formatted(address, message)));
    }
    if (failure instanceof ConfigException && !message.contains(UNRESOLVED)) {
      throw new InvalidInputException(Mistake.in(PROPERTIES_SETTING, message));
    }
  }

  private static String inShort(Throwable failure) {
    String message = String.valueOf(failure.getMessage());
    return message.contains(UNRESOLVED) ? "no host of this name is known" : "no answer";
  }

  private static void pause(Duration delay) {
    try {
      TimeUnit.MILLISECONDS.sleep(Math.max(1, delay.toMillis()));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new BrokerUnreachableException("interrupted while waiting for a Kafka broker", e);
    }
  }

  private static Duration shorter(Duration one, Duration other) {
    return one.compareTo(other) < 0 ? one : other;
  }

  private static String seconds(Duration duration) {
    return "%d.%d s".formatted(duration.toSeconds(), duration.toMillisPart() / 100);
  }
}
