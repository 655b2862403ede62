package dk.frist.cli.events;

import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;

/** Lets recorded time pass at so many days a second: whoever is ahead waits. */
public final class Pace {
  private static final double MILLIS_PER_DAY = Duration.ofDays(1).toMillis();

  /** Waiting less than this is not worth it. */
  private static final long SHORTEST_WAIT_MILLIS = 20;

  private final long from;
  private final double daysPerSecond;
  private final LongSupplier nanoTime;
  private final long startedAt;

  /**
   * @param from the recorded time that is now, in milliseconds since the epoch
   * @param daysPerSecond more than 0
   */
  public Pace(long from, double daysPerSecond, LongSupplier nanoTime) {
    this.from = from;
    this.daysPerSecond = daysPerSecond;
    this.nanoTime = nanoTime;
    this.startedAt = nanoTime.getAsLong();
  }

  /** How long it is until a recorded time comes, in milliseconds; not positive when it has. */
  long millisUntil(long recordedAt) {
    double dueAfterSeconds = (recordedAt - from) / MILLIS_PER_DAY / daysPerSecond;
    long elapsedMillis = TimeUnit.NANOSECONDS.toMillis(nanoTime.getAsLong() - startedAt);
    return (long) (dueAfterSeconds * 1000) - elapsedMillis;
  }

  /**
   * Waits for a recorded time to come.
   *
   * @throws InterruptedException if the thread is interrupted meanwhile
   */
  public void await(long recordedAt) throws InterruptedException {
    long millis = millisUntil(recordedAt);
    if (millis >= SHORTEST_WAIT_MILLIS) {
      TimeUnit.MILLISECONDS.sleep(millis);
    }
  }
}
