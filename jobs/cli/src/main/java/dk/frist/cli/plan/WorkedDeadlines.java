package dk.frist.cli.plan;

import dk.frist.rules.calendar.DateRange;
import dk.frist.rules.calendar.Deadline;
import dk.frist.rules.plan.Average;
import dk.frist.rules.plan.CaseRule;
import dk.frist.rules.plan.CompletedBy;
import dk.frist.rules.plan.Milestone;
import dk.frist.rules.plan.Notice;
import dk.frist.rules.plan.ServiceLevel;
import dk.frist.rules.plan.TargetRule;
import dk.frist.rules.plan.Volume;
import dk.frist.rules.plan.WithinDeadline;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.Objects;

/**
 * Works out the deadline of each target for something that begins on one day: a case filed then, or
 * the slots of that day.
 */
final class WorkedDeadlines {
  private final LocalDate start;
  private final boolean danish;
  private final DateTimeFormatter dates;

  /**
   * @param language {@code da}; any other gives English
   */
  WorkedDeadlines(LocalDate start, String language) {
    this.start = start;
    this.danish = language.equals("da");
    this.dates = DateTimeFormatter.ofPattern("uuuu-MM-dd EEE", Locale.forLanguageTag(language));
  }

  private String pick(String inDanish, String inEnglish) {
    return danish ? inDanish : inEnglish;
  }

  /** What the dates are. */
  String meaning() {
    return pick(
            "sidste dag i tide for en sag indgivet %s, eller for ledige tider den dag",
            "the last day in time for a case filed on %s, or for the slots of that day")
        .formatted(dates.format(start));
  }

  /** The last day in time under a rule, with its weekday and its number; one line a date. */
  List<String> of(TargetRule rule) {
    if (rule instanceof Milestone milestone) {
      return milestone.deliveries().stream()
          .map(delivery -> dates.format(delivery.by()) + "  " + delivery.id())
          .toList();
    }
    if (rule instanceof ServiceLevel level) {
      return List.of(
          level.covers((int) start.toEpochDay())
              ? day(level.within())
              : pick("tæller ikke den dag", "does not count on that day"));
    }
    CaseRule ofCases = (CaseRule) rule;
    DateRange filedIn = ofCases.cohort().filedIn();
    return List.of(
        filedIn.contains((int) start.toEpochDay())
            ? ofCase(ofCases)
            : pick("uden for målet: begyndt uden for ", "not in the target: begun outside ")
                + filedIn);
  }

  private String ofCase(CaseRule rule) {
    if (rule instanceof WithinDeadline within) {
      return day(within.deadline());
    }
    if (rule instanceof Average average) {
      return day(average.deadline());
    }
    if (rule instanceof Notice notice) {
      return day(notice.statedTime());
    }
    if (rule instanceof CompletedBy completedBy) {
      return dates.format(completedBy.by());
    }
    if (rule instanceof Volume volume) {
      return dates.format(Objects.requireNonNull(volume.countedIn().last()));
    }
    throw new IllegalStateException("no deadline for " + rule.kind());
  }

  private String day(Deadline deadline) {
    LocalDate last = LocalDate.ofEpochDay(deadline.dayFor((int) start.toEpochDay()));
    return dates.format(last) + pick("  dag ", "  day ") + ChronoUnit.DAYS.between(start, last);
  }
}
