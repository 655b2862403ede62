package dk.frist.cli.demo;

import dk.frist.cli.plan.Requirements;
import dk.frist.rules.calendar.DateRange;
import dk.frist.rules.figures.Figure;
import dk.frist.rules.figures.FigureSet;
import dk.frist.rules.figures.Measure;
import dk.frist.rules.figures.Series;
import dk.frist.rules.figures.Window;
import dk.frist.rules.plan.Plan;
import dk.frist.rules.plan.Requirement;
import dk.frist.rules.plan.Target;
import dk.frist.rules.score.Points;
import dk.frist.rules.score.ReadingScore;
import dk.frist.rules.score.Scorecard;
import dk.frist.rules.score.TargetScore;
import dk.frist.rules.score.TargetState;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Help.Ansi;

/** The text of one plan's scorecard: a line for the day, a line a target, and the attainment. */
final class ScoreTable {
  /** Marks a target that is kept under one reading and not under another. */
  static final String DEPENDS = "≠";

  private static final int BAR_WIDTH = 40;
  private static final int TITLE = 9;
  private static final String GAP = "  ";

  private final Plan plan;
  private final TableWords words;
  private final Requirements numbers;
  private final Ansi ansi;

  ScoreTable(Plan plan, TableWords words, Ansi ansi) {
    this.plan = plan;
    this.words = words;
    this.numbers = Requirements.in(words.language());
    this.ansi = ansi;
  }

  /**
   * The table of a card of the plan.
   *
   * @param figures the figures of a series as of the card's day; null where there are none yet
   */
  String text(Scorecard card, Function<Series, @Nullable FigureSet> figures) {
    List<List<String>> rows = new ArrayList<>();
    rows.add(words.headings());
    for (TargetScore score : card.targets()) {
      Target target = plan.target(score.target()).orElseThrow();
      rows.add(row(target, score, figures));
    }
    int[] widths = widths(rows);
    StringBuilder text = new StringBuilder(dayLine(card)).append(System.lineSeparator());
    for (int i = 0; i < rows.size(); i++) {
      String style = i == 0 ? "bold" : style(card.targets().get(i - 1).state());
      text.append(line(rows.get(i), widths, style, i == 0)).append(System.lineSeparator());
    }
    attainment(card).forEach(line -> text.append(line).append(System.lineSeparator()));
    return text.toString();
  }

  private static String style(TargetState state) {
    return switch (state) {
      case MET, CERTAIN -> "green";
      case ON_COURSE -> "default";
      case AT_RISK, NEEDS_A_DECISION -> "yellow";
      case OUT_OF_REACH, MISSED -> "red,bold";
    };
  }

  private List<String> row(
      Target target, TargetScore score, Function<Series, @Nullable FigureSet> figures) {
    Requirement required = target.elected().rule().required();
    ReadingScore elected =
        score.readings().stream().filter(ReadingScore::elected).findFirst().orElseThrow();
    List<FigureSet> sets =
        Series.allOf(plan, target, target.elected()).stream()
            .map(figures)
            .filter(Objects::nonNull)
            .toList();
    return List.of(
        target.id(),
        words.state(score.state()) + (score.dependsOnReading() ? " " + DEPENDS : ""),
        numbers.text(required, elected.attainment()),
        numbers.text(required),
        score.weight() == null ? "" : numbers.number(score.weight()),
        score.weight() == null ? "" : points(score.points()),
        numbers.count(sum(sets, Window.PERIOD, Measure.N)),
        numbers.count(sum(sets, Window.NOW, Measure.PENDING_OVERDUE)),
        withOverdue(sets),
        target.titleIn(words.language()));
  }

  /** One number when nothing is open any more. */
  private String points(Points points) {
    String low = numbers.number(points.low());
    return points.low().compareTo(points.high()) == 0
        ? low
        : low + "–" + numbers.number(points.high());
  }

  /** The share that counts what is overdue as missed; nothing for targets that have no such. */
  private String withOverdue(List<FigureSet> sets) {
    return sets.stream()
        .flatMap(set -> set.figures().stream())
        .filter(figure -> figure.measure() == Measure.RATIO_WITH_OVERDUE)
        .map(figure -> numbers.share(figure.value()))
        .findFirst()
        .orElse("");
  }

  private static long sum(List<FigureSet> sets, Window window, Measure measure) {
    return sets.stream()
        .flatMap(set -> set.figures().stream())
        .filter(figure -> figure.window() == window && figure.measure() == measure)
        .mapToLong((Figure figure) -> (long) figure.value())
        .sum();
  }

  private static int[] widths(List<List<String>> rows) {
    int[] widths = new int[TITLE + 1];
    for (List<String> row : rows) {
      for (int i = 0; i < widths.length; i++) {
        widths[i] = Math.max(widths[i], row.get(i).length());
      }
    }
    return widths;
  }

  /** Names and words to the left, numbers to the right; only the state has a colour. */
  private String line(List<String> row, int[] widths, String style, boolean heading) {
    StringBuilder line = new StringBuilder();
    for (int i = 0; i < TITLE; i++) {
      boolean left = i < 2;
      String cell =
          String.format(left ? "%-" + widths[i] + "s" : "%" + widths[i] + "s", row.get(i));
      line.append(heading || i == 1 ? styled(style, cell) : cell).append(GAP);
    }
    String title = row.get(TITLE);
    return line.append(heading ? styled("bold", title) : title).toString();
  }

  private String styled(String style, String text) {
    return style.equals("default") ? text : ansi.string("@|" + style + " " + text + "|@");
  }

  /** What the plan's weights come to; nothing for a plan that gives none. */
  private List<String> attainment(Scorecard card) {
    List<String> lines = new ArrayList<>();
    BigDecimal of =
        card.targets().stream()
            .map(TargetScore::weight)
            .filter(Objects::nonNull)
            .reduce(BigDecimal.ZERO, BigDecimal::add);
    if (of.signum() > 0) {
      Points points = card.attainment();
      lines.add(
          words
              .attainment()
              .formatted(
                  numbers.number(points.low()),
                  numbers.number(points.elected()),
                  numbers.number(points.high()),
                  numbers.number(of)));
    }
    if (card.targets().stream().anyMatch(TargetScore::dependsOnReading)) {
      lines.add(DEPENDS + " " + words.dependsOnReading());
    }
    return lines;
  }

  private String dayLine(Scorecard card) {
    String mark = card.provisional() ? " (" + words.provisional() + ")" : "";
    LocalDate day = LocalDate.ofEpochDay(card.asOf());
    return plan.id() + GAP + words.asOf() + " " + day + mark + bar(card.asOf());
  }

  /** How much of the plan's period has passed; nothing when the period is open. */
  private String bar(int asOf) {
    DateRange period = plan.period();
    if (period.first() == null || period.last() == null) {
      return "";
    }
    double days = period.lastDay() - period.firstDay() + 1.0;
    double passed = Math.min(1, Math.max(0, (asOf - period.firstDay() + 1) / days));
    int full = (int) (passed * BAR_WIDTH);
    String bar = "#".repeat(full) + ".".repeat(BAR_WIDTH - full);
    return GAP + "[" + bar + "] " + (int) (passed * 100) + " %";
  }
}
