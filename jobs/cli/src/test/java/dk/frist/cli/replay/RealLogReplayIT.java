package dk.frist.cli.replay;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dk.frist.cli.Screen;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Replays real logs by the command line and holds every file against figures made by others. */
class RealLogReplayIT {
  private static final List<String> FILES =
      List.of(
          "figures.csv",
          "insights.csv",
          "forecasts.csv",
          "verdicts.csv",
          "rejected.csv",
          "metrics.om",
          "plan.yaml",
          "mapping.yaml",
          "replay.json");

  /** One for all: what is compared with is replayed once. */
  @TempDir private static Path folder;

  @Test
  void h2bLogGivesTheGoldenFiguresAndVerdicts() throws IOException {
    Path out = replayH2b("h2b", "batch", 2);

    assertThatFiguresHold(out, "h2b-fy2000.figures.csv");
    assertThat(out.resolve("verdicts.csv"))
        .hasSameTextualContentAs(RealLogs.golden("h2b-fy2000.verdicts.csv"));
    assertThat(Files.readAllLines(out.resolve("rejected.csv"))).hasSize(1);
  }

  @ParameterizedTest
  @CsvSource({"batch, 8", "heap, 1", "rocksdb, 4"})
  void neitherExecutionNorParallelismChangesAByte(String execution, int parallelism)
      throws IOException {
    Path batch = folder.resolve("batch");
    if (!Files.exists(batch)) {
      replayH2b("batch", "batch", 2);
    }

    Path other = replayH2b(execution + parallelism, execution, parallelism);

    for (String file : FILES) {
      assertThat(other.resolve(file)).hasSameBinaryContentAs(batch.resolve(file));
    }
  }

  @Test
  void dutchPermitLogGivesTheSameFiguresFromCsvAndFromXes() throws IOException {
    Path csv =
        replay(
            "csv",
            RealLogs.golden("nl-permit.plan.yaml"),
            RealLogs.data("nl_permit_receipt_phase.csv.gz"),
            RealLogs.golden("nl-permit.csv-mapping.yaml"));
    Path xes =
        replay(
            "xes",
            RealLogs.golden("nl-permit.plan.yaml"),
            RealLogs.data("nl_permit_receipt_phase.xes.gz"),
            RealLogs.golden("nl-permit.xes-mapping.yaml"));

    assertThatFiguresHold(csv, "nl-permit.figures.csv");
    assertThat(csv.resolve("verdicts.csv"))
        .hasSameTextualContentAs(RealLogs.golden("nl-permit.verdicts.csv"));
    assertThat(xes.resolve("figures.csv")).hasSameBinaryContentAs(csv.resolve("figures.csv"));
  }

  private Path replayH2b(String name, String execution, int parallelism) {
    return replay(
        name,
        RealLogs.golden("h2b-fy2000.plan.yaml"),
        RealLogs.data("us_dol_h2b_fy2000.csv.gz"),
        RealLogs.golden("h2b-fy2000.mapping.yaml"),
        "--sample",
        "P1M",
        "--execution",
        execution,
        "--parallelism",
        Integer.toString(parallelism));
  }

  private Path replay(String name, Path plan, Path log, Path mapping, String... more) {
    Path out = folder.resolve(name);
    List<String> arguments = new ArrayList<>(List.of("replay", "--plan", plan.toString()));
    arguments.addAll(List.of("--events", log.toString(), "--mapping", mapping.toString()));
    arguments.addAll(List.of("--out", out.toString()));
    arguments.addAll(List.of(more));
    Screen screen = Screen.piped();
    int status = screen.run(arguments.toArray(String[]::new));
    assertThat(status).as(screen.err()).isZero();
    return out;
  }

  /** On every day of the golden file: the same rows, and the same numbers within 1e-6. */
  private static void assertThatFiguresHold(Path out, String goldenFile) throws IOException {
    Map<String, Double> expected = figures(RealLogs.golden(goldenFile));
    Set<String> days =
        expected.keySet().stream().map(RealLogReplayIT::day).collect(Collectors.toSet());
    Map<String, Double> actual = figures(out.resolve("figures.csv"));
    actual.keySet().removeIf(row -> !days.contains(day(row)));

    assertThat(actual.keySet()).isEqualTo(expected.keySet());
    actual.forEach(
        (row, value) -> assertThat(value).as(row).isCloseTo(expected.get(row), within(1e-6)));
  }

  private static String day(String row) {
    return row.substring(0, row.indexOf(','));
  }

  private static Map<String, Double> figures(Path file) throws IOException {
    Map<String, Double> figures = new TreeMap<>();
    List<String> lines = Files.readAllLines(file);
    for (String line : lines.subList(1, lines.size())) {
      int comma = line.lastIndexOf(',');
      figures.put(line.substring(0, comma), Double.valueOf(line.substring(comma + 1)));
    }
    return figures;
  }
}
