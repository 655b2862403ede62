package dk.frist.rules.oracle;

import dk.frist.rules.plan.Clock;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * How a clock stands in a file.
 *
 * @param state {@code none}, {@code excluded}, {@code stopped} or {@code running}
 */
record SlowClock(
    String state, @Nullable LocalDate start, @Nullable LocalDate stop, @Nullable String reason) {

  static SlowClock of(Clock clock, SlowFile file) {
    List<LocalDate> from = file.dates(clock.from());
    if (from.isEmpty()) {
      return new SlowClock("none", null, null, null);
    }
    LocalDate start = from.get(0);
    Optional<LocalDate> stop = file.firstOnOrAfter(start, clock.to());
    if (stop.isPresent()) {
      return new SlowClock("stopped", start, stop.get(), null);
    }
    if (!file.dates(clock.to()).isEmpty()) {
      return new SlowClock("excluded", start, null, "stop-before-start");
    }
    Optional<String> closed = file.closedFor();
    if (closed.isPresent()) {
      return new SlowClock("excluded", start, null, closed.get());
    }
    return new SlowClock("running", start, null, null);
  }

  boolean is(String wanted) {
    return state.equals(wanted);
  }

  long leadDays() {
    return ChronoUnit.DAYS.between(start, stop);
  }
}
