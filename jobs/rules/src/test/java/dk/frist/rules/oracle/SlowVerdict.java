package dk.frist.rules.oracle;

import dk.frist.rules.calendar.DateRange;
import dk.frist.rules.calendar.Deadline;
import dk.frist.rules.plan.WithinDeadline;
import java.time.DayOfWeek;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * The verdict table, row by row.
 *
 * @param kind {@code none} or a verdict as files write it
 * @param reason why it is excluded, or missed without a stop
 * @param countedOn the day it counts
 */
record SlowVerdict(String kind, @Nullable String reason, @Nullable LocalDate countedOn) {
  private static final SlowVerdict NONE = new SlowVerdict("none", null, null);

  static SlowVerdict of(WithinDeadline rule, SlowFile file, LocalDate day) {
    if (!file.isIn(rule.population())) {
      return NONE;
    }
    SlowClock clock = SlowClock.of(rule.clock(), file);
    if (clock.is("none") || !contains(rule.filedIn(), clock.start())) {
      return NONE;
    }
    LocalDate deadline = deadline(rule.deadline(), clock.start());
    LocalDate c = file.firstOnOrAfter(clock.start(), rule.countedOn()).orElse(null);
    if (c != null) {
      return contains(rule.countedIn(), c) ? counted(rule, clock, deadline, c) : NONE;
    }
    LocalDate end = rule.countedIn().last();
    if (end != null && day.isAfter(end)) {
      return NONE;
    }
    if (clock.is("excluded")) {
      return new SlowVerdict("excluded", clock.reason(), null);
    }
    if (clock.is("stopped")) {
      if (file.closedFor().isPresent()) {
        return new SlowVerdict("excluded", file.closedFor().get(), null);
      }
      boolean late = clock.stop().isAfter(deadline);
      return new SlowVerdict(late ? "pending_overdue" : "pending_met", null, null);
    }
    boolean overdue = day.isAfter(deadline);
    return new SlowVerdict(overdue ? "pending_overdue" : "pending_in_time", null, null);
  }

  private static SlowVerdict counted(
      WithinDeadline rule, SlowClock clock, LocalDate deadline, LocalDate c) {
    if (clock.is("stopped")) {
      return new SlowVerdict(clock.stop().isAfter(deadline) ? "missed" : "met", null, c);
    }
    if ("stop-before-start".equals(clock.reason())) {
      return new SlowVerdict("excluded", clock.reason(), c);
    }
    boolean missed = rule.noStop() == WithinDeadline.NoStop.MISSED;
    return new SlowVerdict(missed ? "missed" : "excluded", "no-stop", c);
  }

  static LocalDate deadline(Deadline deadline, LocalDate start) {
    LocalDate day = start.plus(deadline.period());
    if (deadline.roll() == Deadline.Roll.NEXT_WORKING_DAY) {
      while (day.getDayOfWeek() == DayOfWeek.SATURDAY
          || day.getDayOfWeek() == DayOfWeek.SUNDAY
          || deadline.holidays().dates().contains(day)) {
        day = day.plusDays(1);
      }
    }
    return day;
  }

  private static boolean contains(DateRange range, LocalDate date) {
    return (range.first() == null || !date.isBefore(range.first()))
        && (range.last() == null || !date.isAfter(range.last()));
  }
}
