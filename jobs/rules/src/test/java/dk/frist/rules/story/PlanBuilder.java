package dk.frist.rules.story;

import dk.frist.rules.calendar.DateRange;
import dk.frist.rules.casefile.EventDetail;
import dk.frist.rules.casefile.EventKind;
import dk.frist.rules.casefile.Selector;
import dk.frist.rules.plan.Clock;
import dk.frist.rules.plan.Plan;
import dk.frist.rules.plan.Reading;
import dk.frist.rules.plan.Target;
import dk.frist.rules.plan.TargetRule;
import java.math.BigDecimal;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Builds a plan of {@link EventBuilder#AGENCY} in {@link Days#ZONE} for {@link #PERIOD}. A clock is
 * added by itself; a target's clock need not be, as in the core.
 */
public final class PlanBuilder {
  /** The period of every plan and target that names no other. */
  public static final String PERIOD = "2024-01-01/2024-12-31";

  /** From filed to decided. */
  public static final Clock DECISION = clock("decision", EventKind.FILED, EventKind.DECIDED);

  /** From filed to the first interview of the kind {@code om}. */
  public static final Clock INTERVIEW =
      Clock.of(
          "interview",
          Selector.of(EventKind.FILED),
          new Selector(EventKind.INTERVIEW_HELD, Map.of(EventDetail.INTERVIEW, Set.of("om"))));

  /** From being put on a list of extensions to the decision. */
  public static final Clock EXTENSION =
      clock("extension", EventKind.EXTENSION_DUE, EventKind.DECIDED);

  private final List<Clock> clocks = new ArrayList<>();
  private final List<Target> targets = new ArrayList<>();
  private ZoneId zone = Days.ZONE;
  private DateRange period = Days.range(PERIOD);

  private String id = "plan";
  private String edition = "first";
  private String agency = EventBuilder.AGENCY;

  private PlanBuilder() {}

  public static PlanBuilder plan() {
    return new PlanBuilder();
  }

  public PlanBuilder id(String planId) {
    id = planId;
    return this;
  }

  public PlanBuilder edition(String name) {
    edition = name;
    return this;
  }

  public PlanBuilder agency(String authority) {
    agency = authority;
    return this;
  }

  public static Clock clock(String id, EventKind from, EventKind to) {
    return Clock.of(id, Selector.of(from), Selector.of(to));
  }

  public PlanBuilder zone(String id) {
    zone = ZoneId.of(id);
    return this;
  }

  public PlanBuilder period(String range) {
    period = Days.range(range);
    return this;
  }

  public PlanBuilder clocks(Clock... more) {
    clocks.addAll(List.of(more));
    return this;
  }

  /** A target that lists no readings. */
  public PlanBuilder target(String id, RuleBuilder rule) {
    return target(id, rule.build());
  }

  /** A target that lists no readings. */
  public PlanBuilder target(String id, TargetRule rule) {
    return target(id, new Reading(Reading.PLAIN, true, rule));
  }

  /** A target with readings, one of them elected. */
  public PlanBuilder target(String id, Reading... readings) {
    targets.add(new Target(id, Map.of("en", id), null, List.of(readings)));
    return this;
  }

  /** Gives the target named last a weight. */
  public PlanBuilder weighing(String points) {
    int last = targets.size() - 1;
    Target target = targets.get(last);
    targets.set(
        last, new Target(target.id(), target.title(), new BigDecimal(points), target.readings()));
    return this;
  }

  public static Reading elected(String id, RuleBuilder rule) {
    return elected(id, rule.build());
  }

  public static Reading elected(String id, TargetRule rule) {
    return new Reading(id, true, rule);
  }

  public static Reading other(String id, RuleBuilder rule) {
    return other(id, rule.build());
  }

  public static Reading other(String id, TargetRule rule) {
    return new Reading(id, false, rule);
  }

  public Plan build() {
    return new Plan(id, edition, agency, zone, period, clocks, targets);
  }
}
