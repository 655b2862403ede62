package dk.frist.cli.replay;

import dk.frist.rules.casefile.Fate;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * How the records of a replay ended. The four fates add up to what was read.
 *
 * @param byFate how many records ended each way; a missing fate is none
 */
public record Totals(Map<Fate, Long> byFate) {
  public Totals {
    byFate = Map.copyOf(byFate);
  }

  /** The totals that {@link CountFates} left among a job's accumulators. */
  public static Totals of(Map<String, Object> accumulators) {
    Map<Fate, Long> byFate = new EnumMap<>(Fate.class);
    for (Fate fate : Fate.values()) {
      if (accumulators.get(CountFates.accumulator(fate)) instanceof Long count) {
        byFate.put(fate, count);
      }
    }
    return new Totals(byFate);
  }

  /** How many records were read. */
  public long read() {
    return byFate.values().stream().mapToLong(Long::longValue).sum();
  }

  /** How many records ended one way. */
  public long of(Fate fate) {
    return byFate.getOrDefault(fate, 0L);
  }

  @Override
  public String toString() {
    return Map.of(
            Fate.EVENT, "events",
            Fate.DUPLICATE, "duplicates",
            Fate.IGNORED, "ignored",
            Fate.REJECTED, "rejected")
        .entrySet()
        .stream()
        .sorted(Map.Entry.comparingByKey())
        .map(entry -> String.format(Locale.ROOT, "%,d %s", of(entry.getKey()), entry.getValue()))
        .collect(
            Collectors.joining(" + ", String.format(Locale.ROOT, "%,d records = ", read()), ""));
  }
}
