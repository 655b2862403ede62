package dk.frist.pipeline;

import static dk.frist.rules.story.PlanBuilder.DECISION;
import static dk.frist.rules.story.PlanBuilder.elected;
import static dk.frist.rules.story.PlanBuilder.other;
import static dk.frist.rules.story.PlanBuilder.plan;
import static dk.frist.rules.story.RuleBuilder.within;

import dk.frist.rules.calendar.Deadline;
import dk.frist.rules.calendar.Holidays;
import dk.frist.rules.casefile.EventKind;
import dk.frist.rules.casefile.Intake;
import dk.frist.rules.plan.Milestone;
import dk.frist.rules.plan.Milestone.Delivery;
import dk.frist.rules.plan.Plan;
import dk.frist.rules.plan.ServiceLevel;
import dk.frist.rules.plan.ServiceLevel.Scope;
import dk.frist.rules.plan.Share;
import dk.frist.rules.story.Days;
import dk.frist.rules.story.EventBuilder;
import java.time.LocalDate;
import java.time.Period;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;

/**
 * A second authority beside that of {@link Population}, with targets of other kinds: waits at two
 * sites, and reports to deliver. Its first record is a week after the other's, and the ids of its
 * cases are the same.
 */
final class CitizenDesk {
  static final String AGENCY = "desk";

  private static final List<String> SITES = List.of("Aarhus", "Aalborg");
  private static final LocalDate FIRST_DAY = LocalDate.of(2024, 3, 8);
  private static final LocalDate LAST_DAY = LocalDate.of(2024, 4, 12);

  /** Targets of three kinds of unit. */
  static final Plan PLAN =
      plan()
          .id("desk-2024")
          .agency(AGENCY)
          .clocks(DECISION)
          .target("permits", within("P10D", DECISION))
          .weighing("40")
          .target(
              "wait",
              elected("pooled", wait(Scope.POOLED)),
              other("each", wait(Scope.EACH_SITE)),
              other("all", wait(Scope.ALL_SITES)))
          .weighing("35")
          .target("reports", reports("2024-03-28"))
          .weighing("25")
          .build();

  private CitizenDesk() {}

  static ServiceLevel wait(Scope scope) {
    return new ServiceLevel(
        new LinkedHashSet<>(SITES),
        Deadline.of(Period.parse("P5D")),
        scope,
        new Holidays(Set.of(LocalDate.of(2024, 3, 29), LocalDate.of(2024, 4, 1))),
        Days.range("2024-03-11/2024-04-19"),
        Share.parse("80%"));
  }

  /** One is delivered late, one needs an assessment, and one never comes. */
  static Milestone reports(String firstBy) {
    return new Milestone(
        List.of(
            new Delivery("survey", Map.of("en", "survey"), LocalDate.parse(firstBy), false),
            new Delivery("audit", Map.of("en", "audit"), LocalDate.of(2024, 4, 5), true),
            new Delivery("year", Map.of("en", "year"), LocalDate.of(2024, 4, 9), false)));
  }

  /** Everything that is read about it, in the order of its days. */
  static List<Intake> records(long seed) {
    Random random = new Random(seed);
    List<EventBuilder> events = new ArrayList<>();
    for (LocalDate day = FIRST_DAY; !day.isAfter(LAST_DAY); day = day.plusDays(1)) {
      addSlots(day, random, events);
      addCases(day, random, events);
    }
    events.add(event("survey", EventKind.MILESTONE_DELIVERED, LocalDate.of(2024, 4, 2)));
    events.add(
        event("survey", EventKind.MILESTONE_DELIVERED, LocalDate.of(2024, 3, 28))
            .id("survey-corrected")
            .recorded("2024-04-04"));
    events.add(event("audit", EventKind.MILESTONE_DELIVERED, LocalDate.of(2024, 4, 3)));
    events.add(
        event("audit", EventKind.MILESTONE_ASSESSED, LocalDate.of(2024, 4, 8)).outcome("granted"));
    return events.stream().map(EventBuilder::build).map(Intake::of).toList();
  }

  /** Every tenth site is not looked at, every tenth has no slot; some are looked at again later. */
  private static void addSlots(LocalDate day, Random random, List<EventBuilder> events) {
    for (String site : SITES) {
      if (random.nextInt(10) > 0) {
        events.add(slot(site, day, random));
      }
      if (random.nextInt(10) == 0) {
        events.add(
            slot(site, day, random)
                .id(site + day + "-again")
                .recorded(day.plusDays(1 + random.nextInt(6)).toString()));
      }
    }
  }

  private static EventBuilder slot(String site, LocalDate day, Random random) {
    LocalDate free = random.nextInt(10) == 0 ? null : day.plusDays(random.nextInt(8));
    return event("slots-" + site, EventKind.SLOT_OBSERVED, day)
        .id(site + day)
        .site(site)
        .nextFree(free == null ? null : free.toString());
  }

  private static void addCases(LocalDate day, Random random, List<EventBuilder> events) {
    String id = "c" + day.getDayOfYear();
    events.add(event(id, EventKind.FILED, day).ofType("permit"));
    if (random.nextInt(4) > 0) {
      LocalDate decided = day.plusDays(random.nextInt(14));
      events.add(
          event(id, EventKind.DECIDED, decided)
              .recorded(decided.plusDays(random.nextInt(3)).toString()));
    }
  }

  private static EventBuilder event(String caseId, EventKind kind, LocalDate day) {
    return EventBuilder.event(kind, day.toString())
        .by(AGENCY)
        .ofCase(caseId)
        .id(caseId + "-" + kind.id());
  }
}
