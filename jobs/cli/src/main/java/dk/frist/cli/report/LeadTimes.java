package dk.frist.cli.report;

import dk.frist.rules.figures.Series;
import dk.frist.rules.figures.Window;
import dk.frist.rules.plan.CaseRule;
import dk.frist.rules.plan.Clock;
import dk.frist.rules.plan.Plan;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** The lead times of a plan as of a day, by clock and case type. */
final class LeadTimes {
  private static final Window WINDOW = Window.DAYS_365;

  private final Plan plan;
  private final DayFigures day;

  LeadTimes(Plan plan, DayFigures day) {
    this.plan = plan;
    this.day = day;
  }

  /** The case types that a target speaks of; empty when one speaks of all. */
  static Set<String> promised(Plan plan) {
    List<Set<String>> populations =
        plan.targets().stream()
            .flatMap(target -> target.readings().stream())
            .filter(reading -> reading.rule() instanceof CaseRule)
            .map(reading -> ((CaseRule) reading.rule()).cohort().population().caseTypes())
            .toList();
    return populations.stream().anyMatch(Set::isEmpty)
        ? Set.of()
        : populations.stream().flatMap(Set::stream).collect(Collectors.toUnmodifiableSet());
  }

  /** By the plan's order of clocks, then by case type. Clocks the plan derives come last. */
  List<LeadTime> all() {
    List<String> clocks = plan.clocks().stream().map(Clock::id).toList();
    return day.values().keySet().stream()
        .filter(key -> !key.clock().isEmpty() && key.window().equals(WINDOW.id()))
        .map(key -> new Series(plan.id(), key.caseType(), key.clock(), "", ""))
        .distinct()
        .sorted(
            Comparator.comparing((Series series) -> order(clocks, series.clock()))
                .thenComparing(Series::clock)
                .thenComparing(Series::caseType))
        .map(this::of)
        .toList();
  }

  private static int order(List<String> clocks, String clock) {
    int index = clocks.indexOf(clock);
    return index < 0 ? clocks.size() : index;
  }

  private LeadTime of(Series series) {
    return new LeadTime(
        series.caseType(),
        series.clock(),
        day.count(series, WINDOW, "n"),
        day.count(series, WINDOW, "p50"),
        day.count(series, WINDOW, "p90"),
        day.count(series, WINDOW, "filed"),
        Interval.of(day, series, WINDOW, "km_p50"),
        Interval.of(day, series, WINDOW, "km_p90"),
        day.count(series, WINDOW, "km_p50_gap"),
        day.count(series, WINDOW, "km_p90_gap"));
  }
}
