package dk.frist.testkit;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.locks.LockSupport;

/** Waits for what real processes bring about in their own time, and no longer than it takes. */
public final class Eventually {
  private static final Duration POLL = Duration.ofMillis(50);

  private Eventually() {}

  /**
   * Asks again and again until there is an answer.
   *
   * @param what is waited for, for the message
   * @param question is asked at least once; what it throws ends the wait
   * @throws AssertionError if there is no answer within the limit
   */
  public static <T> T get(Duration limit, String what, Callable<Optional<T>> question)
      throws Exception {
    long deadline = System.nanoTime() + limit.toNanos();
    while (true) {
      Optional<T> answer = question.call();
      if (answer.isPresent()) {
        return answer.get();
      }
      if (System.nanoTime() - deadline > 0) {
        throw new AssertionError("no " + what + " within " + limit);
      }
      LockSupport.parkNanos(POLL.toNanos());
    }
  }

  /**
   * Asks again and again until the answer is yes.
   *
   * @throws AssertionError if it is not within the limit
   */
  public static void isTrue(Duration limit, String what, Callable<Boolean> question)
      throws Exception {
    get(limit, what, () -> question.call() ? Optional.of(true) : Optional.empty());
  }
}
