package dk.frist.cli.report.page;

import dk.frist.cli.report.Interval;
import dk.frist.cli.report.LeadTime;
import dk.frist.cli.report.Report;
import dk.frist.cli.report.page.PageTable.Cell;
import dk.frist.rules.plan.Clock;
import java.math.BigDecimal;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Puts the lead times of decided cases beside those of all cases, decided or not. */
final class LeadTimeSection {
  private static final int ROW_HEIGHT = 26;
  private static final int FRAME_HEIGHT = 76;

  private final Words words;
  private final Report report;

  LeadTimeSection(Words words, Report report) {
    this.words = words;
    this.report = report;
  }

  /** What the tables show, and where the two differ most. */
  List<String> sentences() {
    if (report.leadTimes().isEmpty()) {
      return List.of(words.say("lead-times.none"));
    }
    if (report.leadTimes().stream().allMatch(one -> one.filed() == null)) {
      return List.of(words.say("lead-times.intro"), words.say("lead-times.not-computed"));
    }
    Stream<String> intro = Stream.of(words.say("lead-times.intro"), clocks());
    Stream<String> widest =
        shown()
            .filter(one -> one.gap90() != null && one.gap90() > 0)
            .max(Comparator.comparing(one -> Objects.requireNonNull(one.gap90())))
            .map(this::widest)
            .stream();
    return Stream.concat(intro, widest).toList();
  }

  /** What the clocks measure. */
  private String clocks() {
    return words.say(
        "lead-times.clocks",
        report.plan().clocks().stream()
            .map(new Measured(words)::clock)
            .collect(Collectors.joining("; ")));
  }

  private String widest(LeadTime one) {
    return words.say(
        "lead-times.widest",
        one.caseType(),
        one.clock(),
        words.count(one.p90()),
        days(Objects.requireNonNull(one.all90()).value()),
        words.count(one.gap90()));
  }

  /** Days by which nine of ten were decided, of the first clock; empty when not computed. */
  List<PageChart> charts() {
    if (report.plan().clocks().isEmpty()) {
      return List.of();
    }
    String clock = report.plan().clocks().get(0).id();
    List<LeadTime> shown =
        shown()
            .filter(one -> one.clock().equals(clock))
            .filter(one -> one.p90() != null && one.all90() != null)
            .toList();
    if (shown.isEmpty()) {
      return List.of();
    }
    return List.of(
        new PageChart(
            "lead-times",
            words.say("lead-times.chart", clock),
            words.say("lead-times.chart.description", words.count((long) shown.size())),
            ChartData.json(data(shown)),
            FRAME_HEIGHT + ROW_HEIGHT * shown.size(),
            false,
            table(words.say("lead-times.chart", clock), shown)));
  }

  private ChartData data(List<LeadTime> shown) {
    return new ChartData.LeadTimes(
        words.say("days"),
        words.say("lead-times.stopped"),
        words.say("lead-times.all"),
        shown.stream().map(LeadTimeSection::row).toList());
  }

  private static ChartData.Row row(LeadTime one) {
    Interval all = Objects.requireNonNull(one.all90());
    return new ChartData.Row(one.caseType(), one.p90(), all.value(), all.low(), all.high());
  }

  /** The case types that a target speaks of, on the clocks that stopped for them. */
  PageTable promised() {
    return table(words.say("lead-times.promised"), shown().toList());
  }

  /** The others; empty when there are none. */
  List<PageTable> others() {
    List<LeadTime> others = gross().filter(one -> !isShown(one)).toList();
    return others.isEmpty() ? List.of() : List.of(table(words.say("lead-times.others"), others));
  }

  private Stream<LeadTime> shown() {
    return gross().filter(this::isShown);
  }

  private boolean isShown(LeadTime one) {
    return report.isPromised(one) && one.stopped() != null;
  }

  /** Without the clocks that the plan derives for its pauses. */
  private Stream<LeadTime> gross() {
    Set<String> clocks =
        report.plan().clocks().stream().map(Clock::id).collect(Collectors.toUnmodifiableSet());
    return report.leadTimes().stream().filter(one -> clocks.contains(one.clock()));
  }

  private PageTable table(String caption, List<LeadTime> rows) {
    PageTable.Builder table =
        PageTable.titled(caption)
            .texts(words.say("case-type"), words.say("clock"))
            .numbers(
                words.say("lead-times.n"),
                words.say("p50"),
                words.say("p90"),
                words.say("lead-times.filed"),
                words.say("all-p50"),
                words.say("all-p90"))
            .texts(words.say("difference"));
    rows.forEach(one -> table.row(cells(one)));
    return table.build();
  }

  private List<Cell> cells(LeadTime one) {
    return List.of(
        Cell.of(one.caseType()),
        Cell.of(one.clock()),
        Cell.of(words.count(one.stopped())),
        Cell.of(words.count(one.p50())),
        Cell.of(words.count(one.p90())),
        Cell.of(words.count(one.filed())),
        estimate(one, one.all50()),
        estimate(one, one.all90()),
        Cell.of(difference(one)));
  }

  private Cell estimate(LeadTime one, @Nullable Interval estimate) {
    if (estimate == null) {
      return Cell.of(one.filed() == null ? Words.NONE : words.say("not-reached"));
    }
    return Cell.noted(
        days(estimate.value()), words.bounds(days(estimate.low()), days(estimate.high())));
  }

  private String days(@Nullable BigDecimal days) {
    return days == null ? "?" : words.count(days.longValue());
  }

  /** What the percentiles of decided cases leave out, named. */
  private String difference(LeadTime one) {
    Long gap = one.gap90();
    if (gap != null) {
      return words.sayCount(
          gap > 0 ? "gap.longer" : gap < 0 ? "gap.shorter" : "gap.none", Math.abs(gap));
    }
    return one.filed() != null && one.filed() > 0 && one.all90() == null
        ? words.say("gap.not-reached")
        : Words.NONE;
  }
}
