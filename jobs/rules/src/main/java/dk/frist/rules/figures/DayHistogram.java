package dk.frist.rules.figures;

import java.util.Arrays;

/**
 * An exact histogram of whole days: for each number of days, how many. Mergeable and retractable;
 * percentiles are exact by nearest rank, whatever was merged or taken back before.
 *
 * <p>Two sorted arrays: 12 bytes for each distinct value. Adding costs a binary search and, for a
 * value not seen yet, a shift of the arrays. Counts may be negative while changes arrive out of
 * order; reading one that is negative is an error of the caller. Not safe for threads.
 */
public final class DayHistogram {
  private int[] values;
  private long[] counts;
  private int size;

  /** Whether the arrays belong to somebody else and must be copied before a change. */
  private boolean borrowed;

  public DayHistogram() {
    this(new int[4], new long[4], 0, false);
  }

  private DayHistogram(int[] values, long[] counts, int size, boolean borrowed) {
    this.values = values;
    this.counts = counts;
    this.size = size;
    this.borrowed = borrowed;
  }

  /**
   * A histogram over arrays that {@link #values()} and {@link #counts()} gave. It reads them where
   * they are and copies them before its first change, so reading costs no copy; the caller must not
   * change them.
   *
   * @throws IllegalArgumentException if the lengths differ, the values do not ascend or a count is
   *     zero
   */
  public static DayHistogram of(int[] values, long[] counts) {
    if (values.length != counts.length) {
      throw new IllegalArgumentException(
          values.length + " values do not go with " + counts.length + " counts");
    }
    for (int i = 1; i < values.length; i++) {
      if (values[i - 1] >= values[i]) {
        throw new IllegalArgumentException("values must ascend");
      }
    }
    for (long count : counts) {
      if (count == 0) {
        throw new IllegalArgumentException("a count must not be zero");
      }
    }
    return new DayHistogram(values, counts, values.length, true);
  }

  /** Adds a count of a value; a negative count takes back. An entry that reaches zero is gone. */
  public void add(int value, long count) {
    if (count == 0) {
      return;
    }
    if (borrowed) {
      values = values.clone();
      counts = counts.clone();
      borrowed = false;
    }
    int at = Arrays.binarySearch(values, 0, size, value);
    if (at < 0) {
      insert(-at - 1, value, count);
    } else {
      counts[at] += count;
      if (counts[at] == 0) {
        remove(at);
      }
    }
  }

  /** Takes an entry: a value and how many. */
  @FunctionalInterface
  public interface Entries {
    void take(int value, long count);
  }

  /** Visits every entry, values ascending; none may be changed meanwhile. */
  public void forEach(Entries entries) {
    for (int i = 0; i < size; i++) {
      entries.take(values[i], counts[i]);
    }
  }

  /** Adds every entry of another histogram. */
  public void merge(DayHistogram other) {
    for (int i = 0; i < other.size; i++) {
      add(other.values[i], other.counts[i]);
    }
  }

  private void insert(int at, int value, long count) {
    if (size == values.length) {
      int capacity = Math.max(4, size + (size >> 1) + 1);
      values = Arrays.copyOf(values, capacity);
      counts = Arrays.copyOf(counts, capacity);
    }
    System.arraycopy(values, at, values, at + 1, size - at);
    System.arraycopy(counts, at, counts, at + 1, size - at);
    values[at] = value;
    counts[at] = count;
    size++;
  }

  private void remove(int at) {
    System.arraycopy(values, at + 1, values, at, size - at - 1);
    System.arraycopy(counts, at + 1, counts, at, size - at - 1);
    size--;
  }

  /** Whether no entry is left. */
  public boolean isEmpty() {
    return size == 0;
  }

  /** Whether more was taken back of some value than was counted. */
  boolean hasDebts() {
    for (int i = 0; i < size; i++) {
      if (counts[i] < 0) {
        return true;
      }
    }
    return false;
  }

  /** How many are counted. */
  public long total() {
    long total = 0;
    for (int i = 0; i < size; i++) {
      total += counts[i];
    }
    return total;
  }

  /** How many have a value of at most a bound. */
  public long atMost(int bound) {
    long total = 0;
    for (int i = 0; i < size && values[i] <= bound; i++) {
      total += counts[i];
    }
    return total;
  }

  /** The sum of all values, each as often as it is counted. */
  public long sum() {
    long sum = 0;
    for (int i = 0; i < size; i++) {
      sum += values[i] * counts[i];
    }
    return sum;
  }

  /**
   * The sum of the smallest values, each as often as it is counted.
   *
   * @param howMany how many values are added up, at most {@link #total()}
   */
  public long sumOfSmallest(long howMany) {
    long left = howMany;
    long sum = 0;
    for (int i = 0; i < size && left > 0; i++) {
      long taken = Math.min(left, counts[i]);
      sum += values[i] * taken;
      left -= taken;
    }
    return sum;
  }

  /**
   * The smallest value.
   *
   * @throws IllegalStateException if the histogram is empty
   */
  public int min() {
    requireEntries();
    return values[0];
  }

  /**
   * The largest value.
   *
   * @throws IllegalStateException if the histogram is empty
   */
  public int max() {
    requireEntries();
    return values[size - 1];
  }

  /**
   * The nearest-rank percentile: the smallest value with at least {@code percent} of all values at
   * or below it. Never interpolated.
   *
   * @param percent 1 to 100
   * @throws IllegalStateException if the histogram is empty
   */
  public int percentile(int percent) {
    if (percent < 1 || percent > 100) {
      throw new IllegalArgumentException("a percentile lies between 1 and 100, not " + percent);
    }
    requireEntries();
    long rank = (percent * total() + 99) / 100;
    long seen = 0;
    for (int i = 0; i < size; i++) {
      seen += counts[i];
      if (seen >= rank) {
        return values[i];
      }
    }
    throw new IllegalStateException("counts do not add up");
  }

  private void requireEntries() {
    if (size == 0) {
      throw new IllegalStateException("an empty histogram has no values");
    }
  }

  /** The distinct values, ascending. */
  public int[] values() {
    return Arrays.copyOf(values, size);
  }

  /** For each of {@link #values()}, how many; never zero. */
  public long[] counts() {
    return Arrays.copyOf(counts, size);
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof DayHistogram histogram
        && Arrays.equals(values, 0, size, histogram.values, 0, histogram.size)
        && Arrays.equals(counts, 0, size, histogram.counts, 0, histogram.size);
  }

  @Override
  public int hashCode() {
    return 31 * Arrays.hashCode(values()) + Arrays.hashCode(counts());
  }

  @Override
  public String toString() {
    StringBuilder text = new StringBuilder("{");
    for (int i = 0; i < size; i++) {
      text.append(i == 0 ? "" : ", ").append(values[i]).append('×').append(counts[i]);
    }
    return text.append('}').toString();
  }
}
