package dk.frist.rules.oracle;

import static dk.frist.rules.story.PlanBuilder.DECISION;
import static dk.frist.rules.story.PlanBuilder.EXTENSION;
import static dk.frist.rules.story.PlanBuilder.INTERVIEW;
import static dk.frist.rules.story.PlanBuilder.elected;
import static dk.frist.rules.story.PlanBuilder.other;
import static dk.frist.rules.story.PlanBuilder.plan;
import static dk.frist.rules.story.RuleBuilder.within;
import static org.assertj.core.api.Assertions.assertThat;

import dk.frist.rules.calendar.DateRange;
import dk.frist.rules.calendar.Deadline;
import dk.frist.rules.calendar.Holidays;
import dk.frist.rules.casefile.CaseEvent;
import dk.frist.rules.casefile.EventKind;
import dk.frist.rules.figures.Series;
import dk.frist.rules.plan.Milestone;
import dk.frist.rules.plan.Milestone.Delivery;
import dk.frist.rules.plan.Plan;
import dk.frist.rules.plan.Reading;
import dk.frist.rules.plan.ServiceLevel;
import dk.frist.rules.plan.Share;
import dk.frist.rules.plan.Target;
import dk.frist.rules.score.Attainment;
import dk.frist.rules.score.Points;
import dk.frist.rules.score.ReadingScore;
import dk.frist.rules.score.Scorecard;
import dk.frist.rules.score.TargetScore;
import dk.frist.rules.story.CaseStory;
import dk.frist.rules.story.Days;
import dk.frist.rules.story.EventBuilder;
import java.time.LocalDate;
import java.time.Period;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

/** What holds of every score, over populations that are decided as the year goes by. */
class ScorePropertyTest {
  private static final LocalDate FIRST = LocalDate.parse("2024-03-01");
  private static final int DAYS = 50;
  private static final int SERVED_DAYS = 36;

  /** What the plan knows by itself: the working days of five weeks, and two deliveries. */
  private static final ServiceLevel WAIT =
      new ServiceLevel(
          Set.of("Aarhus"),
          Deadline.of(Period.ofDays(7)),
          ServiceLevel.Scope.POOLED,
          Holidays.NONE,
          new DateRange(FIRST, FIRST.plusDays(SERVED_DAYS)),
          Share.parse("70%"));

  private static final Milestone REPORTS =
      new Milestone(
          List.of(
              new Delivery("draft", Map.of(), FIRST.plusDays(15), false),
              new Delivery("report", Map.of(), FIRST.plusDays(30), true)));

  private static final Plan PLAN =
      plan()
          .clocks(DECISION)
          .target("share", within("P20D", DECISION).countedIn("2024-03-01/2024-04-12"))
          .weighing("20")
          .target(
              "interview",
              elected(
                  "required",
                  within("P9D", INTERVIEW)
                      .countedOn(DECISION.to())
                      .countedIn("2024-03-01/2024-04-10")
                      .required("50%")),
              other("all", within("P25D", DECISION).required("60%")))
          .weighing("20")
          .target("number", within("P0D", DECISION).countedIn("2024-03-01/2024-04-12").volume(4))
          .weighing("15")
          .target(
              "mean",
              elected("all", within("P20D", DECISION).countedIn("../2024-04-11").average("100%")),
              other("fastest", within("P20D", DECISION).countedIn("../2024-04-11").average("75%")))
          .weighing("10")
          .target("date", within("P0D", EXTENSION).required("80%").completedBy("2024-04-01"))
          .weighing("10")
          .target("notice", within("P15D", DECISION).required("50%").notice())
          .weighing("5")
          .target("wait", WAIT)
          .weighing("10")
          .target("reports", REPORTS)
          .weighing("10")
          .build();

  /**
   * Cases filed by the first day, and what applicants were told by then; after that nothing but
   * decisions, observations and deliveries, none registered late, and dates that pass.
   */
  private static List<CaseEvent> decidedOverTime(Random random) {
    List<CaseEvent> events = new ArrayList<>();
    int cases = 3 + random.nextInt(12);
    for (int i = 0; i < cases; i++) {
      CaseStory story = CaseStory.of("c" + i).filed(date(-random.nextInt(12)));
      story.happened(EventKind.EXTENSION_DUE, date(0));
      if (random.nextInt(4) > 0) {
        story.interviewHeld("om", date(0));
      }
      if (random.nextInt(4) > 0) {
        String newDate = date(16 + random.nextInt(DAYS));
        story
            .happened(EventKind.EXTENSION_NOTICE_SENT, date(0))
            .detailed(event -> event.newDate(newDate));
      }
      if (random.nextInt(6) > 0) {
        story.decided(date(1 + random.nextInt(DAYS)));
      }
      events.addAll(story.events());
    }
    return events;
  }

  /** Some days nobody looks, and some days no slot is free. */
  private static List<CaseEvent> observedOverTime(Random random) {
    List<CaseEvent> events = new ArrayList<>();
    for (int day = 0; day <= SERVED_DAYS; day++) {
      if (random.nextInt(5) > 0) {
        String nextFree = random.nextInt(8) == 0 ? null : date(day + random.nextInt(9));
        events.add(
            EventBuilder.event(EventKind.SLOT_OBSERVED, date(day))
                .site("Aarhus")
                .nextFree(nextFree)
                .build());
      }
    }
    return events;
  }

  private static List<CaseEvent> deliveredOverTime(Random random) {
    List<CaseEvent> events = new ArrayList<>();
    int delivered = 1 + random.nextInt(32);
    events.add(
        EventBuilder.event(EventKind.MILESTONE_DELIVERED, date(1 + random.nextInt(17)))
            .ofCase("draft")
            .build());
    events.add(
        EventBuilder.event(EventKind.MILESTONE_DELIVERED, date(delivered))
            .ofCase("report")
            .build());
    if (random.nextInt(4) > 0) {
      events.add(
          EventBuilder.event(EventKind.MILESTONE_ASSESSED, date(delivered + random.nextInt(20)))
              .ofCase("report")
              .id("assessed")
              .outcome(random.nextInt(3) > 0 ? "granted" : "refused")
              .build());
    }
    return events;
  }

  private static String date(int days) {
    return FIRST.plusDays(days).toString();
  }

  private static Scorecard scorecard(Ledger ledger, int day) {
    Map<Series, Attainment> attainments = ledger.attainmentsAsOf(day);
    List<TargetScore> scores = new ArrayList<>();
    for (Target target : PLAN.targets()) {
      List<ReadingScore> readings = new ArrayList<>();
      for (Reading reading : target.readings()) {
        Attainment attainment = attainments.get(Series.of(PLAN, target, reading));
        readings.add(new ReadingScore(reading.id(), reading.elected(), attainment));
      }
      scores.add(TargetScore.of(target.id(), target.weight(), readings));
    }
    return Scorecard.of(PLAN.id(), day, false, scores);
  }

  @Property(seed = "1", tries = 300)
  void intervalNeverWidensWhileNothingButDecisionsComes(@ForAll Random random) {
    Ledger ledger =
        new Ledger(PLAN)
            .addAll(decidedOverTime(random))
            .addAll(observedOverTime(random))
            .addAll(deliveredOverTime(random));
    int first = Days.day(FIRST.toString());
    Points before = scorecard(ledger, first).attainment();
    for (int day = first + 1; day <= first + DAYS + 10; day++) {
      Points after = scorecard(ledger, day).attainment();
      assertThat(after.low()).as("low").isGreaterThanOrEqualTo(before.low());
      assertThat(after.high()).as("high").isLessThanOrEqualTo(before.high());
      assertThat(after.elected()).isBetween(after.low(), after.high());
      before = after;
    }
  }
}
