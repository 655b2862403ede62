package dk.frist.cli.report;

import dk.frist.connectors.InvalidInputException;
import dk.frist.connectors.Mistake;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.NavigableSet;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** The days a replay folder has figures of, and which of them a report is about. */
final class ReportDays {
  private final NavigableSet<LocalDate> sampled;

  /**
   * @throws IllegalArgumentException if there is no day
   */
  ReportDays(Iterable<LocalDate> sampled) {
    this.sampled = new TreeSet<>();
    sampled.forEach(this.sampled::add);
    if (this.sampled.isEmpty()) {
      throw new IllegalArgumentException("a folder with figures has a day");
    }
  }

  /** All, in order. */
  List<LocalDate> all() {
    return List.copyOf(sampled);
  }

  /**
   * The day to report, by default the last.
   *
   * @throws InvalidInputException if the folder has no figures of it; names the days nearby
   */
  LocalDate reported(@Nullable LocalDate asOf) {
    return asOf == null ? sampled.last() : require("--as-of", asOf);
  }

  /**
   * The day of the report before, by default the last end of a month before the day reported.
   *
   * @return null when none is asked for and no such day was sampled
   * @throws InvalidInputException if the one asked for has no figures, or is not before the day
   *     reported
   */
  @Nullable LocalDate before(LocalDate reported, @Nullable LocalDate since) {
    if (since == null) {
      return sampled.headSet(reported).stream()
          .filter(day -> day.plusDays(1).getDayOfMonth() == 1)
          .max(Comparator.naturalOrder())
          .orElse(null);
    }
    if (!since.isBefore(reported)) {
      throw wrong("--since", since + " is not before " + reported + ", the day reported");
    }
    return require("--since", since);
  }

  private LocalDate require(String option, LocalDate day) {
    if (sampled.contains(day)) {
      return day;
    }
    throw wrong(option, "the folder has no figures as of " + day + "; " + nearby(day));
  }

  private String nearby(LocalDate day) {
    LocalDate earlier = sampled.lower(day);
    LocalDate later = sampled.higher(day);
    if (earlier == null) {
      return "its first day is " + later + ", the first sampled after anything was recorded";
    }
    return later == null
        ? "its last day is " + earlier
        : "the nearest days it has are " + earlier + " and " + later;
  }

  private static InvalidInputException wrong(String option, String message) {
    return new InvalidInputException(Mistake.in(option, message));
  }
}
