package dk.frist.cli.report.page;

import dk.frist.cli.report.Forecast;
import dk.frist.cli.report.Interval;
import dk.frist.cli.report.ReadingStanding;
import dk.frist.cli.report.Report;
import dk.frist.cli.report.TargetStanding;
import dk.frist.cli.report.page.PageTable.Cell;
import dk.frist.rules.plan.Milestone;
import dk.frist.rules.score.Points;
import dk.frist.rules.score.TargetState;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Says where the plan stands: its points, and every target in a line. */
final class ScorecardSection {
  private static final int HEIGHT = 112;

  private final Words words;
  private final Report report;
  private final AttainedWords attained;

  ScorecardSection(Words words, Report report) {
    this.words = words;
    this.report = report;
    this.attained = new AttainedWords(words);
  }

  /** What a reader in a hurry should know. */
  List<String> sentences() {
    Points points = report.now().points();
    List<String> sentences = new ArrayList<>();
    sentences.add(
        words.say(
            "points.sentence",
            words.points(points.elected()),
            words.points(total()),
            words.points(points.low()),
            words.points(points.high())));
    sentences.add(expected(report.points()));
    sentences.add(states());
    report.now().targets().stream()
        .filter(TargetStanding::dependsOnReading)
        .map(standing -> standing.target().id())
        .reduce((one, other) -> one + ", " + other)
        .ifPresent(ids -> sentences.add(words.say("depends.sentence", ids)));
    return sentences;
  }

  private String expected(@Nullable Interval expected) {
    if (expected == null || expected.low() == null || expected.high() == null) {
      return words.say("points.not-expected");
    }
    return words.say(
        "points.expected",
        rounded(expected.value()),
        rounded(expected.low()),
        rounded(expected.high()));
  }

  private String rounded(BigDecimal points) {
    return words.points(points.setScale(1, RoundingMode.HALF_UP));
  }

  private String states() {
    List<TargetStanding> targets = report.now().targets();
    return Arrays.stream(TargetState.values())
        .map(state -> count(state, targets))
        .filter(text -> !text.isEmpty())
        .collect(
            Collectors.joining(
                ", ", words.say("states.sentence", words.count((long) targets.size())), "."));
  }

  private String count(TargetState state, List<TargetStanding> targets) {
    long count = targets.stream().filter(one -> one.state() == state).count();
    return count == 0 ? "" : words.count(count) + "\u00a0" + words.state(state);
  }

  private BigDecimal total() {
    return report.plan().targets().stream()
        .map(target -> target.weight())
        .filter(Objects::nonNull)
        .reduce(BigDecimal.ZERO, BigDecimal::add);
  }

  /** The points as a bar. */
  PageChart chart() {
    Points points = report.now().points();
    List<ChartData.Part> parts =
        List.of(
            part("points.certain", points.low()),
            part("points.kept", points.elected().subtract(points.low())),
            part("points.within-reach", points.high().subtract(points.elected())),
            part("points.lost", total().subtract(points.high())));
    PageTable.Builder table =
        PageTable.titled(words.say("points.caption"))
            .texts(words.say("points.part"))
            .numbers(words.say("points"));
    parts.forEach(part -> table.row(part.name(), words.points(part.value())));
    return new PageChart(
        "points",
        words.say("points.caption"),
        sentences().get(0),
        ChartData.json(new ChartData.Points(total(), parts)),
        HEIGHT,
        false,
        table.build());
  }

  private ChartData.Part part(String name, BigDecimal points) {
    return new ChartData.Part(words.say(name), points);
  }

  /** Every target in a line. */
  PageTable table() {
    PageTable.Builder table =
        PageTable.titled(words.say("scorecard.caption", words.date(report.now().day())))
            .texts(words.say("target"), words.say("title.column"), words.say("state"))
            .numbers(
                words.say("reached"),
                words.say("required"),
                words.say("counted"),
                words.say("breaches-left"),
                words.say("overdue"),
                words.say("forecast"),
                words.say("weight"),
                words.say("points"));
    report.now().targets().forEach(standing -> table.row(row(standing)));
    return table.build();
  }

  private List<Cell> row(TargetStanding standing) {
    ReadingStanding elected = standing.elected();
    BigDecimal weight = standing.target().weight();
    return List.of(
        Cell.ofLink(standing.target().id(), TargetSection.anchor(standing.target().id())),
        Cell.of(standing.target().titleIn(words.language())),
        Cell.ofState(words.state(standing.state()), standing.state().id()),
        Cell.of(attained.reached(standing)),
        Cell.of(attained.required(standing)),
        Cell.of(words.count(elected.counted("n"))),
        Cell.of(breachesLeft(elected)),
        Cell.of(words.count(elected.open("pending_overdue"))),
        forecast(standing),
        Cell.of(weight == null ? Words.NONE : words.points(weight)),
        weight == null ? Cell.of(Words.NONE) : points(standing.points()));
  }

  private String breachesLeft(ReadingStanding elected) {
    boolean deliveries = elected.reading().rule() instanceof Milestone;
    return deliveries ? Words.NONE : words.count(elected.breachesLeft());
  }

  private Cell forecast(TargetStanding standing) {
    Forecast forecast = report.course(standing).forecast();
    if (standing.isSettled()) {
      return Cell.of(words.say("forecast.settled"));
    }
    if (forecast == null) {
      return Cell.of(Words.NONE);
    }
    Interval value = forecast.value();
    return value == null
        ? Cell.of(words.say("forecast.too-little"))
        : Cell.noted(
            words.value(standing.required(), value.value()),
            words.bounds(standing.required(), value));
  }

  private Cell points(Points points) {
    String elected = words.points(points.elected());
    return points.low().compareTo(points.high()) == 0
        ? Cell.of(elected)
        : Cell.noted(
            elected, words.bounds(words.points(points.low()), words.points(points.high())));
  }
}
