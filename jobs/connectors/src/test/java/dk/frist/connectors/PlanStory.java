package dk.frist.connectors;

import dk.frist.rules.calendar.DateRange;
import dk.frist.rules.calendar.Deadline;
import dk.frist.rules.casefile.EventKind;
import dk.frist.rules.casefile.Selector;
import dk.frist.rules.figures.Figure;
import dk.frist.rules.figures.FigureSet;
import dk.frist.rules.figures.Measure;
import dk.frist.rules.figures.Series;
import dk.frist.rules.figures.Window;
import dk.frist.rules.plan.Clock;
import dk.frist.rules.plan.Plan;
import dk.frist.rules.plan.Population;
import dk.frist.rules.plan.Reading;
import dk.frist.rules.plan.Share;
import dk.frist.rules.plan.Target;
import dk.frist.rules.plan.WithinDeadline;
import java.time.LocalDate;
import java.time.Period;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;

/** A plan of one clock and one target in two readings, and figures of it. */
public final class PlanStory {
  public static final Clock DECISION =
      new Clock("decision", Selector.of(EventKind.FILED), Selector.of(EventKind.DECIDED));

  private static final DateRange YEAR =
      new DateRange(LocalDate.of(2024, 1, 1), LocalDate.of(2024, 12, 31));

  private static final Reading REQUIRED = reading("interview-required", true);
  private static final Reading INTERVIEWED = reading("interviewed-only", false);
  private static final Target FIRST_INTERVIEW =
      new Target("1.1a", Map.of(), null, List.of(REQUIRED, INTERVIEWED));

  public static final Plan PLAN =
      new Plan(
          "us-2024",
          "udlaendingestyrelsen",
          ZoneId.of("Europe/Copenhagen"),
          YEAR,
          List.of(DECISION),
          List.of(FIRST_INTERVIEW));

  public static final Series ASYLUM_DECISIONS = Series.of(DECISION, "asylum");
  public static final Series ELECTED = Series.of(FIRST_INTERVIEW, REQUIRED);
  public static final Series NOT_ELECTED = Series.of(FIRST_INTERVIEW, INTERVIEWED);

  private PlanStory() {}

  public static int day(String date) {
    return (int) LocalDate.parse(date).toEpochDay();
  }

  public static FigureSet asOf(String date, Series series, Figure... figures) {
    return new FigureSet(series, day(date), false, List.of(figures));
  }

  public static Figure figure(Window window, Measure measure, double value) {
    return new Figure(window, measure, value);
  }

  private static Reading reading(String id, boolean elected) {
    return new Reading(
        id,
        elected,
        new WithinDeadline(
            Population.ALL,
            DECISION,
            Deadline.of(Period.ofDays(30)),
            DateRange.ALWAYS,
            DECISION.to(),
            YEAR,
            WithinDeadline.NoStop.MISSED,
            Share.parse("90%")));
  }
}
