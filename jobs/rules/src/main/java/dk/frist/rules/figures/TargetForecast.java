package dk.frist.rules.figures;

import dk.frist.rules.calendar.Deadline;
import dk.frist.rules.figures.Assumption.Decided;
import dk.frist.rules.forecast.CohortForecast;
import dk.frist.rules.forecast.Forecast;
import dk.frist.rules.forecast.Forecasts;
import dk.frist.rules.forecast.Forecasts.Counted;
import dk.frist.rules.forecast.UnitTable;
import dk.frist.rules.forecast.UnitTable.Outcome;
import dk.frist.rules.forecast.UnitTable.State;
import dk.frist.rules.plan.Average;
import dk.frist.rules.plan.Cohort;
import dk.frist.rules.plan.CompletedBy;
import dk.frist.rules.plan.Milestone;
import dk.frist.rules.plan.Requirement;
import dk.frist.rules.plan.ServiceLevel;
import dk.frist.rules.plan.TargetRule;
import dk.frist.rules.plan.WithinDeadline;
import dk.frist.rules.score.Attainments;
import dk.frist.rules.score.Units;
import org.jspecify.annotations.Nullable;

/**
 * The forecast of a target under one reading, from its panes: which of the ways of {@link
 * Forecasts} each kind of target is forecast by, and what of the panes that way needs.
 */
final class TargetForecast {
  /** Over which days a pace is taken. */
  private static final int PACE_DAYS = 90;

  private final TargetRule rule;
  private final int asOf;
  private final Panes panes;
  private final double intakeFactor;
  private final @Nullable Decided decided;

  private TargetForecast(TargetRule rule, int asOf, Panes panes, Assumption assumption) {
    this.rule = rule;
    this.asOf = asOf;
    this.panes = panes;
    this.intakeFactor = assumption.intakeFactor();
    this.decided = assumption.decided();
  }

  /**
   * The forecast as of a day; null where the plan gives nothing to forecast: deliveries are one by
   * one, and what counts for ever has no final figures.
   *
   * @param units how the units of the period stand; after those are decided that are assumed to be
   */
  static @Nullable Forecast of(
      TargetRule rule, AsOf asOf, Panes panes, Units units, Assumption assumption) {
    boolean hasEnd = rule.countedIn().lastDay() != Integer.MAX_VALUE;
    if (rule instanceof Milestone || !hasEnd) {
      return null;
    }
    return new TargetForecast(rule, asOf.day(), panes, assumption)
        .forecast(units, Attainments.isSettled(rule, asOf.closedDay()));
  }

  private Forecast forecast(Units units, boolean settled) {
    Counted counted = new Counted(rule.required(), units.counted(), units.met());
    if (settled) {
      return Forecasts.ofTheEnd(counted, leads());
    }
    if (asOf < rule.countedIn().firstDay()) {
      return Forecast.tooLittle(0);
    }
    int daysLeft = Math.max(0, rule.countedIn().lastDay() - asOf);
    if (rule instanceof WithinDeadline within) {
      return ofCohort(within.cohort(), within.deadline(), counted);
    }
    if (rule instanceof Average average) {
      return ofCohort(average.cohort(), average.deadline(), counted);
    }
    if (rule instanceof ServiceLevel) {
      return Forecasts.ofDays(serviceDays(), waiting(), counted);
    }
    if (rule instanceof CompletedBy completedBy) {
      int daysToDate = Math.max(0, (int) completedBy.by().toEpochDay() - asOf);
      return Forecasts.ofList(listed(completedBy), daysToDate, counted);
    }
    return Forecasts.ofPace(countedOfLate(), daysLeft, counted);
  }

  private Forecast ofCohort(Cohort cohort, Deadline deadline, Counted counted) {
    UnitTable units = new UnitTable(CohortForecast.firstDay(cohort, asOf), asOf);
    addEnded(units, cohort.countsOnStop());
    addWaiting(units, panes, deadline);
    UnitTable left = units;
    if (decided != null) {
      left = new UnitTable(units);
      addWaiting(left, decided.left(), deadline);
    }
    return Forecasts.ofCohort(
        new CohortForecast.Question(units, left, cohort, deadline, intakeFactor), counted, leads());
  }

  private void addWaiting(UnitTable units, Panes waiting, Deadline deadline) {
    forEach(
        waiting,
        Column.PENDING_RUNNING,
        (day, count) -> {
          State state = day < asOf ? State.OVERDUE : State.IN_TIME;
          units.waiting(deadline.lastStartFor(day), day, state, count);
        });
    forEach(
        waiting,
        Column.PENDING_LATE,
        (day, count) -> units.waiting(deadline.lastStartFor(day), day, State.OVERDUE, count));
    forEach(
        waiting,
        Column.PENDING_MET,
        (day, count) -> units.waiting(day, deadline.dayFor(day), State.MET, count));
  }

  private void addEnded(UnitTable units, boolean countsOnStop) {
    for (int day = firstDay(CohortForecast.LOOK_BACK_DAYS); day <= asOf; day++) {
      add(units, countsOnStop ? Column.MET : Column.AGE_MET, day, Outcome.MET);
      add(units, countsOnStop ? Column.MISSED : Column.AGE_MISSED, day, Outcome.MISSED);
      add(units, Column.LEFT, day, Outcome.LEFT);
      DayHistogram met = countsOnStop ? null : panes.pane(Column.MET, day);
      if (met != null) {
        met.forEach(units::stoppedInTime);
      }
    }
  }

  private void add(UnitTable units, Column column, int day, Outcome outcome) {
    DayHistogram ages = panes.pane(column, day);
    if (ages != null) {
      ages.forEach((age, count) -> units.ended(day - age, day, outcome, count));
    }
  }

  private int firstDay(int days) {
    return Math.max(asOf - days + 1, rule.countedIn().firstDay());
  }

  /** What counted of late; how long it took is no matter. */
  private UnitTable countedOfLate() {
    int first = firstDay(PACE_DAYS);
    UnitTable units = new UnitTable(first, asOf);
    for (int day = first; day <= asOf; day++) {
      units.ended(day, day, Outcome.MET, total(Column.MET, day));
      units.ended(day, day, Outcome.MISSED, total(Column.MISSED, day));
    }
    return units;
  }

  private UnitTable serviceDays() {
    UnitTable units = countedOfLate();
    forEach(
        panes,
        Column.EXCLUDED,
        (day, count) -> {
          if (day >= firstDay(PACE_DAYS) && day <= asOf) {
            units.ended(day, day, Outcome.LEFT, count);
          }
        });
    return units;
  }

  private UnitTable listed(CompletedBy completedBy) {
    int first = firstDay(PACE_DAYS);
    UnitTable units = new UnitTable(first, asOf);
    for (int day = first; day <= asOf; day++) {
      add(units, Column.MET, day, Outcome.MET);
    }
    int by = (int) completedBy.by().toEpochDay();
    return units.waiting(first, by, State.IN_TIME, waiting());
  }

  private long waiting() {
    return total(Column.PENDING_RUNNING, Contribution.STANDING)
        + total(Column.PENDING_MET, Contribution.STANDING)
        + total(Column.PENDING_LATE, Contribution.STANDING);
  }

  /** Of the cases that count by now, how many took how many days, where a mean is asked for. */
  private double[] leads() {
    if (!(rule.required() instanceof Requirement.MeanAtMost)) {
      return new double[0];
    }
    Panes counted = decided == null ? panes : decided.after();
    int lastDay = decided == null ? asOf : decided.day();
    DayHistogram leads = new DayHistogram();
    int first = Math.max(counted.earliestDay(), rule.countedIn().firstDay());
    for (int day = first; day <= Math.min(lastDay, rule.countedIn().lastDay()); day++) {
      merge(leads, counted.pane(Column.MET, day));
      merge(leads, counted.pane(Column.MISSED, day));
    }
    double[] byLead = new double[leads.isEmpty() ? 0 : leads.max() + 1];
    leads.forEach((lead, count) -> byLead[lead] = (double) count);
    return byLead;
  }

  private static void merge(DayHistogram into, @Nullable DayHistogram from) {
    if (from != null) {
      into.merge(from);
    }
  }

  private long total(Column column, int day) {
    DayHistogram histogram = panes.pane(column, day);
    return histogram == null ? 0 : histogram.total();
  }

  private static void forEach(Panes panes, Column standing, DayHistogram.Entries visitor) {
    DayHistogram histogram = panes.pane(standing, Contribution.STANDING);
    if (histogram != null) {
      histogram.forEach(visitor);
    }
  }
}
