package dk.frist.connectors.prometheus;

import java.util.function.Consumer;

/**
 * Up to when everything recorded has been read: the watermark that has reached what publishes. It
 * shows nothing before the first one, and the last of a bounded input, which is no time, leaves
 * what stood. Written by one thread, read by any.
 */
final class Completeness {
  private static final double MILLIS = 1000.0;

  private volatile long until = Long.MIN_VALUE;

  /** Takes a watermark: nothing more is expected that was recorded at or before it. */
  void reach(long watermarkMillis) {
    if (watermarkMillis != Long.MAX_VALUE) {
      until = watermarkMillis;
    }
  }

  void forEach(Consumer<Measured> consumer) {
    long now = until;
    if (now != Long.MIN_VALUE) {
      consumer.accept(Measured.ofJob(MetricCatalogue.FIGURES_COMPLETE_UNTIL, now / MILLIS));
    }
  }
}
