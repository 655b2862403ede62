package dk.frist.rules.plan;

import dk.frist.rules.calendar.DateRange;
import dk.frist.rules.calendar.Deadline;
import dk.frist.rules.calendar.Holidays;
import dk.frist.rules.casefile.UnitKind;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;

/**
 * The target kind {@code service-level}: on a share of the working days the next free slot at a
 * site is near enough. Every working day of {@code counted-in} at every site is a unit from the
 * start; a day without an observation is excluded, and a day without a free slot is missed.
 *
 * @param sites the sites, in the plan's order
 * @param within how far away the next free slot may be
 * @param scope what is one unit, and what the share is of
 * @param holidays the days off, beside Saturdays and Sundays
 * @param countedIn the days it speaks of; has both ends
 * @param share the share of units that must be met
 */
public record ServiceLevel(
    Set<String> sites,
    Deadline within,
    Scope scope,
    Holidays holidays,
    DateRange countedIn,
    Share share)
    implements TargetRule {
  /** The kind's name in plans. */
  public static final String KIND = "service-level";

  /** What is one unit, and what the share is of. */
  public enum Scope {
    /** A day at a site; the share is of the days of all sites together. */
    POOLED,
    /** A day at a site; the share must be reached at each site by itself. */
    EACH_SITE,
    /** A day; it is met when it is at every site. */
    ALL_SITES
  }

  /**
   * @throws IllegalArgumentException if there is no site, or counting has no beginning or no end
   */
  public ServiceLevel {
    Objects.requireNonNull(within, "within");
    Objects.requireNonNull(scope, "scope");
    Objects.requireNonNull(holidays, "holidays");
    Objects.requireNonNull(share, "share");
    sites = Collections.unmodifiableSet(new LinkedHashSet<>(sites));
    if (sites.isEmpty() || countedIn.first() == null || countedIn.last() == null) {
      throw new IllegalArgumentException("a service level has sites, and a span with two ends");
    }
  }

  /** Whether it speaks of a day. */
  public boolean covers(int epochDay) {
    return countedIn.contains(epochDay) && holidays.isWorkingDay(LocalDate.ofEpochDay(epochDay));
  }

  /** The days it speaks of, as epoch days. */
  public List<Integer> days() {
    List<Integer> days = new ArrayList<>();
    for (int day = countedIn.firstDay(); day <= countedIn.lastDay(); day++) {
      if (covers(day)) {
        days.add(day);
      }
    }
    return days;
  }

  @Override
  public String kind() {
    return KIND;
  }

  @Override
  public UnitKind unitKind() {
    return UnitKind.SERVICE_DAY;
  }

  @Override
  public Requirement required() {
    return new Requirement.ShareMet(share);
  }
}
