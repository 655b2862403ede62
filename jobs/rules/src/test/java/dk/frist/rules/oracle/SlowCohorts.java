package dk.frist.rules.oracle;

import dk.frist.rules.calendar.DateRange;
import dk.frist.rules.casefile.CaseEvent;
import dk.frist.rules.plan.Clock;
import dk.frist.rules.plan.Plan;
import dk.frist.rules.survival.Exit;
import dk.frist.rules.survival.SlowSurvival;
import dk.frist.rules.survival.SlowSurvival.Observed;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.DoublePredicate;
import java.util.function.IntToDoubleFunction;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Estimates over the cases filed in a window, computed anew, case by case, from all events. Rows as
 * {@link SlowFigures} has them, but with numbers.
 */
final class SlowCohorts {
  private static final double ROUNDING = 1e-9;
  private static final double Z = 1.959963984540054;

  private final LocalDate day;
  private final SortedMap<String, Double> rows = new TreeMap<>();

  private SlowCohorts(LocalDate day) {
    this.day = day;
  }

  /** The rows of every clock and case type at the end of a day. */
  static SortedMap<String, Double> asOf(LocalDate day, Plan plan, Collection<CaseEvent> events) {
    SlowCohorts cohorts = new SlowCohorts(day);
    Map<String, List<SlowFile>> byType =
        events.stream().collect(Collectors.groupingBy(CaseEvent::caseId)).values().stream()
            .map(ofCase -> SlowFile.asOf(day, ofCase, plan.zone()))
            .collect(Collectors.groupingBy(SlowFile::caseType));
    for (Clock clock : plan.clocks()) {
      byType.forEach(
          (type, files) -> {
            String series = type + "," + clock.id() + ",,,";
            cohorts.add(series + "365d,", clock, files, start -> start.isAfter(day.minusDays(365)));
            cohorts.add(series + "period,", clock, files, start -> isIn(plan.period(), start));
          });
    }
    return cohorts.rows;
  }

  private static boolean isIn(DateRange period, LocalDate date) {
    return period.contains((int) date.toEpochDay());
  }

  private void add(String row, Clock clock, List<SlowFile> files, Predicate<LocalDate> inWindow) {
    List<Observed> cohort = new ArrayList<>();
    List<Long> decided = new ArrayList<>();
    for (SlowFile file : files) {
      SlowClock state = SlowClock.of(clock, file);
      if (state.start() != null && !state.start().isAfter(day) && inWindow.test(state.start())) {
        addTo(cohort, state, file);
      }
      if (state.is("stopped") && !state.stop().isAfter(day) && inWindow.test(state.stop())) {
        decided.add(state.leadDays());
      }
    }
    if (!cohort.isEmpty()) {
      addEstimates(row, cohort, decided.stream().sorted().toList());
    }
  }

  private void addTo(List<Observed> cohort, SlowClock state, SlowFile file) {
    LocalDate start = state.start();
    if (state.is("running")) {
      cohort.add(new Observed((int) ChronoUnit.DAYS.between(start, day), null));
    } else if (state.is("stopped") && !state.stop().isAfter(day)) {
      cohort.add(new Observed((int) state.leadDays(), Exit.STOPPED));
    } else if (state.reason() != null && state.reason().startsWith("closed-")) {
      LocalDate closed = file.closedOn().orElseThrow();
      LocalDate left = closed.isBefore(start) ? start : closed;
      if (!left.isAfter(day)) {
        cohort.add(new Observed((int) ChronoUnit.DAYS.between(start, left), exit(state.reason())));
      }
    }
  }

  private static Exit exit(String reason) {
    return switch (reason) {
      case "closed-withdrawn" -> Exit.WITHDRAWN;
      case "closed-transferred" -> Exit.TRANSFERRED;
      default -> Exit.CLOSED;
    };
  }

  private void addEstimates(String row, List<Observed> cohort, List<Long> decided) {
    rows.put(row + "filed", (double) cohort.size());
    SlowSurvival all = new SlowSurvival(cohort);
    SlowSurvival stopsOnly = all.stopsOnly();
    int last = cohort.stream().mapToInt(Observed::day).max().orElseThrow();
    for (int percent : List.of(50, 90)) {
      DoublePredicate reached = left -> left <= 1 - percent / 100.0 + ROUNDING;
      String km = row + "km_p" + percent;
      putFirst(km, last, stopsOnly::survival, reached);
      putFirst(km + "_low", last, lastDay -> bound(stopsOnly, lastDay, Z), reached);
      putFirst(km + "_high", last, lastDay -> bound(stopsOnly, lastDay, -Z), reached);
      putFirst(row + "aj_p" + percent, last, lastDay -> 1 - stopped(all, lastDay), reached);
      if (rows.containsKey(km) && !decided.isEmpty()) {
        rows.put(km + "_gap", rows.get(km) - SlowFigures.nearestRank(percent, decided));
      }
    }
    for (Exit exit : Exit.values()) {
      rows.put(
          row + "aj_" + exit.name().toLowerCase(Locale.ROOT),
          all.incidences(last).getOrDefault(exit, 0.0));
    }
  }

  private static double stopped(SlowSurvival all, int day) {
    return all.incidences(day).getOrDefault(Exit.STOPPED, 0.0);
  }

  private void putFirst(String row, int last, IntToDoubleFunction curve, DoublePredicate reached) {
    IntStream.rangeClosed(0, last)
        .filter(at -> reached.test(curve.applyAsDouble(at)))
        .findFirst()
        .ifPresent(at -> rows.put(row, (double) at));
  }

  /** By the formula of the log-log band; the upper one stays where it was when nobody is left. */
  private static double bound(SlowSurvival curve, int day, double z) {
    double survival = curve.survival(day);
    if (survival < ROUNDING) {
      return z > 0 || day == 0 ? Math.max(0, -z) : bound(curve, day - 1, z);
    }
    if (survival > 1 - ROUNDING) {
      return 1;
    }
    double error = Math.sqrt(curve.greenwood(day)) / Math.log(survival);
    return Math.pow(survival, Math.exp(-z * error));
  }
}
