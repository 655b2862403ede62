package dk.frist.connectors.prometheus;

import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;

/** How pushes to a Pushgateway ended since the process started. Safe for threads. */
final class PushCounts {
  private final AtomicLong successes = new AtomicLong();
  private final AtomicLong failures = new AtomicLong();

  void succeeded() {
    successes.incrementAndGet();
  }

  void failed() {
    failures.incrementAndGet();
  }

  void forEach(Consumer<Measured> consumer) {
    consumer.accept(Measured.of(MetricCatalogue.PUSHES, (double) successes.get(), "success"));
    consumer.accept(Measured.of(MetricCatalogue.PUSHES, (double) failures.get(), "failure"));
  }
}
