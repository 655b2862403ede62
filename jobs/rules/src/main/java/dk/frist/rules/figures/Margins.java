package dk.frist.rules.figures;

import dk.frist.rules.calendar.Deadline;
import dk.frist.rules.plan.Average;
import dk.frist.rules.plan.Cohort;
import dk.frist.rules.plan.TargetRule;
import dk.frist.rules.plan.WithinDeadline;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;

/**
 * How many days were left to the deadline when the clocks of counted cases stopped; negative when
 * they stopped too late. A case that counts without a stop has no margin.
 *
 * <p>It follows from the day counted and the lead time alone, so no case needs to be remembered: a
 * case that counts on its stop started as many days before as its lead time says, and a deadline
 * that is always as long needs no start.
 */
final class Margins {
  /** Long enough that a distribution shows. */
  private static final Set<Window> WINDOWS = EnumSet.of(Window.DAYS_365, Window.PERIOD);

  private final Deadline deadline;
  private final boolean fixedLength;
  private final int length;

  private Margins(Deadline deadline) {
    this.deadline = deadline;
    this.fixedLength = deadline.isFixedLength();
    this.length = fixedLength ? deadline.dayFor(0) : 0;
  }

  /**
   * The margins of a rule's cases; empty when the rule has no deadline for each case, or when they
   * do not follow: months are of several lengths, and the start is not known of a case that counts
   * on another day than its stop.
   */
  static Optional<Margins> of(TargetRule rule) {
    if (rule instanceof WithinDeadline within) {
      return of(within.deadline(), within.cohort());
    }
    if (rule instanceof Average average) {
      return of(average.deadline(), average.cohort());
    }
    return Optional.empty();
  }

  private static Optional<Margins> of(Deadline deadline, Cohort cohort) {
    return deadline.isFixedLength() || cohort.countsOnStop()
        ? Optional.of(new Margins(deadline))
        : Optional.empty();
  }

  /** Whether every case that stops soon enough has a margin of so many days. */
  boolean reach(int days) {
    return deadline.fewestDays() >= days;
  }

  /** Visits the margins of the cases counted in each window that is long enough. */
  void forEach(WindowSweep sweep, WindowSweep.Visitor visitor) {
    sweep.of(this::merge, WINDOWS).forEach(visitor, Column.MET, Column.MISSED);
  }

  private void merge(DayHistogram leadTimes, Column column, int countedDay, DayHistogram margins) {
    leadTimes.forEach(
        (lead, count) -> {
          boolean stopped = column == Column.MET || lead > 0; // what stops on day 0 is never late
          if (stopped) {
            margins.add(marginOf(lead, countedDay), count);
          }
        });
  }

  private int marginOf(int lead, int stopDay) {
    return fixedLength ? length - lead : deadline.dayFor(stopDay - lead) - stopDay;
  }
}
