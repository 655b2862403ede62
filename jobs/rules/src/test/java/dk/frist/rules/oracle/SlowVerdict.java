package dk.frist.rules.oracle;

import dk.frist.rules.calendar.DateRange;
import dk.frist.rules.calendar.Deadline;
import dk.frist.rules.casefile.CaseEvent;
import dk.frist.rules.casefile.EventKind;
import dk.frist.rules.plan.Average;
import dk.frist.rules.plan.CaseRule;
import dk.frist.rules.plan.Cohort;
import dk.frist.rules.plan.CompletedBy;
import dk.frist.rules.plan.Notice;
import dk.frist.rules.plan.Volume;
import dk.frist.rules.plan.WithinDeadline;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The verdict tables, row by row, as of one day.
 *
 * @param kind {@code none} or a verdict as files write it
 * @param reason why it is excluded, or missed without a stop
 * @param countedOn the day it counts
 * @param leadDays the calendar days from start to stop; 0 without a stop
 */
record SlowVerdict(
    String kind, @Nullable String reason, @Nullable LocalDate countedOn, long leadDays) {
  private static final SlowVerdict NONE = uncounted("none", null);

  private static SlowVerdict uncounted(String kind, @Nullable String reason) {
    return new SlowVerdict(kind, reason, null, 0);
  }

  static SlowVerdict of(CaseRule rule, SlowFile file, LocalDate day) {
    Cohort cohort = rule.cohort();
    if (!file.isIn(cohort.population())) {
      return NONE;
    }
    SlowClock clock = SlowClock.of(cohort.clock(), file);
    if (clock.is("none") || !contains(cohort.filedIn(), clock.start())) {
      return NONE;
    }
    if (rule instanceof WithinDeadline within) {
      boolean missed = within.noStop() == WithinDeadline.NoStop.MISSED;
      LocalDate deadline = deadline(within.deadline(), clock.start());
      return withinDeadline(cohort, missed, clock, file, deadline, day);
    }
    if (rule instanceof Average average) {
      LocalDate deadline = clock.start().plusDays(average.days());
      return withinDeadline(cohort, false, clock, file, deadline, day);
    }
    if (rule instanceof Volume) {
      LocalDate deadline = Objects.requireNonNull(cohort.countedIn().last());
      return withinDeadline(cohort, false, clock, file, deadline, day);
    }
    return rule instanceof CompletedBy completedBy
        ? completedBy(completedBy, clock, file, day)
        : notice((Notice) rule, clock, file, day);
  }

  private static SlowVerdict withinDeadline(
      Cohort cohort,
      boolean noStopIsMissed,
      SlowClock clock,
      SlowFile file,
      LocalDate deadline,
      LocalDate day) {
    LocalDate c = file.firstOnOrAfter(clock.start(), cohort.countedOn()).orElse(null);
    if (c != null) {
      return contains(cohort.countedIn(), c) ? counted(noStopIsMissed, clock, deadline, c) : NONE;
    }
    if (hasEnded(cohort, day)) {
      return NONE;
    }
    if (clock.is("excluded")) {
      return uncounted("excluded", clock.reason());
    }
    if (clock.is("stopped")) {
      if (file.closedFor().isPresent()) {
        return uncounted("excluded", file.closedFor().get());
      }
      boolean late = clock.stop().isAfter(deadline);
      return uncounted(late ? "pending_overdue" : "pending_met", null);
    }
    return uncounted(day.isAfter(deadline) ? "pending_overdue" : "pending_in_time", null);
  }

  private static SlowVerdict counted(
      boolean noStopIsMissed, SlowClock clock, LocalDate deadline, LocalDate c) {
    if (clock.is("stopped")) {
      String kind = clock.stop().isAfter(deadline) ? "missed" : "met";
      return new SlowVerdict(kind, null, c, clock.leadDays());
    }
    if ("stop-before-start".equals(clock.reason())) {
      return new SlowVerdict("excluded", clock.reason(), c, 0);
    }
    return new SlowVerdict(noStopIsMissed ? "missed" : "excluded", "no-stop", c, 0);
  }

  private static SlowVerdict completedBy(
      CompletedBy rule, SlowClock clock, SlowFile file, LocalDate day) {
    Cohort cohort = rule.cohort();
    if (clock.is("stopped") && !clock.stop().isAfter(rule.by())) {
      return contains(cohort.countedIn(), clock.stop())
          ? new SlowVerdict("met", null, clock.stop(), clock.leadDays())
          : NONE;
    }
    if (clock.is("excluded") && !isKept(rule, file, clock)) {
      return hasEnded(cohort, day) ? NONE : uncounted("excluded", clock.reason());
    }
    LocalDate lastChance = clock.start().isAfter(rule.by()) ? clock.start() : rule.by();
    if (!contains(cohort.countedIn(), lastChance)) {
      return NONE;
    }
    if (day.isBefore(lastChance) || !day.isAfter(rule.by())) {
      return uncounted("pending_in_time", null);
    }
    if (clock.is("stopped")) {
      return new SlowVerdict("missed", null, lastChance, clock.leadDays());
    }
    String reason = clock.is("excluded") ? clock.reason() : "no-stop";
    return new SlowVerdict("missed", reason, lastChance, 0);
  }

  private static boolean isKept(CompletedBy rule, SlowFile file, SlowClock clock) {
    return !"stop-before-start".equals(clock.reason())
        && rule.missedWhenClosed().stream()
            .anyMatch(reason -> file.closedFor().equals(Optional.of("closed-" + reason)));
  }

  private static SlowVerdict notice(Notice rule, SlowClock clock, SlowFile file, LocalDate day) {
    LocalDate first = deadline(rule.statedTime(), clock.start());
    LocalDate end =
        clock.is("stopped")
            ? clock.stop()
            : clock.is("excluded") ? file.closedOn().orElse(null) : null;
    boolean owesNothing = end != null && !end.isAfter(first);
    if ("stop-before-start".equals(clock.reason())
        || owesNothing
        || !contains(rule.countedIn(), first)) {
      return NONE;
    }
    CaseEvent notice = noticeSentInTime(file, clock.start(), first);
    if (notice == null) {
      return day.isAfter(first)
          ? new SlowVerdict("missed", "no-notice", first, 0)
          : uncounted("pending_in_time", null);
    }
    if (!day.isAfter(first)) {
      return uncounted("pending_met", null);
    }
    long leadDays = ChronoUnit.DAYS.between(clock.start(), file.dateOf(notice));
    LocalDate stated = first;
    for (CaseEvent next = notice;
        next != null;
        next = noticeSentInTime(file, clock.start(), stated)) {
      if (next.newDate() == null) {
        return new SlowVerdict("met", null, first, leadDays);
      }
      stated = LocalDate.parse(next.newDate());
    }
    boolean keptWord = !day.isAfter(stated) || (end != null && !end.isAfter(stated));
    return keptWord
        ? new SlowVerdict("met", null, first, leadDays)
        : new SlowVerdict("missed", "new-date-passed", first, leadDays);
  }

  private static @Nullable CaseEvent noticeSentInTime(
      SlowFile file, LocalDate start, LocalDate stated) {
    List<CaseEvent> inTime =
        file.events(EventKind.EXTENSION_NOTICE_SENT).stream()
            .filter(n -> !file.dateOf(n).isBefore(start) && !file.dateOf(n).isAfter(stated))
            .filter(n -> n.newDate() == null || LocalDate.parse(n.newDate()).isAfter(stated))
            .toList();
    return inTime.stream()
        .max(
            Comparator.comparing(
                n -> n.newDate() == null ? LocalDate.MAX : LocalDate.parse(n.newDate())))
        .map(
            best ->
                inTime.stream()
                    .filter(n -> Objects.equals(n.newDate(), best.newDate()))
                    .findFirst()
                    .orElseThrow())
        .orElse(null);
  }

  private static boolean hasEnded(Cohort cohort, LocalDate day) {
    LocalDate end = cohort.countedIn().last();
    return end != null && day.isAfter(end);
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
