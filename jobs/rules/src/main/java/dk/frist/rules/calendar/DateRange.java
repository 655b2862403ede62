package dk.frist.rules.calendar;

import java.io.Serializable;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A span of days, both ends included; a null end is open.
 *
 * @param first the first day, or null when the range has no beginning
 * @param last the last day, or null when the range has no end
 */
public record DateRange(@Nullable LocalDate first, @Nullable LocalDate last)
    implements Serializable {

  /** The range of all days. */
  public static final DateRange ALWAYS = new DateRange(null, null);

  /**
   * @throws IllegalArgumentException if the range ends before it starts
   */
  public DateRange {
    if (first != null && last != null && last.isBefore(first)) {
      throw new IllegalArgumentException("range ends before it starts: " + first + "/" + last);
    }
  }

  public boolean contains(int epochDay) {
    return epochDay >= firstDay() && epochDay <= lastDay();
  }

  /** The first day as an epoch day; {@link Integer#MIN_VALUE} when the range has no beginning. */
  public int firstDay() {
    return first == null ? Integer.MIN_VALUE : (int) first.toEpochDay();
  }

  /** The last day as an epoch day; {@link Integer#MAX_VALUE} when the range has no end. */
  public int lastDay() {
    return last == null ? Integer.MAX_VALUE : (int) last.toEpochDay();
  }

  @Override
  public String toString() {
    return (first == null ? ".." : first) + "/" + (last == null ? ".." : last);
  }
}
