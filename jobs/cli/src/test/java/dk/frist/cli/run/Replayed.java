package dk.frist.cli.run;

import static org.assertj.core.api.Assertions.assertThat;

import dk.frist.cli.Screen;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What a replay of the same events says.
 *
 * @param figures lines of {@code figures.csv} by day, sorted
 * @param verdicts lines of {@code verdicts.csv}, sorted
 */
record Replayed(TreeMap<LocalDate, List<String>> figures, List<String> verdicts) {
  private static final int DATE_LENGTH = 10;

  static Replayed of(Path plan, Path events, Path out) throws IOException {
    Screen screen = Screen.piped();
    int status =
        screen.run(
            "replay",
            "--plan",
            plan.toString(),
            "--events",
            events.toString(),
            "--sample",
            "P1D",
            "--out",
            out.toString());
    assertThat(status).as(screen.err()).isZero();
    return new Replayed(figuresByDay(out.resolve("figures.csv")), verdictsOf(out));
  }

  private static TreeMap<LocalDate, List<String>> figuresByDay(Path file) throws IOException {
    try (Stream<String> lines = Files.lines(file)) {
      return lines
          .skip(1)
          .sorted()
          .collect(
              Collectors.groupingBy(
                  line -> LocalDate.parse(line.substring(0, DATE_LENGTH)),
                  TreeMap::new,
                  Collectors.toList()));
    }
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

  List<String> lastDaysFigures() {
    return figures.get(lastDay());
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
}
