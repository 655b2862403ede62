package dk.frist.cli.forecast;

import dk.frist.rules.calendar.DateRange;
import dk.frist.rules.plan.Average;
import dk.frist.rules.plan.Cohort;
import dk.frist.rules.plan.Plan;
import dk.frist.rules.plan.Plans;
import dk.frist.rules.plan.Reading;
import dk.frist.rules.plan.Target;
import dk.frist.rules.plan.TargetRule;
import dk.frist.rules.plan.WithinDeadline;
import java.time.LocalDate;

/**
 * Plans as if counting had ended on the last day that a log tells of. So a forecast can be held
 * against what came, though the log ends before the plan does. Only targets whose cases count
 * within deadlines, or by their mean, are cut; what the others ask for is bound to their dates.
 */
final class EndedPlans {
  private final LocalDate lastDay;

  /**
   * @param lastDay as an epoch day
   */
  EndedPlans(int lastDay) {
    this.lastDay = LocalDate.ofEpochDay(lastDay);
  }

  Plans of(Plans plans) {
    return new Plans(plans.all().stream().map(this::cut).toList());
  }

  /** Whether a rule counts on beyond the last day, and can be cut there. */
  boolean cuts(TargetRule rule) {
    return !cut(rule).equals(rule);
  }

  private Plan cut(Plan plan) {
    return new Plan(
        plan.id(),
        plan.edition(),
        plan.agency(),
        plan.zone(),
        plan.period(),
        plan.clocks(),
        plan.targets().stream().map(this::cut).toList());
  }

  private Target cut(Target target) {
    return new Target(
        target.id(),
        target.title(),
        target.weight(),
        target.readings().stream()
            .map(reading -> new Reading(reading.id(), reading.elected(), cut(reading.rule())))
            .toList());
  }

  private TargetRule cut(TargetRule rule) {
    if (rule instanceof WithinDeadline within) {
      return new WithinDeadline(
          cut(within.cohort()), within.deadline(), within.noStop(), within.share());
    }
    if (rule instanceof Average average) {
      return new Average(cut(average.cohort()), average.days(), average.fastest());
    }
    return rule;
  }

  private Cohort cut(Cohort cohort) {
    LocalDate first = cohort.countedIn().first();
    LocalDate last = cohort.countedIn().last();
    boolean goesOn = last == null || last.isAfter(lastDay);
    boolean hasBegun = first == null || !first.isAfter(lastDay);
    return goesOn && hasBegun
        ? new Cohort(
            cohort.population(),
            cohort.clock(),
            cohort.filedIn(),
            cohort.countedOn(),
            new DateRange(first, lastDay))
        : cohort;
  }
}
