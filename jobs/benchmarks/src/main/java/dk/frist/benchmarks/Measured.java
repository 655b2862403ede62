package dk.frist.benchmarks;

import com.sun.management.OperatingSystemMXBean;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeUnit;

/**
 * What one piece of work took.
 *
 * @param what the work
 * @param nanos by the clock on the wall
 * @param cpuNanos of all processors together, garbage collection included
 * @param peakHeap the most bytes of heap that were in use at once, garbage included
 */
record Measured(String what, long nanos, long cpuNanos, long peakHeap) {
  private static final double NANOS = TimeUnit.SECONDS.toNanos(1);
  private static final double MICROS = TimeUnit.MICROSECONDS.toNanos(1);
  private static final long MEGABYTE = 1 << 20;

  /** What is measured. */
  @FunctionalInterface
  interface Work {
    void run() throws Exception;
  }

  static Measured of(String what, Work work) throws Exception {
    System.gc(); // what the work before left is not this one's
    heap().forEach(MemoryPoolMXBean::resetPeakUsage);
    long cpu = cpuTime();
    long start = System.nanoTime();
    work.run();
    long nanos = System.nanoTime() - start;
    long peak = heap().stream().mapToLong(pool -> pool.getPeakUsage().getUsed()).sum();
    return new Measured(what, nanos, cpuTime() - cpu, peak);
  }

  private static List<MemoryPoolMXBean> heap() {
    return ManagementFactory.getMemoryPoolMXBeans().stream()
        .filter(pool -> pool.getType() == MemoryType.HEAP)
        .toList();
  }

  private static long cpuTime() {
    return ((OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean())
        .getProcessCpuTime();
  }

  /** A line for each, the first being the floor of the others. */
  static String table(long events, List<Measured> measured) {
    StringBuilder table = new StringBuilder();
    table.append(
        String.format(
            Locale.ROOT,
            "%,d events                 events/s   of a   of b   cpu µs/event   peak heap MB%n",
            events));
    long floor = measured.get(0).nanos();
    long counted = measured.get(1).nanos();
    for (Measured each : measured) {
      table.append(
          String.format(
              Locale.ROOT,
              "%-32s %,12.0f %6.2f %6.2f %14.2f %14d%n",
              each.what(),
              events / (each.nanos() / NANOS),
              floor / (double) each.nanos(),
              counted / (double) each.nanos(),
              each.cpuNanos() / MICROS / events,
              each.peakHeap() / MEGABYTE));
    }
    return table.toString();
  }
}
