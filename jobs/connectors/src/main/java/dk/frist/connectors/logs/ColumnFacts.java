package dk.frist.connectors.logs;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a column of a log holds. Its values may be personal data.
 *
 * @param address as a mapping names it: a column, or an attribute's key
 * @param filled in how many rows it has a value
 * @param distinct how many different values it has
 * @param exact whether that is counted, not estimated
 * @param commonest its values, the commonest first; empty when there are more than a thousand
 * @param times what of it are times
 */
public record ColumnFacts(
    String address, long filled, long distinct, boolean exact, List<Value> commonest, Times times) {
  private static final double MOSTLY = 0.95;

  public ColumnFacts {
    commonest = List.copyOf(commonest);
  }

  /** A value, and in how many rows it stands; a long one is cut. */
  public record Value(String text, long rows) {}

  /** Whether it holds times: at most one in twenty of its values is none. */
  public boolean isTime() {
    return filled > 0 && times.read() >= MOSTLY * filled;
  }

  /**
   * The times among the values of a column.
   *
   * @param read how many values are times that a mapping can read
   * @param dates how many of those are dates without a time of day
   * @param withOffset how many of those carry an offset from UTC
   * @param first the first of them; null when there is none
   * @param last the last of them; null when there is none
   * @param otherForm a form of times that no mapping reads and that values have; null when none has
   * @param unread the line of the first value that cannot be read; 0 when there is none
   */
  public record Times(
      long read,
      long dates,
      long withOffset,
      @Nullable Instant first,
      @Nullable Instant last,
      @Nullable String otherForm,
      long unread) {}
}
