package dk.frist.rules.figures;

import static dk.frist.rules.story.Days.day;
import static dk.frist.rules.story.PlanBuilder.DECISION;
import static dk.frist.rules.story.PlanBuilder.INTERVIEW;
import static dk.frist.rules.story.PlanBuilder.plan;
import static dk.frist.rules.story.RuleBuilder.within;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;
import static org.assertj.core.api.Assertions.within;

import dk.frist.rules.calendar.Deadline;
import dk.frist.rules.calendar.Holidays;
import dk.frist.rules.casefile.EventKind;
import dk.frist.rules.casefile.Selector;
import dk.frist.rules.plan.Milestone;
import dk.frist.rules.plan.Plan;
import dk.frist.rules.plan.Plans;
import dk.frist.rules.plan.ServiceLevel;
import dk.frist.rules.plan.Share;
import dk.frist.rules.plan.TargetRule;
import dk.frist.rules.story.Days;
import java.time.LocalDate;
import java.time.Period;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** How each kind of target is forecast: from panes written by hand, for targets of 2024. */
class TargetForecastTest {
  private static final int MIDYEAR = day("2024-06-30");

  /** From 30 June to 31 December. */
  private static final int DAYS_LEFT = 184;

  /** The panes of one series, and what is forecast from them. */
  private static final class Story {
    private final Plan plan;
    private final Series series;
    private final MemoryPanes panes = new MemoryPanes();

    Story(TargetRule rule) {
      plan = plan().target("target", rule).build();
      series = Series.of(plan, plan.targets().get(0), plan.targets().get(0).elected());
    }

    Story add(Column column, int day, int value, long count) {
      panes.add(new Change(series, 0, column, column.isDated() ? day : 0, value, count));
      return this;
    }

    /** On each of some days up to a day. */
    Story addDaily(Column column, int lastDay, int days, int value, long count) {
      for (int day = lastDay - days + 1; day <= lastDay; day++) {
        add(column, day, column.isDated() ? value : day, count);
      }
      return this;
    }

    Map<Measure, Double> asOf(int day) {
      Map<Measure, Double> forecast = new EnumMap<>(Measure.class);
      new Figures(Plans.of(plan))
          .of(series, day, false, panes).figures().stream()
              .filter(figure -> figure.measure().kind() == Measure.Kind.FORECAST)
              .peek(figure -> assertThat(figure.window()).isEqualTo(Window.PERIOD))
              .forEach(figure -> forecast.put(figure.measure(), figure.value()));
      return forecast;
    }
  }

  @Test
  void ofFewerThanThirtyCasesOnlyTheBasisIsSaid() {
    Story story = new Story(within("P30D", DECISION).build()).add(Column.MET, MIDYEAR, 10, 29);

    assertThat(story.asOf(MIDYEAR)).containsExactly(entry(Measure.FORECAST_BASIS, 29.0));
    assertThat(story.add(Column.MISSED, MIDYEAR - 1, 40, 1).asOf(MIDYEAR))
        .containsEntry(Measure.FORECAST_BASIS, 30.0)
        .containsKeys(Measure.FORECAST_N, Measure.FORECAST_RATIO, Measure.FORECAST_CHANCE)
        .doesNotContainKey(Measure.FORECAST_MEAN);
  }

  @Test
  void whenCountingHasEndedTheForecastIsTheFact() {
    Story story =
        new Story(within("P30D", DECISION).build())
            .add(Column.MET, MIDYEAR, 10, 9)
            .add(Column.MISSED, MIDYEAR, 40, 1)
            .add(Column.PENDING_RUNNING, 0, day("2024-12-24"), 50);

    Map<Measure, Double> atTheEnd = story.asOf(day("2024-12-31"));

    assertThat(atTheEnd)
        .containsEntry(Measure.FORECAST_N, 10.0)
        .containsEntry(Measure.FORECAST_N_LOW, 10.0)
        .containsEntry(Measure.FORECAST_N_HIGH, 10.0)
        .containsEntry(Measure.FORECAST_RATIO, 0.9)
        .containsEntry(Measure.FORECAST_RATIO_LOW, 0.9)
        .containsEntry(Measure.FORECAST_RATIO_HIGH, 0.9)
        .containsEntry(Measure.FORECAST_CHANCE, 1.0);
    assertThat(story.asOf(day("2025-03-01"))).isEqualTo(atTheEnd);
  }

  @Test
  void beforeCountingBeginsThereIsNothingToGoBy() {
    Story story = new Story(within("P30D", DECISION).build());

    assertThat(story.asOf(day("2023-12-31"))).containsExactly(entry(Measure.FORECAST_BASIS, 0.0));
  }

  /** Every case is decided on its tenth day, one a day: so it goes on to the end. */
  @Test
  void whatHasAlwaysTakenTenDaysTakesTenDays() {
    int lastDecided = MIDYEAR;
    Story story =
        new Story(within("P30D", DECISION).build())
            .addDaily(Column.MET, lastDecided, 182, 10, 30)
            .addDaily(Column.PENDING_RUNNING, MIDYEAR + 30, 10, 0, 30);

    Map<Measure, Double> forecast = story.asOf(MIDYEAR);

    assertThat(forecast.get(Measure.FORECAST_N)).isEqualTo(30.0 * (182 + DAYS_LEFT));
    assertThat(forecast.get(Measure.FORECAST_RATIO)).isEqualTo(1);
    assertThat(forecast.get(Measure.FORECAST_CHANCE)).isEqualTo(1);
  }

  /** The backlog is overdue and has been decided so slowly that it pulls the share down. */
  @Test
  void overdueBacklogThatIsDecidedCountsAsMissed() {
    Story withoutBacklog =
        new Story(within("P30D", DECISION).build()).addDaily(Column.MET, MIDYEAR, 90, 10, 5);
    Story withBacklog =
        new Story(within("P30D", DECISION).build())
            .addDaily(Column.MET, MIDYEAR, 90, 10, 5)
            .addDaily(Column.MISSED, MIDYEAR, 90, 200, 1)
            .addDaily(Column.PENDING_RUNNING, MIDYEAR - 100, 60, 0, 5);

    double without = withoutBacklog.asOf(MIDYEAR).get(Measure.FORECAST_RATIO);
    double with = withBacklog.asOf(MIDYEAR).get(Measure.FORECAST_RATIO);

    assertThat(without).isEqualTo(1);
    assertThat(with).isBetween(0.7, 0.9);
  }

  /** Interviewed in time but not decided: met when the decision comes, which takes 50 days. */
  @Test
  void whereCasesCountOnAnotherEventTheirAgesAreTheDaysToIt() {
    Story story =
        new Story(
                within("P30D", INTERVIEW)
                    .countedOn(Selector.of(EventKind.DECIDED))
                    .filedIn("../2024-06-30")
                    .build())
            .add(Column.MET, MIDYEAR, 20, 40)
            .add(Column.AGE_MET, MIDYEAR, 50, 40)
            .add(Column.PENDING_MET, 0, MIDYEAR - 30, 25);

    Map<Measure, Double> forecast = story.asOf(MIDYEAR);

    assertThat(forecast.get(Measure.FORECAST_N)).isEqualTo(65);
    assertThat(forecast.get(Measure.FORECAST_RATIO)).isEqualTo(1);
  }

  @Test
  void volumeGoesOnAtItsPace() {
    Story story =
        new Story(within("P30D", DECISION).volume(300)).addDaily(Column.MET, MIDYEAR, 90, 40, 1);

    Map<Measure, Double> forecast = story.asOf(MIDYEAR);

    assertThat(forecast.get(Measure.FORECAST_N)).isEqualTo(90 + DAYS_LEFT);
    assertThat(forecast.get(Measure.FORECAST_CHANCE)).isBetween(0.2, 0.45);
    assertThat(forecast).doesNotContainKey(Measure.FORECAST_RATIO);
  }

  @Test
  void noticesGoOnAtTheirPaceAndShare() {
    Story story =
        new Story(within("P30D", DECISION).notice())
            .addDaily(Column.MET, MIDYEAR, 90, 0, 3)
            .addDaily(Column.MISSED, MIDYEAR, 90, 0, 1);

    Map<Measure, Double> forecast = story.asOf(MIDYEAR);

    assertThat(forecast.get(Measure.FORECAST_N)).isEqualTo(4 * (90 + DAYS_LEFT));
    assertThat(forecast.get(Measure.FORECAST_RATIO)).isEqualTo(0.75);
  }

  @Test
  void serviceDaysToComeAreSeenAndMetAsThoseOfLate() {
    ServiceLevel level =
        new ServiceLevel(
            Set.of("Aarhus"),
            Deadline.of(Period.ofDays(7)),
            ServiceLevel.Scope.POOLED,
            Holidays.NONE,
            Days.range("2024-01-01/2024-12-31"),
            Share.parse("90%"));
    Story story =
        new Story(level)
            .addDaily(Column.MET, MIDYEAR - 10, 40, 2, 1)
            .addDaily(Column.MISSED, MIDYEAR, 10, 20, 1)
            .addDaily(Column.EXCLUDED, MIDYEAR, 50, 0, 1)
            .addDaily(Column.PENDING_RUNNING, MIDYEAR + 60, 60, 0, 1);

    Map<Measure, Double> forecast = story.asOf(MIDYEAR);

    // Half of the days were looked at, and four of five of those were met.
    assertThat(forecast.get(Measure.FORECAST_N)).isEqualTo(50 + 30);
    assertThat(forecast.get(Measure.FORECAST_RATIO)).isEqualTo(0.8);
    assertThat(forecast.get(Measure.FORECAST_N_HIGH)).isLessThanOrEqualTo(50 + 60);
  }

  @Test
  void listIsDoneAsFastAsOfLateAndTheRestIsMissed() {
    Story story =
        new Story(within("P30D", DECISION).completedBy("2024-09-28"))
            .addDaily(Column.MET, MIDYEAR, 90, 200, 1)
            .add(Column.PENDING_RUNNING, 0, day("2024-09-28"), 60);

    Map<Measure, Double> forecast = story.asOf(MIDYEAR);

    // 90 done in 90·60 + (1 + … + 90) unit-days, and 90 days to go.
    double done = 1 - Math.exp(-90 * 90.0 / (90 * 60 + 90 * 91 / 2));
    assertThat(forecast.get(Measure.FORECAST_N)).isEqualTo(150);
    assertThat(forecast.get(Measure.FORECAST_N_LOW)).isEqualTo(150);
    assertThat(forecast.get(Measure.FORECAST_RATIO))
        .isCloseTo((90 + 60 * done) / 150, within(1e-6));
  }

  @Test
  void meanOfTheFastestIsOverTheCasesToComeToo() {
    Story story =
        new Story(within("P60D", DECISION).average("50%"))
            .addDaily(Column.MET, MIDYEAR, 182, 20, 20)
            .addDaily(Column.MISSED, MIDYEAR, 182, 80, 20)
            .addDaily(Column.PENDING_RUNNING, MIDYEAR + 60, 20, 0, 40)
            .addDaily(Column.PENDING_RUNNING, MIDYEAR + 40, 60, 0, 20);

    Map<Measure, Double> forecast = story.asOf(MIDYEAR);

    assertThat(forecast.get(Measure.FORECAST_MEAN)).isBetween(20.0, 26.0);
    assertThat(forecast.get(Measure.FORECAST_MEAN_LOW)).isBetween(14.0, 20.0);
    assertThat(forecast.get(Measure.FORECAST_CHANCE)).isGreaterThan(0.999);
    assertThat(forecast).doesNotContainKey(Measure.FORECAST_RATIO);
  }

  @Test
  void deliveriesAndWhatCountsForEverAreNotForecast() {
    Milestone.Delivery report =
        new Milestone.Delivery("report", Map.of(), LocalDate.of(2024, 9, 1), false);
    Story forEver =
        new Story(within("P30D", DECISION).countedIn("2024-01-01/..").build())
            .addDaily(Column.MET, MIDYEAR, 90, 10, 5);

    assertThat(new Story(new Milestone(List.of(report))).asOf(MIDYEAR)).isEmpty();
    assertThat(forEver.asOf(MIDYEAR)).isEmpty();
  }
}
