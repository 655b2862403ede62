package dk.frist.connectors.kafka;

import java.time.Duration;
import java.util.random.RandomGenerator;

/**
 * Delays between tries: each is drawn evenly from the upper half of a span that doubles from try to
 * try, up to a limit. So tries thin out, and many clients do not come back at the same moment.
 */
final class Backoff {
  private final Duration limit;
  private final RandomGenerator random;
  private Duration span;

  /**
   * @param first the longest first delay; positive
   * @param limit the longest delay of all
   */
  Backoff(Duration first, Duration limit, RandomGenerator random) {
    this.span = first;
    this.limit = limit;
    this.random = random;
  }

  /** The next delay. */
  Duration next() {
    long millis = span.toMillis();
    span = span.multipliedBy(2).compareTo(limit) < 0 ? span.multipliedBy(2) : limit;
    return Duration.ofMillis(millis / 2 + random.nextLong(millis - millis / 2 + 1));
  }
}
