package dk.frist.connectors.prometheus;

import dk.frist.rules.calendar.LocalDays;
import dk.frist.rules.figures.FigureSet;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.function.Consumer;

/**
 * The newest day of every plan that has closed and whose figures have come. Figures of an open day
 * show that a plan has figures, and no more.
 *
 * <p>A day closes before the watermark that has passed its end comes here, so from the start of the
 * process on no closed figures are needed of the days before the first watermark: they closed with
 * it, or before the process started. Of every later day they are. A plan without figures, and
 * everything before the first watermark, shows nothing. Written by one thread, read by any.
 */
final class ClosedDays {
  private static final double MILLIS = 1000.0;
  private static final int NONE = Integer.MIN_VALUE;

  private final LocalDays days;
  private final ConcurrentSkipListMap<String, Integer> closed = new ConcurrentSkipListMap<>();
  private volatile int closedAtStart = NONE;

  ClosedDays(LocalDays days) {
    this.days = days;
  }

  /** Takes a watermark; the last of a bounded input is no time. */
  void reach(long watermarkMillis) {
    if (closedAtStart == NONE && watermarkMillis != Long.MAX_VALUE) {
      closedAtStart = days.dayOf(watermarkMillis + 1) - 1;
    }
  }

  void accept(FigureSet figures) {
    int day = figures.provisional() ? NONE : figures.asOf();
    closed.merge(figures.series().plan(), day, Math::max);
  }

  void forEach(Consumer<Measured> consumer) {
    closed.forEach(
        (plan, ownDay) -> {
          int day = Math.max(ownDay, closedAtStart);
          if (day != NONE) {
            double start = days.startOf(day) / MILLIS;
            consumer.accept(Measured.of(MetricCatalogue.FIGURES_CLOSED_DAY, plan, start));
          }
        });
  }
}
