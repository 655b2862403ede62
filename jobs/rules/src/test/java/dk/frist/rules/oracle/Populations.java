package dk.frist.rules.oracle;

import static dk.frist.rules.story.PlanBuilder.DECISION;
import static dk.frist.rules.story.PlanBuilder.EXTENSION;
import static dk.frist.rules.story.PlanBuilder.INTERVIEW;
import static dk.frist.rules.story.PlanBuilder.elected;
import static dk.frist.rules.story.PlanBuilder.other;
import static dk.frist.rules.story.PlanBuilder.plan;
import static dk.frist.rules.story.RuleBuilder.within;

import dk.frist.rules.calendar.Deadline;
import dk.frist.rules.calendar.Holidays;
import dk.frist.rules.casefile.CaseEvent;
import dk.frist.rules.casefile.EventDetail;
import dk.frist.rules.casefile.EventKind;
import dk.frist.rules.casefile.Selector;
import dk.frist.rules.plan.Clock;
import dk.frist.rules.plan.Plan;
import dk.frist.rules.plan.WithinDeadline.NoStop;
import dk.frist.rules.story.Days;
import dk.frist.rules.story.PlanBuilder;
import dk.frist.rules.story.RuleBuilder;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import org.jspecify.annotations.Nullable;

/**
 * Small unruly populations and plans that catch them at every turn: event ids that collide, events
 * recorded weeks late or before they happened, voids of anything, reopenings, types that change, in
 * random order, over the spring's change of clocks.
 */
public final class Populations {
  /** About the middle of every population. */
  public static final LocalDate FIRST_DAY = LocalDate.of(2024, 3, 11);

  private static final int DAYS = 42;
  private static final long MILLIS_PER_DAY = 86_400_000L;

  private static final List<EventKind> KINDS =
      List.of(
          EventKind.FILED,
          EventKind.FILED,
          EventKind.FILED,
          EventKind.DECIDED,
          EventKind.DECIDED,
          EventKind.INTERVIEW_HELD,
          EventKind.INTERVIEW_HELD,
          EventKind.INFORMATION_REQUESTED,
          EventKind.CLOSED,
          EventKind.REOPENED,
          EventKind.RECLASSIFIED,
          EventKind.EXTENSION_DUE,
          EventKind.EXTENSION_NOTICE_SENT,
          EventKind.EXTENSION_NOTICE_SENT,
          EventKind.VOIDED);

  private Populations() {}

  /** The events of up to six cases, shuffled. */
  public static Arbitrary<List<CaseEvent>> unruly() {
    return Arbitraries.randomValue(random -> population(random, 20));
  }

  /** The same, but nothing is recorded before it happened. */
  public static Arbitrary<List<CaseEvent>> neverAheadOfTheFacts() {
    return Arbitraries.randomValue(random -> population(random, 0));
  }

  private static List<CaseEvent> population(Random random, int percentAhead) {
    List<CaseEvent> events = new ArrayList<>();
    int cases = 1 + random.nextInt(6);
    for (int i = 1; i <= cases; i++) {
      int count = 1 + random.nextInt(9);
      for (int j = 0; j < count; j++) {
        CaseEvent event = event(random, "c" + i, percentAhead);
        events.add(event);
        if (random.nextInt(10) == 0) {
          events.add(event);
        }
      }
    }
    return shuffled(events, random);
  }

  /** The same events in another order. */
  static List<CaseEvent> shuffled(List<CaseEvent> events, Random random) {
    List<CaseEvent> shuffled = new ArrayList<>(events);
    Collections.shuffle(shuffled, random);
    return shuffled;
  }

  private static CaseEvent event(Random random, String caseId, int percentAhead) {
    EventKind kind = oneOf(random, KINDS);
    long occurredAt =
        FIRST_DAY.atStartOfDay(Days.ZONE).toInstant().toEpochMilli()
            + (long) (random.nextDouble() * DAYS * MILLIS_PER_DAY);
    return new CaseEvent(
        eventId(random, caseId),
        caseId,
        "agency",
        random.nextInt(3) == 0 || kind == EventKind.RECLASSIFIED
            ? oneOf(random, List.of("asylum", "family"))
            : null,
        kind,
        occurredAt,
        occurredAt + delay(random, percentAhead),
        kind == EventKind.INTERVIEW_HELD ? oneOf(random, List.of("om", "om", "asylum")) : null,
        kind == EventKind.DECIDED
            ? oneOf(random, List.of("granted", "refused", "dismissed"))
            : null,
        kind == EventKind.CLOSED && random.nextBoolean() ? "withdrawn" : null,
        null,
        kind == EventKind.EXTENSION_NOTICE_SENT ? newDate(random) : null,
        kind == EventKind.VOIDED ? eventId(random, caseId) : null,
        null,
        null,
        random.nextInt(4) == 0
            ? Map.of("basis", oneOf(random, List.of("none", "residence")))
            : Map.of());
  }

  private static @Nullable String newDate(Random random) {
    return random.nextInt(5) == 0 ? null : FIRST_DAY.plusDays(random.nextInt(DAYS)).toString();
  }

  private static String eventId(Random random, String caseId) {
    return caseId + "-" + random.nextInt(14);
  }

  private static long delay(Random random, int percentAhead) {
    if (random.nextInt(100) < percentAhead) {
      return -(long) (random.nextDouble() * 5 * MILLIS_PER_DAY);
    }
    return random.nextBoolean() ? 0 : (long) (random.nextDouble() * 20 * MILLIS_PER_DAY);
  }

  private static <T> T oneOf(Random random, List<T> values) {
    return values.get(random.nextInt(values.size()));
  }

  /** Plans of four clocks and every kind that judges cases; they differ in the plan's period. */
  public static Arbitrary<Plan> plans() {
    return Arbitraries.of("2024-03-15/2024-04-10", "../2024-04-01", "2024-04-01/..", "../..")
        .map(Populations::planFor);
  }

  private static Plan planFor(String period) {
    Clock closing = PlanBuilder.clock("closing", EventKind.INFORMATION_REQUESTED, EventKind.CLOSED);
    Selector onMerits =
        new Selector(EventKind.DECIDED, Map.of(EventDetail.OUTCOME, Set.of("granted", "refused")));
    Holidays easter =
        new Holidays(
            Set.of(LocalDate.of(2024, 3, 28), LocalDate.of(2024, 3, 29), LocalDate.of(2024, 4, 1)));
    Deadline rolling = new Deadline(Period.parse("P1W"), Deadline.Roll.NEXT_WORKING_DAY, easter);
    return plan()
        .period(period)
        .clocks(DECISION, INTERVIEW, closing, EXTENSION)
        .target(
            "asylum-10d",
            within("P10D", DECISION).caseTypes("asylum").countedIn("2024-03-15/2024-04-10"))
        .target(
            "interview-7d",
            elected("required", interview(NoStop.MISSED)),
            other("interviewed-only", interview(NoStop.EXCLUDED)))
        .target(
            "merits-1w",
            within(rolling, DECISION)
                .where("basis", "none")
                .countedOn(onMerits)
                .countedIn("2024-03-01/..")
                .required("66.6667%"))
        .target(
            "closing-0d",
            elected("all", within("P0D", closing).countedIn("../..").required("100%")),
            other("none", within("P0D", closing).countedIn("../2024-04-15").required("0%")),
            other("filed", within("P1M", closing).filedIn("../2024-03-31").countedIn("../..")))
        .target("volume", within("P0D", DECISION).countedIn("2024-03-15/2024-04-10").volume(3))
        .target(
            "mean",
            elected("all", within("P9D", DECISION).countedIn("../2024-04-20").average("100%")),
            other("fastest", within("P9D", DECISION).countedIn("../..").average("66.6667%")))
        .target(
            "completed",
            elected("by", extension("P0D").completedBy("2024-04-05")),
            other("kept", extension("P0D").completedBy("2024-04-06", "withdrawn", "unspecified")))
        .target(
            "notice",
            elected("all", within("P5D", DECISION).countedIn("2024-03-15/..").notice()),
            other("rolling", within(rolling, DECISION).countedIn("../2024-04-12").notice()))
        .build();
  }

  private static RuleBuilder extension(String period) {
    return within(period, EXTENSION).countedIn("2024-03-15/2024-04-10");
  }

  private static RuleBuilder interview(NoStop noStop) {
    return within("P7D", INTERVIEW)
        .filedIn("2024-03-12/..")
        .countedOn(DECISION.to())
        .countedIn("../2024-04-05")
        .noStop(noStop);
  }

  /** Every day from the first recorded day to a week after the last, as epoch days. */
  static List<Integer> daysOf(List<CaseEvent> events) {
    List<Integer> recorded =
        events.stream()
            .map(e -> LocalDate.ofInstant(Instant.ofEpochMilli(e.recordedAt()), Days.ZONE))
            .map(date -> (int) date.toEpochDay())
            .sorted()
            .toList();
    List<Integer> days = new ArrayList<>();
    for (int day = recorded.get(0); day <= recorded.get(recorded.size() - 1) + 7; day++) {
      days.add(day);
    }
    return days;
  }
}
