package dk.frist.cli.history;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dk.frist.cli.replay.RealLogs;
import dk.frist.connectors.plan.PlanFile;
import dk.frist.rules.figures.Figure;
import dk.frist.rules.figures.Series;
import dk.frist.rules.plan.Plans;
import java.io.IOException;
import java.nio.file.Files;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** Holds figures made in memory against figures made by others. */
class JudgedHistoryIT {
  private static final List<String> DAYS = List.of("2000-03-31", "2000-09-30");

  @Test
  void figuresOfARealLogAreTheGoldenOnes() throws IOException {
    Map<String, Double> golden = golden();
    Plans plans = Plans.of(PlanFile.read(RealLogs.golden("h2b-fy2000.plan.yaml")));
    CaseHistory history =
        LogsInMemory.read(
            RealLogs.data("us_dol_h2b_fy2000.csv.gz"),
            RealLogs.golden("h2b-fy2000.mapping.yaml"),
            plans);

    JudgedHistory judged = JudgedHistory.of(history, plans);

    Map<String, Double> made = made(judged, measures(golden.keySet()));
    assertThat(made.keySet()).isEqualTo(golden.keySet());
    made.forEach(
        (row, value) -> assertThat(value).as(row).isCloseTo(golden.get(row), within(1e-6)));
  }

  private static Map<String, Double> golden() throws IOException {
    Map<String, Double> golden = new TreeMap<>();
    for (String line : Files.readAllLines(RealLogs.golden("h2b-fy2000.figures.csv"))) {
      int comma = line.lastIndexOf(',');
      if (DAYS.stream().anyMatch(line::startsWith)) {
        golden.put(line.substring(0, comma), Double.valueOf(line.substring(comma + 1)));
      }
    }
    return golden;
  }

  private static Set<String> measures(Set<String> rows) {
    return rows.stream()
        .map(row -> row.substring(row.lastIndexOf(',') + 1))
        .collect(Collectors.toSet());
  }

  private static Map<String, Double> made(JudgedHistory judged, Set<String> measures) {
    Map<String, Double> made = new TreeMap<>();
    for (String day : DAYS) {
      for (Series series : judged.series()) {
        judged.figures(series, (int) LocalDate.parse(day).toEpochDay()).figures().stream()
            .filter(figure -> measures.contains(figure.measure().id()))
            .forEach(figure -> made.put(row(day, series, figure), figure.value()));
      }
    }
    return made;
  }

  private static String row(String day, Series series, Figure figure) {
    return String.join(
        ",",
        day,
        series.caseType(),
        series.clock(),
        series.target(),
        series.reading(),
        figure.window().id(),
        figure.measure().id());
  }
}
