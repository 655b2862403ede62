package dk.frist.cli.events;

import dk.frist.rules.casefile.CaseEvent;
import java.time.Duration;
import java.util.Iterator;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;

/**
 * Plays events onto a topic as time passes, on a thread of its own.
 *
 * <pre>
 * new --start()--> playing --all written--> done
 *                     └─────--close()-----> interrupted
 * </pre>
 */
public final class Player implements AutoCloseable {
  /** Longer than it takes to hand one event over. */
  private static final Duration PATIENCE = Duration.ofSeconds(2);

  private final Iterator<CaseEvent> events;
  private final EventSink topic;
  private final double daysPerSecond;
  private final ExecutorService thread = Executors.newSingleThreadExecutor();

  /**
   * @param events in the order recorded
   * @param topic stays open
   */
  public Player(Iterator<CaseEvent> events, EventSink topic, double daysPerSecond) {
    this.events = events;
    this.topic = topic;
    this.daysPerSecond = daysPerSecond;
  }

  /** Begins to play; the answer is how many events there were. */
  public Future<Long> start() {
    return thread.submit(this::play);
  }

  private long play() throws Exception {
    Pace pace = null;
    long written = 0;
    while (events.hasNext()) {
      CaseEvent event = events.next();
      if (pace == null) {
        pace = new Pace(event.recordedAt(), daysPerSecond, System::nanoTime);
      }
      pace.await(event.recordedAt());
      topic.write(event);
      written++;
    }
    topic.complete();
    return written;
  }

  /** Stops playing, wherever it is, and returns when nothing more will be written. */
  @Override
  public void close() {
    thread.shutdownNow();
    try {
      if (!thread.awaitTermination(PATIENCE.toMillis(), TimeUnit.MILLISECONDS)) {
        throw new IllegalStateException("the player did not stop within " + PATIENCE);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
