package dk.frist.connectors.kafka;

import java.io.Serializable;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;

/** A clock whose hands the test moves, and that knows when somebody looked. One test at a time. */
final class HandSetClock extends Clock implements Serializable {
  private static final long serialVersionUID = 1L;
  private static final Duration PATIENCE = Duration.ofMinutes(2);

  /** Shared with the job, which runs in this JVM. */
  private static final AtomicLong NOW = new AtomicLong();

  private static final Semaphore LOOKS = new Semaphore(0);

  static void set(long millis) {
    NOW.set(millis);
    LOOKS.drainPermits();
  }

  /** Waits until the clock was looked at this often since it was set or waited for. */
  static void awaitLooks(int count) throws InterruptedException {
    if (!LOOKS.tryAcquire(count, PATIENCE.toSeconds(), TimeUnit.SECONDS)) {
      throw new AssertionError("nobody looked at the clock within " + PATIENCE);
    }
  }

  static int looks() {
    return LOOKS.availablePermits();
  }

  @Override
  public Instant instant() {
    LOOKS.release();
    return Instant.ofEpochMilli(NOW.get());
  }

  @Override
  public ZoneId getZone() {
    return ZoneOffset.UTC;
  }

  @Override
  public Clock withZone(ZoneId zone) {
    return this;
  }
}
