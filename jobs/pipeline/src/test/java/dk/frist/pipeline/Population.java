package dk.frist.pipeline;

import static dk.frist.rules.story.PlanBuilder.DECISION;
import static dk.frist.rules.story.PlanBuilder.INTERVIEW;
import static dk.frist.rules.story.PlanBuilder.elected;
import static dk.frist.rules.story.PlanBuilder.other;
import static dk.frist.rules.story.PlanBuilder.plan;
import static dk.frist.rules.story.RuleBuilder.within;

import dk.frist.rules.casefile.CaseEvent;
import dk.frist.rules.casefile.EventKind;
import dk.frist.rules.casefile.Intake;
import dk.frist.rules.casefile.RejectReason;
import dk.frist.rules.casefile.Rejected;
import dk.frist.rules.plan.Plan;
import dk.frist.rules.plan.WithinDeadline.NoStop;
import dk.frist.rules.story.Days;
import dk.frist.rules.story.EventBuilder;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;

/**
 * A seeded population of cases over the spring's change of clocks, with all that makes a register
 * unruly: late registrations, duplicates and better copies, voids, reopenings, reclassifications,
 * another agency's events, and records that cannot be read.
 */
final class Population {
  /** Two clocks, and every kind of target that judges cases. */
  static final Plan PLAN =
      plan()
          .period("2024-03-01/2024-04-20")
          .clocks(DECISION, INTERVIEW)
          .target(
              "asylum",
              within("P14D", DECISION).caseTypes("asylum").countedIn("2024-03-01/2024-04-20"))
          .target("family", within("P1M", DECISION).caseTypes("family").filedIn("2024-03-10/.."))
          .target(
              "interview",
              elected("required", within("P7D", INTERVIEW).countedOn(DECISION.to())),
              other(
                  "interviewed-only",
                  within("P7D", INTERVIEW).countedOn(DECISION.to()).noStop(NoStop.EXCLUDED)))
          .target("volume", within("P0D", DECISION).volume(250))
          .target(
              "mean",
              elected("all", within("P9D", DECISION).average("100%")),
              other("fastest", within("P9D", DECISION).average("90%")))
          .target("notice", within("P10D", DECISION).caseTypes("work").notice())
          .build();

  private static final LocalDate FIRST_DAY = LocalDate.of(2024, 3, 1);
  private static final int DAYS = 45;
  private static final List<String> TYPES = List.of("asylum", "family", "student", "work");

  private final Random random;
  private final List<Intake> records = new ArrayList<>();
  private int events;

  private Population(long seed) {
    this.random = new Random(seed);
  }

  /** Everything that is read about some cases, in random order. */
  static List<Intake> of(int cases, long seed) {
    Population population = new Population(seed);
    for (int i = 0; i < cases; i++) {
      population.addCase("c" + i);
    }
    return shuffled(population.records, seed);
  }

  /** The same records in another order. */
  static List<Intake> shuffled(List<Intake> records, long seed) {
    List<Intake> shuffled = new ArrayList<>(records);
    Collections.shuffle(shuffled, new Random(seed));
    return shuffled;
  }

  /** The events among the records that the plan's agency is to judge. */
  static List<CaseEvent> events(List<Intake> records) {
    return eventsOf(PLAN, records);
  }

  /** The events among the records that a plan is to judge. */
  static List<CaseEvent> eventsOf(Plan plan, List<Intake> records) {
    return records.stream()
        .map(Intake::event)
        .filter(event -> event != null && event.agency().equals(plan.agency()))
        .toList();
  }

  private void addCase(String id) {
    LocalDateTime filed = FIRST_DAY.atStartOfDay().plusMinutes(random.nextInt(DAYS * 24 * 60));
    add(event(id, EventKind.FILED, filed).ofType(oneOf(TYPES)));
    if (random.nextInt(3) > 0) {
      add(event(id, EventKind.INTERVIEW_HELD, later(filed, 12)).interview(oneOf(INTERVIEWS)));
    }
    if (random.nextInt(4) > 0) {
      add(event(id, EventKind.DECIDED, later(filed, 25)).outcome("granted"));
      if (random.nextInt(8) == 0) {
        String decision = id + "-" + events;
        add(event(id, EventKind.VOIDED, later(filed, 30)).voids(decision));
      }
    }
    if (random.nextInt(6) == 0) {
      LocalDateTime closed = later(filed, 20);
      add(event(id, EventKind.CLOSED, closed).reason("withdrawn"));
      if (random.nextBoolean()) {
        add(event(id, EventKind.REOPENED, later(closed, 10)));
      }
    }
    if (random.nextInt(6) == 0) {
      add(event(id, EventKind.RECLASSIFIED, later(filed, 15)).ofType(oneOf(TYPES)));
    }
    addNoise(id, filed);
  }

  private static final List<String> INTERVIEWS = List.of("om", "om", "asylum");

  private void addNoise(String id, LocalDateTime filed) {
    switch (random.nextInt(10)) {
      case 0 -> records.add(Intake.ignored());
      case 1 ->
          records.add(
              Intake.of(new Rejected("log.csv", events, RejectReason.UNKNOWN_KIND, "flied")));
      case 2 -> records.add(Intake.of(event(id, EventKind.DECIDED, filed).by("other").build()));
      case 3 -> records.add(records.get(random.nextInt(records.size())));
      default -> {}
    }
  }

  private EventBuilder event(String caseId, EventKind kind, LocalDateTime at) {
    events++;
    return EventBuilder.event(kind, at.toString() + ":00").id(caseId + "-" + events).ofCase(caseId);
  }

  /** Every fifth event is recorded days late; now and then a copy was recorded earlier. */
  private void add(EventBuilder event) {
    LocalDateTime occurred =
        LocalDateTime.ofInstant(
            java.time.Instant.ofEpochMilli(event.build().occurredAt()), Days.ZONE);
    if (random.nextInt(5) == 0) {
      records.add(Intake.of(event.recorded(later(occurred, 9) + ":00").build()));
    } else {
      records.add(Intake.of(event.build()));
    }
    if (random.nextInt(25) == 0) {
      records.add(Intake.of(event.recorded(later(occurred, 5) + ":00").build()));
    }
  }

  private LocalDateTime later(LocalDateTime from, int days) {
    return from.plusMinutes(1L + random.nextInt(days * 24 * 60));
  }

  private <T> T oneOf(List<T> values) {
    return values.get(random.nextInt(values.size()));
  }
}
