package dk.frist.rules.story;

import dk.frist.rules.calendar.DateRange;
import dk.frist.rules.calendar.Deadline;
import dk.frist.rules.calendar.Holidays;
import dk.frist.rules.casefile.Selector;
import dk.frist.rules.plan.Average;
import dk.frist.rules.plan.Clock;
import dk.frist.rules.plan.Cohort;
import dk.frist.rules.plan.CompletedBy;
import dk.frist.rules.plan.Notice;
import dk.frist.rules.plan.Population;
import dk.frist.rules.plan.Share;
import dk.frist.rules.plan.Volume;
import dk.frist.rules.plan.WithinDeadline;
import java.time.LocalDate;
import java.time.Period;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Builds a {@code within-deadline} rule, or another one that judges cases. Preset: every case,
 * filed at any time, counted on the clock's {@code to} in {@link PlanBuilder#PERIOD}, a missing
 * stop is missed, 90 % required.
 */
public final class RuleBuilder {
  private final Clock clock;
  private final Deadline deadline;
  private Population population = Population.ALL;
  private DateRange filedIn = DateRange.ALWAYS;
  private DateRange countedIn = Days.range(PlanBuilder.PERIOD);
  private @Nullable Selector countedOn;
  private WithinDeadline.NoStop noStop = WithinDeadline.NoStop.MISSED;
  private Share required = Share.parse("90%");

  private RuleBuilder(Clock clock, Deadline deadline) {
    this.clock = clock;
    this.deadline = deadline;
  }

  /** A clock must stop within an ISO-8601 period. */
  public static RuleBuilder within(String period, Clock clock) {
    return within(Deadline.of(Period.parse(period)), clock);
  }

  public static RuleBuilder within(Deadline deadline, Clock clock) {
    return new RuleBuilder(clock, deadline);
  }

  public RuleBuilder caseTypes(String... caseTypes) {
    population = new Population(Set.of(caseTypes), population.where());
    return this;
  }

  /** Only cases whose attribute has one of these values. */
  public RuleBuilder where(String attribute, String... values) {
    population = new Population(population.caseTypes(), Map.of(attribute, Set.of(values)));
    return this;
  }

  public RuleBuilder filedIn(String range) {
    filedIn = Days.range(range);
    return this;
  }

  public RuleBuilder countedOn(Selector selector) {
    countedOn = selector;
    return this;
  }

  public RuleBuilder countedIn(String range) {
    countedIn = Days.range(range);
    return this;
  }

  public RuleBuilder noStop(WithinDeadline.NoStop judgedAs) {
    noStop = judgedAs;
    return this;
  }

  public RuleBuilder required(String share) {
    required = Share.parse(share);
    return this;
  }

  public WithinDeadline build() {
    return new WithinDeadline(cohort(), deadline, noStop, required);
  }

  /** So many of the cases counted; days off are Saturdays and Sundays. */
  public Volume volume(long units) {
    return new Volume(cohort(), units, Holidays.NONE);
  }

  /** The mean of the fastest share of cases is within the deadline, which is one of days. */
  public Average average(String fastest) {
    int days = Math.toIntExact(deadline.period().get(ChronoUnit.DAYS));
    return new Average(cohort(), days, Share.parse(fastest));
  }

  /** All by a date; whoever is closed for one of the reasons stays in the list. */
  public CompletedBy completedBy(String date, String... missedWhenClosed) {
    return new CompletedBy(cohort(), LocalDate.parse(date), Set.of(missedWhenClosed), required);
  }

  /** The deadline is the time first stated. */
  public Notice notice() {
    return new Notice(cohort(), deadline, required);
  }

  private Cohort cohort() {
    return new Cohort(
        population, clock, filedIn, countedOn == null ? clock.to() : countedOn, countedIn);
  }
}
