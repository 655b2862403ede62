package dk.frist.connectors.prometheus;

import java.util.function.Consumer;

/**
 * How pushes to a Pushgateway ended since the process started, and which ending is news: an outage
 * is told once and its end once. Safe for threads.
 */
final class PushCounts {
  private long successes;
  private long failures;
  private boolean failing;

  /** Counts a success; true when it ends an outage. */
  synchronized boolean succeeded() {
    successes++;
    boolean news = failing;
    failing = false;
    return news;
  }

  /** Counts a failure; true when it begins an outage. */
  synchronized boolean failed() {
    failures++;
    boolean news = !failing;
    failing = true;
    return news;
  }

  synchronized void forEach(Consumer<Measured> consumer) {
    consumer.accept(Measured.ofJob(MetricCatalogue.PUSHES, (double) successes, "success"));
    consumer.accept(Measured.ofJob(MetricCatalogue.PUSHES, (double) failures, "failure"));
  }
}
