package dk.frist.rules.story;

import dk.frist.rules.calendar.DateRange;
import dk.frist.rules.calendar.Deadline;
import dk.frist.rules.casefile.Selector;
import dk.frist.rules.plan.Clock;
import dk.frist.rules.plan.Population;
import dk.frist.rules.plan.Share;
import dk.frist.rules.plan.WithinDeadline;
import java.time.Period;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Builds a {@code within-deadline} rule. Preset: every case, filed at any time, counted on the
 * clock's {@code to} in {@link PlanBuilder#PERIOD}, a missing stop is missed, 90 % required.
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
    return new WithinDeadline(
        population,
        clock,
        deadline,
        filedIn,
        countedOn == null ? clock.to() : countedOn,
        countedIn,
        noStop,
        required);
  }
}
