package dk.frist.rules.oracle;

import dk.frist.rules.calendar.Deadline;
import dk.frist.rules.casefile.CaseEvent;
import dk.frist.rules.plan.Average;
import dk.frist.rules.plan.CaseRule;
import dk.frist.rules.plan.Cohort;
import dk.frist.rules.plan.Plan;
import dk.frist.rules.plan.Reading;
import dk.frist.rules.plan.Share;
import dk.frist.rules.plan.Target;
import dk.frist.rules.plan.WithinDeadline;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.Period;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * How the open cases of the targets with a deadline for each case lie, what counting the overdue
 * ones would make of the share, what would win it back, and how near to the deadline cases stopped:
 * computed anew, case by case, from all events. Rows as {@link SlowFigures} has them.
 */
final class SlowInsights {
  /** The first and the last day of each band, late days negative. */
  private static final Map<String, List<Long>> AGEING =
      Map.of(
          "overdue_over_90", List.of(-99_999L, -91L),
          "overdue_31_90", List.of(-90L, -31L),
          "overdue_1_30", List.of(-30L, -1L),
          "due_0_7", List.of(0L, 7L),
          "due_8_14", List.of(8L, 14L),
          "due_15_30", List.of(15L, 30L),
          "due_31_90", List.of(31L, 90L),
          "due_later", List.of(91L, 99_999L));

  private static final Map<String, List<Long>> MARGINS =
      Map.of(
          "late_over_90", List.of(-99_999L, -91L),
          "late_31_90", List.of(-90L, -31L),
          "late_8_30", List.of(-30L, -8L),
          "late_1_7", List.of(-7L, -1L),
          "margin_0_2", List.of(0L, 2L),
          "margin_3_7", List.of(3L, 7L),
          "margin_8_30", List.of(8L, 30L),
          "margin_over_30", List.of(31L, 99_999L));

  private final LocalDate day;
  private final List<SlowFile> files;
  private final SortedMap<String, String> rows = new TreeMap<>();

  private SlowInsights(Plan plan, Collection<CaseEvent> events, LocalDate day) {
    this.day = day;
    this.files =
        events.stream().collect(Collectors.groupingBy(CaseEvent::caseId)).values().stream()
            .map(ofCase -> SlowFile.asOf(day, ofCase, plan.zone()))
            .toList();
  }

  /** The rows of every {@code within-deadline} and {@code average} reading at the end of a day. */
  static SortedMap<String, String> asOf(LocalDate day, Plan plan, Collection<CaseEvent> events) {
    SlowInsights insights = new SlowInsights(plan, events, day);
    for (Target target : plan.targets()) {
      for (Reading reading : target.readings()) {
        String series = ",," + target.id() + "," + reading.id() + ",";
        if (reading.rule() instanceof WithinDeadline within) {
          insights.add(series, within, within.deadline());
          insights.addShares(series, within);
        } else if (reading.rule() instanceof Average average) {
          insights.add(series, average, Deadline.of(Period.ofDays(average.days())));
        }
      }
    }
    return insights.rows;
  }

  private void add(String series, CaseRule rule, Deadline deadline) {
    List<Long> left = new ArrayList<>();
    Map<String, List<Long>> margins = new TreeMap<>();
    margins.put("period", new ArrayList<>());
    margins.put("365d", new ArrayList<>());
    for (SlowFile file : files) {
      SlowVerdict verdict = SlowVerdict.of(rule, file, day);
      SlowClock clock = SlowClock.of(rule.cohort().clock(), file);
      if (verdict.kind().equals("pending_overdue") || verdict.kind().equals("pending_in_time")) {
        long days = ChronoUnit.DAYS.between(day, due(deadline, clock));
        left.add(verdict.kind().equals("pending_overdue") ? Math.min(days, -1) : days);
      }
      if (List.of("met", "missed").contains(verdict.kind()) && clock.is("stopped")) {
        long margin = ChronoUnit.DAYS.between(clock.stop(), due(deadline, clock));
        LocalDate counted = verdict.countedOn();
        if (!counted.isAfter(day)) {
          margins.get("period").add(margin);
          if (counted.isAfter(day.minusDays(365))) {
            margins.get("365d").add(margin);
          }
        }
      }
    }
    putBands(series + "now,", AGEING, left);
    if (hasMargins(rule.cohort(), deadline)) {
      margins.forEach((window, days) -> putBands(series + window + ",", MARGINS, days));
    }
  }

  private static boolean hasMargins(Cohort cohort, Deadline deadline) {
    return cohort.countedOn().equals(cohort.clock().to())
        || (deadline.period().toTotalMonths() == 0 && deadline.roll() == Deadline.Roll.NONE);
  }

  private static LocalDate due(Deadline deadline, SlowClock clock) {
    return LocalDate.ofEpochDay(deadline.dayFor((int) clock.start().toEpochDay()));
  }

  private void putBands(String prefix, Map<String, List<Long>> bands, List<Long> days) {
    bands.forEach(
        (band, ends) ->
            rows.put(
                prefix + band,
                "" + days.stream().filter(d -> d >= ends.get(0) && d <= ends.get(1)).count()));
  }

  private void addShares(String series, WithinDeadline rule) {
    Map<String, Long> verdicts =
        files.stream()
            .map(file -> SlowVerdict.of(rule, file, day))
            .filter(v -> v.countedOn() == null || !v.countedOn().isAfter(day))
            .collect(Collectors.groupingBy(SlowVerdict::kind, Collectors.counting()));
    long met = verdicts.getOrDefault("met", 0L);
    long n = met + verdicts.getOrDefault("missed", 0L);
    long withOverdue = n + verdicts.getOrDefault("pending_overdue", 0L);
    if (withOverdue > 0) {
      rows.put(
          series + "period,ratio_with_overdue",
          new BigDecimal(met)
              .divide(new BigDecimal(withOverdue), 6, RoundingMode.HALF_UP)
              .toPlainString());
    }
    boolean over = !LocalDate.ofEpochDay(rule.cohort().countedIn().lastDay()).isAfter(day);
    for (long further = 0; further < (over ? 1 : 10_000); further++) {
      if (reaches(rule.share(), met + further, n + further)) {
        rows.put(series + "period,decisions_to_win_back", "" + further);
        return;
      }
    }
  }

  private static boolean reaches(Share share, long met, long n) {
    return BigDecimal.valueOf(share.partsPerMillion(), 6)
            .multiply(BigDecimal.valueOf(n))
            .compareTo(BigDecimal.valueOf(met))
        <= 0;
  }
}
