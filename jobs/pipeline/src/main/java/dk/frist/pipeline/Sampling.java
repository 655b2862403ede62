package dk.frist.pipeline;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Optional;

/** Which closed days give figures. The last recorded day always does. */
public enum Sampling {
  DAILY("P1D"),
  /** Sundays. */
  WEEKLY("P1W"),
  /** The last day of each month. */
  MONTHLY("P1M"),
  /** The last recorded day alone. */
  END("end");

  private final String id;

  Sampling(String id) {
    this.id = id;
  }

  /** The sampling's name on the command line: {@code P1W}. */
  public String id() {
    return id;
  }

  /** The sampling with this {@link #id()}; empty when there is none. */
  public static Optional<Sampling> of(String id) {
    return Arrays.stream(values()).filter(sampling -> sampling.id.equals(id)).findFirst();
  }

  /** Whether an epoch day ends a sample period. */
  public boolean includes(int epochDay) {
    LocalDate date = LocalDate.ofEpochDay(epochDay);
    return switch (this) {
      case DAILY -> true;
      case WEEKLY -> date.getDayOfWeek() == DayOfWeek.SUNDAY;
      case MONTHLY -> date.getDayOfMonth() == date.lengthOfMonth();
      case END -> false;
    };
  }
}
