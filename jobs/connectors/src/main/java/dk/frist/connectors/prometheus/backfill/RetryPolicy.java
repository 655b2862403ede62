package dk.frist.connectors.prometheus.backfill;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * How often and how long apart a request is repeated: each wait is twice the one before, unless the
 * server asks for a longer one.
 *
 * @param attempts how often it is sent at most, the first time included
 * @param first the first wait
 * @param longest the longest wait, whatever the server asks for
 * @param pause waits
 */
record RetryPolicy(int attempts, Duration first, Duration longest, Pause pause) {
  /** A minute and a half in all, and more for a server that asks for it. */
  static final RetryPolicy DEFAULT =
      new RetryPolicy(
          10, Duration.ofMillis(250), Duration.ofMinutes(2), wait -> Thread.sleep(wait.toMillis()));

  private static final int MOST_DOUBLINGS = 7;

  /** Lets time pass. */
  @FunctionalInterface
  interface Pause {
    void of(Duration wait) throws InterruptedException;
  }

  /**
   * The wait after an attempt that failed.
   *
   * @param attempt from 1
   * @param asked what the server asked for
   */
  Duration wait(int attempt, @Nullable Duration asked) {
    Duration own = first.multipliedBy(1L << Math.min(attempt - 1, MOST_DOUBLINGS));
    Duration wait = asked != null && asked.compareTo(own) > 0 ? asked : own;
    return wait.compareTo(longest) > 0 ? longest : wait;
  }
}
