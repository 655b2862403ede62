package dk.frist.rules.oracle;

import dk.frist.rules.calendar.DateRange;
import dk.frist.rules.casefile.CaseEvent;
import dk.frist.rules.plan.Average;
import dk.frist.rules.plan.CaseRule;
import dk.frist.rules.plan.Clock;
import dk.frist.rules.plan.Plan;
import dk.frist.rules.plan.Reading;
import dk.frist.rules.plan.Requirement;
import dk.frist.rules.plan.Share;
import dk.frist.rules.plan.Target;
import dk.frist.rules.plan.Volume;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAdjusters;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/**
 * Every figure of a plan as of a day, computed anew from all events: rows {@code
 * case_type,clock,target,reading,window,measure} to values, as {@code figures.csv} writes them. The
 * events may come in any order, more than once, and from any number of cases.
 */
public final class SlowFigures {
  private final Plan plan;
  private final Map<String, List<CaseEvent>> byCase;

  public SlowFigures(Plan plan, Collection<CaseEvent> events) {
    this.plan = plan;
    this.byCase =
        events.stream()
            .collect(Collectors.groupingBy(CaseEvent::caseId, TreeMap::new, Collectors.toList()));
  }

  /** The figures at the end of a day. */
  public SortedMap<String, String> asOf(LocalDate day) {
    SortedMap<String, String> rows = new TreeMap<>();
    List<SlowFile> files =
        byCase.values().stream().map(events -> SlowFile.asOf(day, events, plan.zone())).toList();
    Map<String, List<SlowFile>> byType =
        files.stream().collect(Collectors.groupingBy(SlowFile::caseType));
    for (Clock clock : plan.clocks()) {
      byType.forEach(
          (type, ofType) -> addClock(rows, day, type + "," + clock.id() + ",,,", clock, ofType));
    }
    for (Target target : plan.targets()) {
      for (Reading reading : target.readings()) {
        String series = ",," + target.id() + "," + reading.id() + ",";
        addTarget(rows, day, series, (CaseRule) reading.rule(), files);
      }
    }
    return rows;
  }

  /**
   * How many cases have each verdict of a reading at the end of a day; {@code none} included, so
   * the counts add up to the number of cases.
   */
  public Map<String, Long> verdictsAsOf(LocalDate day, CaseRule rule) {
    return byCase.values().stream()
        .map(events -> SlowFile.asOf(day, events, plan.zone()))
        .map(file -> SlowVerdict.of(rule, file, day).kind())
        .collect(Collectors.groupingBy(kind -> kind, TreeMap::new, Collectors.counting()));
  }

  private void addClock(
      SortedMap<String, String> rows,
      LocalDate day,
      String series,
      Clock clock,
      List<SlowFile> files) {
    List<SlowClock> clocks = files.stream().map(file -> SlowClock.of(clock, file)).toList();
    windows(day, plan.period())
        .forEach(
            (window, inWindow) -> {
              List<Long> leads =
                  clocks.stream()
                      .filter(c -> c.is("stopped") && inWindow.test(c.stop()))
                      .map(SlowClock::leadDays)
                      .sorted()
                      .toList();
              addLeadTimes(rows, series + window + ",", leads);
            });
    List<Long> ages =
        clocks.stream()
            .filter(c -> c.is("running") && !c.start().isAfter(day))
            .map(c -> ChronoUnit.DAYS.between(c.start(), day))
            .sorted()
            .toList();
    if (!ages.isEmpty()) {
      rows.put(series + "now,open", "" + ages.size());
      rows.put(series + "now,open_age_p50", "" + nearestRank(50, ages));
      rows.put(series + "now,open_age_p90", "" + nearestRank(90, ages));
      rows.put(series + "now,open_age_max", "" + ages.get(ages.size() - 1));
    }
  }

  private static void addLeadTimes(SortedMap<String, String> rows, String row, List<Long> sorted) {
    if (sorted.isEmpty()) {
      return;
    }
    rows.put(row + "n", "" + sorted.size());
    rows.put(row + "min", "" + sorted.get(0));
    rows.put(row + "max", "" + sorted.get(sorted.size() - 1));
    long sum = sorted.stream().mapToLong(Long::longValue).sum();
    rows.put(row + "mean", sixDecimals(sum, sorted.size()));
    for (int percent : List.of(50, 80, 90, 95, 99)) {
      rows.put(row + "p" + percent, "" + nearestRank(percent, sorted));
    }
  }

  private static void addTarget(
      SortedMap<String, String> rows,
      LocalDate day,
      String series,
      CaseRule rule,
      List<SlowFile> files) {
    List<SlowVerdict> verdicts =
        files.stream().map(file -> SlowVerdict.of(rule, file, day)).toList();
    long pendingMet = count(verdicts, "pending_met");
    long pendingInTime = count(verdicts, "pending_in_time");
    long pendingOverdue = count(verdicts, "pending_overdue");
    rows.put(series + "now,pending_met", "" + pendingMet);
    rows.put(series + "now,pending_in_time", "" + pendingInTime);
    rows.put(series + "now,pending_overdue", "" + pendingOverdue);
    rows.put(series + "now,excluded", "" + count(verdicts, "excluded"));
    windows(day, rule.countedIn())
        .forEach(
            (window, inWindow) -> {
              List<SlowVerdict> counted =
                  verdicts.stream()
                      .filter(v -> v.countedOn() != null && inWindow.test(v.countedOn()))
                      .toList();
              long met = count(counted, "met");
              long missed = count(counted, "missed");
              long n = met + missed;
              rows.put(series + window + ",n", "" + n);
              rows.put(series + window + ",met", "" + met);
              rows.put(series + window + ",missed", "" + missed);
              if (n > 0 && !(rule instanceof Volume)) {
                rows.put(series + window + ",ratio", sixDecimals(met, n));
              }
              if (n > 0 && rule instanceof Average average) {
                addMean(rows, series + window + ",mean", average, counted);
              }
            });
    if (rule instanceof Volume volume) {
      addPace(rows, day, series, volume);
    } else if (!(rule instanceof Average)) {
      addOutlook(rows, series, shareOf(rule), pendingMet, pendingInTime, pendingOverdue);
    }
  }

  private static void addMean(
      SortedMap<String, String> rows, String row, Average rule, List<SlowVerdict> counted) {
    List<Long> leads =
        counted.stream()
            .filter(v -> v.kind().equals("met") || v.kind().equals("missed"))
            .map(SlowVerdict::leadDays)
            .sorted()
            .toList();
    BigDecimal share = BigDecimal.valueOf(rule.fastest().partsPerMillion(), 6);
    int cases =
        share
            .multiply(BigDecimal.valueOf(leads.size()))
            .setScale(0, RoundingMode.CEILING)
            .intValueExact();
    long sum = leads.stream().limit(cases).mapToLong(Long::longValue).sum();
    rows.put(row, sixDecimals(sum, cases));
  }

  private static void addPace(
      SortedMap<String, String> rows, LocalDate day, String series, Volume rule) {
    rows.put(series + "period,required", "" + rule.units());
    List<LocalDate> workingDays =
        Objects.requireNonNull(rule.countedIn().first())
            .datesUntil(Objects.requireNonNull(rule.countedIn().last()).plusDays(1))
            .filter(date -> date.getDayOfWeek().getValue() <= 5)
            .filter(date -> !rule.holidays().dates().contains(date))
            .toList();
    long passed = workingDays.stream().filter(date -> !date.isAfter(day)).count();
    rows.put(series + "period,pace", sixDecimals(passed, workingDays.size()));
  }

  private static Share shareOf(CaseRule rule) {
    return ((Requirement.ShareMet) rule.required()).share();
  }

  private static void addOutlook(
      SortedMap<String, String> rows,
      String series,
      Share share,
      long pendingMet,
      long pendingInTime,
      long pendingOverdue) {
    long n = Long.parseLong(rows.get(series + "period,n"));
    long met = Long.parseLong(rows.get(series + "period,met"));
    BigDecimal required = BigDecimal.valueOf(share.partsPerMillion(), 6);
    long allowed =
        BigDecimal.ONE
            .subtract(required)
            .multiply(BigDecimal.valueOf(n))
            .setScale(0, RoundingMode.FLOOR)
            .longValueExact();
    rows.put(series + "period,breaches_allowed", "" + allowed);
    rows.put(series + "period,breaches_left", "" + (allowed - (n - met)));
    long all = n + pendingMet + pendingInTime + pendingOverdue;
    if (all > 0) {
      rows.put(series + "period,ratio_best", sixDecimals(met + pendingMet + pendingInTime, all));
      rows.put(series + "period,ratio_worst", sixDecimals(met + pendingMet, all));
    }
  }

  private static long count(List<SlowVerdict> verdicts, String kind) {
    return verdicts.stream().filter(verdict -> verdict.kind().equals(kind)).count();
  }

  /** Each window as of a day: whether a date lies in it. */
  private static Map<String, Predicate<LocalDate>> windows(LocalDate day, DateRange period) {
    LocalDate monday = day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
    return Map.of(
        "day", date -> date.equals(day),
        "week", between(monday, day),
        "month", between(day.withDayOfMonth(1), day),
        "30d", between(day.minusDays(29), day),
        "90d", between(day.minusDays(89), day),
        "365d", between(day.minusDays(364), day),
        "period",
            between(LocalDate.MIN, day)
                .and(date -> period.first() == null || !date.isBefore(period.first()))
                .and(date -> period.last() == null || !date.isAfter(period.last())));
  }

  private static Predicate<LocalDate> between(LocalDate first, LocalDate last) {
    return date -> !date.isBefore(first) && !date.isAfter(last);
  }

  /** The smallest value with at least that share of all values at or below it. */
  static long nearestRank(int percent, List<Long> sorted) {
    return sorted.stream()
        .filter(
            v ->
                sorted.stream().filter(o -> o <= v).count() * 100 >= (long) percent * sorted.size())
        .findFirst()
        .orElseThrow();
  }

  private static String sixDecimals(long part, long whole) {
    return new BigDecimal(part)
        .divide(new BigDecimal(whole), 6, RoundingMode.HALF_UP)
        .toPlainString();
  }
}
