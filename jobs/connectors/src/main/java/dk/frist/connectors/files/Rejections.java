package dk.frist.connectors.files;

import java.util.Collections;
import java.util.Locale;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * How many input rows became no event.
 *
 * @param byReason for each reason's id how many; never cut
 * @param unlisted how many of them {@code rejected.csv} counts without listing them
 */
public record Rejections(SortedMap<String, Long> byReason, long unlisted) {
  public Rejections {
    byReason = Collections.unmodifiableSortedMap(new TreeMap<>(byReason));
  }

  /** How many rows were rejected. */
  public long total() {
    return byReason.values().stream().mapToLong(Long::longValue).sum();
  }

  /** {@code 1,000,000 invalid-timestamp, 3 missing-value (990,000 counted but not listed)}. */
  @Override
  public String toString() {
    return byReason.entrySet().stream()
            .map(entry -> String.format(Locale.ROOT, "%,d %s", entry.getValue(), entry.getKey()))
            .collect(Collectors.joining(", "))
        + (unlisted == 0
            ? ""
            : String.format(Locale.ROOT, " (%,d counted but not listed)", unlisted));
  }
}
