package dk.frist.cli.explain;

import dk.frist.rules.calendar.Deadline;
import java.time.LocalDate;
import java.time.Period;
import java.time.format.TextStyle;
import java.time.temporal.ChronoUnit;
import java.util.Locale;

/** The arithmetic of a deadline, step by step: {@code 2023-07-31 + P7M = 2024-02-29 Thu, …}. */
final class DeadlineSteps {
  private DeadlineSteps() {}

  static String text(int startDay, Deadline deadline) {
    LocalDate start = LocalDate.ofEpochDay(startDay);
    Period period = deadline.period();
    LocalDate due = start.plus(period);
    StringBuilder text = new StringBuilder();
    text.append(start).append(" + ").append(period).append(" = ").append(dated(due));
    if (isCutToTheMonth(start, due, period)) {
      text.append(" (that month has no day ").append(start.getDayOfMonth()).append(": its last)");
    }
    LocalDate last = LocalDate.ofEpochDay(deadline.dayFor(startDay));
    if (!last.equals(due)) {
      text.append(", no working day, so ").append(dated(last));
    }
    return text.append(", day ").append(ChronoUnit.DAYS.between(start, last)).toString();
  }

  /** A date with its weekday. */
  static String dated(LocalDate date) {
    return date + " " + date.getDayOfWeek().getDisplayName(TextStyle.SHORT, Locale.ENGLISH);
  }

  private static boolean isCutToTheMonth(LocalDate start, LocalDate due, Period period) {
    return period.toTotalMonths() != 0
        && period.get(ChronoUnit.DAYS) == 0
        && due.getDayOfMonth() != start.getDayOfMonth();
  }
}
