package dk.frist.connectors.logs;

import java.util.BitSet;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * How many different texts there are: exact up to {@value #EXACT}, beyond that by linear counting,
 * within about one in a hundred up to five million. Keeps up to {@value #KEPT} texts themselves.
 * Memory is at most a few megabytes.
 */
final class DistinctCount {
  private static final int EXACT = 20_000;
  private static final int KEPT = 1_000;
  private static final int LONGEST = 100;
  private static final int BITS = 1 << 20;

  private final Map<String, Long> counts = new HashMap<>();
  private final Set<Long> hashes = new HashSet<>();
  private final BitSet slots = new BitSet();
  private boolean kept = true;
  private boolean exact = true;

  void add(String text) {
    long hash = hash(text);
    slots.set((int) (hash & (BITS - 1)));
    if (exact) {
      hashes.add(hash);
      if (hashes.size() > EXACT) {
        exact = false;
        hashes.clear();
      }
    }
    if (kept) {
      keep(text);
    }
  }

  private void keep(String text) {
    counts.merge(text.length() > LONGEST ? text.substring(0, LONGEST) + "…" : text, 1L, Long::sum);
    if (counts.size() > KEPT) {
      kept = false;
      counts.clear();
    }
  }

  boolean isExact() {
    return exact;
  }

  long count() {
    if (exact) {
      return hashes.size();
    }
    double empty = 1 - Math.min(slots.cardinality(), BITS - 1) / (double) BITS;
    return Math.round(-BITS * Math.log(empty));
  }

  /** The texts and how often each came, the commonest first; none when there are too many. */
  List<ColumnFacts.Value> commonest() {
    return counts.entrySet().stream()
        .map(entry -> new ColumnFacts.Value(entry.getKey(), entry.getValue()))
        .sorted(
            Comparator.comparingLong(ColumnFacts.Value::rows)
                .reversed()
                .thenComparing(ColumnFacts.Value::text))
        .toList();
  }

  /** The last step of MurmurHash3, so that texts which differ by little are far apart. */
  private static long hash(String text) {
    long hash = 1_125_899_906_842_597L;
    for (int i = 0; i < text.length(); i++) {
      hash = 31 * hash + text.charAt(i);
    }
    hash ^= hash >>> 33;
    hash *= 0xff51afd7ed558ccdL;
    hash ^= hash >>> 33;
    hash *= 0xc4ceb9fe1a85ec53L;
    hash ^= hash >>> 33;
    return hash;
  }
}
