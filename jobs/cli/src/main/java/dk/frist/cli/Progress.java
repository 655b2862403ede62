package dk.frist.cli;

import java.time.Duration;
import java.util.Locale;
import java.util.function.LongSupplier;

/**
 * Tells a waiting person how far a command is, on standard error: one line that is rewritten on a
 * terminal, a plain line every few seconds elsewhere. Costs a comparison for most updates. Safe for
 * threads.
 */
public final class Progress implements AutoCloseable {
  private static final Duration ON_TERMINAL = Duration.ofMillis(200);
  private static final Duration ELSEWHERE = Duration.ofSeconds(5);
  private static final String CLEAR_TO_END = "\u001b[K";
  private static final double NANOS_PER_SECOND = 1e9;

  /** Nobody knows how many there will be. */
  public static final long UNKNOWN = -1;

  private final Console console;
  private final String unit;
  private final LongSupplier nanoTime;
  private final long total;
  private final long startedAt;
  private final long interval;
  private long nextAt;
  private long count;
  private String where = "";

  /**
   * @param unit what is counted, in the plural: {@code events}
   */
  public Progress(Console console, String unit) {
    this(console, unit, UNKNOWN);
  }

  /**
   * @param total how many there will be, so that the time left can be told
   */
  public Progress(Console console, String unit, long total) {
    this(console, unit, total, System::nanoTime);
  }

  Progress(Console console, String unit, long total, LongSupplier nanoTime) {
    this.console = console;
    this.unit = unit;
    this.total = total;
    this.nanoTime = nanoTime;
    this.startedAt = nanoTime.getAsLong();
    this.interval = (console.terminal() ? ON_TERMINAL : ELSEWHERE).toNanos();
    this.nextAt = startedAt + interval;
  }

  /** Counts on, and says where that is: {@code at 2024-03-01}. */
  public synchronized void advance(long more, String reached) {
    where = reached;
    advance(more);
  }

  /** Counts on; prints when it is time to. */
  public synchronized void advance(long more) {
    count += more;
    long now = nanoTime.getAsLong();
    if (now - nextAt >= 0) {
      nextAt = now + interval;
      print(now);
    }
  }

  private void print(long now) {
    if (console.terminal()) {
      console.err().print("\r" + line(now) + CLEAR_TO_END);
      console.err().flush();
    } else {
      console.err().println(line(now));
    }
  }

  private String line(long now) {
    double seconds = (now - startedAt) / NANOS_PER_SECOND;
    double rate = seconds > 0 ? count / seconds : 0;
    String counted =
        String.format(Locale.ROOT, "%,d %s, %.0f s, %,.0f/s", count, unit, seconds, rate);
    boolean goesOn = count < total && rate > 0;
    String left = goesOn ? String.format(Locale.ROOT, ", %.0f s left", (total - count) / rate) : "";
    return counted + left + (where.isEmpty() ? "" : ", " + where);
  }

  /** Leaves a last line with the final count; none when nothing was counted. */
  @Override
  public synchronized void close() {
    if (count == 0) {
      return;
    }
    print(nanoTime.getAsLong());
    if (console.terminal()) {
      console.err().println();
    }
  }
}
