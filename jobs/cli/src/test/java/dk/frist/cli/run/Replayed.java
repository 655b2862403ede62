package dk.frist.cli.run;

import static org.assertj.core.api.Assertions.assertThat;

import dk.frist.cli.Screen;
import dk.frist.rules.figures.Measure;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What a replay of the same events says.
 *
 * @param figures lines of {@code figures.csv}, {@code insights.csv} and {@code forecasts.csv} by
 *     day, sorted
 * @param verdicts lines of {@code verdicts.csv}, sorted
 */
record Replayed(TreeMap<LocalDate, List<String>> figures, List<String> verdicts) {
  /** Its place among the fields of a line. */
  private static final int MEASURE = 6;

  private static final int DATE_LENGTH = 10;

  static Replayed of(Path plan, Path events, Path out) throws IOException {
    return of(
        out,
        List.of("replay", "--plan", plan.toString(), "--events", events.toString()),
        "--sample",
        "P1D",
        "--no-metrics",
        "--out",
        out.toString());
  }

  /**
   * @param out the folder that the command names
   */
  static Replayed of(Path out, List<String> command, String... more) throws IOException {
    Screen screen = Screen.piped();
    int status =
        screen.run(Stream.concat(command.stream(), Stream.of(more)).toArray(String[]::new));
    assertThat(status).as(screen.err()).isZero();
    return new Replayed(figuresByDay(out), verdictsOf(out));
  }

  private static TreeMap<LocalDate, List<String>> figuresByDay(Path out) throws IOException {
    List<String> all = new ArrayList<>();
    for (String file : List.of("figures.csv", "insights.csv", "forecasts.csv")) {
      try (Stream<String> lines = Files.lines(out.resolve(file))) {
        lines.skip(1).filter(line -> !isOfAPlan(line)).forEach(all::add);
      }
    }
    return all.stream()
        .sorted()
        .collect(
            Collectors.groupingBy(
                line -> LocalDate.parse(line.substring(0, DATE_LENGTH)),
                TreeMap::new,
                Collectors.toList()));
  }

  /** What is forecast of a whole plan comes with its scorecard, on a topic of its own. */
  private static boolean isOfAPlan(String line) {
    return line.startsWith(",,,,", DATE_LENGTH + 1);
  }

  private static List<String> verdictsOf(Path out) throws IOException {
    try (Stream<String> lines = Files.lines(out.resolve("verdicts.csv"))) {
      return lines.skip(1).sorted().toList();
    }
  }

  LocalDate lastDay() {
    return figures.lastKey();
  }

  /** Every day but the last, which is still open in a live job. */
  Map<LocalDate, List<String>> closedDays() {
    return figures.headMap(lastDay());
  }

  /** Of the last day, those that are the same while it is open. */
  List<String> lastDaysFigures() {
    return figures.getOrDefault(lastDay(), List.of()).stream()
        .filter(line -> isTheSameWhileOpen(line.split(",", -1)[MEASURE]))
        .toList();
  }

  /**
   * Whether a figure of an open day is that of the closed one: a forecast knows one day less, and a
   * target is not settled on the last day of its period.
   */
  static boolean isTheSameWhileOpen(String measure) {
    return !measure.startsWith("forecast_") && !measure.equals(Measure.DECISIONS_TO_WIN_BACK.id());
  }

  /** The share of each target's reading, and site, in the period up to the last day. */
  Map<String, Double> ratios() {
    return lastDaysFigures().stream()
        .map(line -> line.split(",", -1))
        .filter(field -> !field[3].isEmpty())
        .filter(field -> field[5].equals("period") && field[6].equals("ratio"))
        .collect(
            Collectors.toMap(
                field -> (field[3] + " " + field[4] + " " + field[1]).strip(),
                field -> Double.valueOf(field[7]),
                (one, other) -> {
                  throw new AssertionError("two shares of one series");
                },
                TreeMap::new));
  }

  /** Of each target, the share with overdue cases; of each clock, the median of the cohort. */
  Map<String, Double> insights() {
    return lastDaysFigures().stream()
        .map(line -> line.split(",", -1))
        .filter(field -> field[5].equals("period"))
        .filter(field -> field[6].equals("ratio_with_overdue") || field[6].equals("km_p50"))
        .collect(
            Collectors.toMap(
                field -> field[1] + field[3] + " " + field[2] + field[4],
                field -> Double.valueOf(field[7]),
                (one, other) -> {
                  throw new AssertionError("two insights of one series");
                },
                TreeMap::new));
  }
}
