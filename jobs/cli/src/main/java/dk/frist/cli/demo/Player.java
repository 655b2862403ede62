package dk.frist.cli.demo;

import dk.frist.cli.generate.EventSink;
import dk.frist.rules.casefile.CaseEvent;
import java.util.Iterator;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicLong;

/** Plays events onto a topic as time passes. Counts what it has written, for whoever asks. */
final class Player implements Callable<Long> {
  private final Iterator<CaseEvent> events;
  private final EventSink topic;
  private final double daysPerSecond;
  private final AtomicLong written = new AtomicLong();

  Player(Iterator<CaseEvent> events, EventSink topic, double daysPerSecond) {
    this.events = events;
    this.topic = topic;
    this.daysPerSecond = daysPerSecond;
  }

  /** How many events have been written so far. */
  long written() {
    return written.get();
  }

  /** Plays to the end and returns how many events there were. */
  @Override
  public Long call() throws Exception {
    Pace pace = null;
    while (events.hasNext()) {
      CaseEvent event = events.next();
      if (pace == null) {
        pace = new Pace(event.recordedAt(), daysPerSecond, System::nanoTime);
      }
      pace.await(event.recordedAt());
      topic.write(event);
      written.incrementAndGet();
    }
    topic.complete();
    return written.get();
  }
}
