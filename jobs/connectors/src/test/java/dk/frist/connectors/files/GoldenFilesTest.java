package dk.frist.connectors.files;

import static dk.frist.connectors.PlanStory.day;
import static dk.frist.rules.casefile.CaseFile.NO_DAY;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import dk.frist.connectors.files.ReplayRun.Emitted;
import dk.frist.rules.figures.Figure;
import dk.frist.rules.figures.FigureSet;
import dk.frist.rules.figures.Measure;
import dk.frist.rules.figures.Series;
import dk.frist.rules.figures.Window;
import dk.frist.rules.verdict.CaseVerdict;
import dk.frist.rules.verdict.Judgement;
import dk.frist.rules.verdict.Judgement.Standing;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.stream.Collectors;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * The golden files, taken apart, shuffled and put together by the writers of a replay. The golden
 * figures drop zeros at the end of decimals, where a replay always writes six.
 */
class GoldenFilesTest {
  @TempDir Path parent;

  @ParameterizedTest
  @ValueSource(strings = {"h2b-fy2000", "nl-permit"})
  void goldenFilesComeOutAsTheyStood(String log) throws Exception {
    Path golden = golden();
    Path figures = golden.resolve(log + ".figures.csv");
    Path verdicts = golden.resolve(log + ".verdicts.csv");
    ReplayRun run = new ReplayRun(parent.resolve("out"), 3);

    run.of(new Emitted(figures(figures), verdicts(verdicts), List.of()));

    assertThat(parent.resolve("out/figures.csv")).content().isEqualTo(withSixDecimals(figures));
    assertThat(parent.resolve("out/verdicts.csv")).hasSameBinaryContentAs(verdicts);
  }

  private static String withSixDecimals(Path file) throws IOException {
    return Files.readString(file)
        .lines()
        .map(line -> line + "0".repeat(missingDecimals(line)) + "\n")
        .collect(Collectors.joining());
  }

  private static int missingDecimals(String line) {
    int point = line.indexOf('.', line.lastIndexOf(','));
    return point < 0 ? 0 : 6 - (line.length() - point - 1);
  }

  private static List<FigureSet> figures(Path file) throws IOException {
    try (CsvReader<NamedCsvRecord> rows = CsvReader.builder().ofNamedCsvRecord(file)) {
      return shuffled(rows.stream().map(GoldenFilesTest::figure).toList());
    }
  }

  private static FigureSet figure(NamedCsvRecord row) {
    Measure measure = Measure.valueOf(row.getField("measure").toUpperCase(Locale.ROOT));
    Window window =
        Arrays.stream(Window.values())
            .filter(w -> w.id().equals(row.getField("window")))
            .findFirst()
            .orElseThrow();
    Series series =
        new Series(
            "us-2024",
            row.getField("case_type"),
            row.getField("clock"),
            row.getField("target"),
            row.getField("reading"));
    Figure figure = new Figure(window, measure, Double.parseDouble(row.getField("value")));
    return FigureSet.ofClock(series, day(row.getField("as_of")), false, List.of(figure));
  }

  private static List<CaseVerdict> verdicts(Path file) throws IOException {
    try (CsvReader<NamedCsvRecord> rows = CsvReader.builder().ofNamedCsvRecord(file)) {
      return shuffled(rows.stream().map(GoldenFilesTest::verdict).toList());
    }
  }

  private static CaseVerdict verdict(NamedCsvRecord row) {
    String verdict = row.getField("verdict").toUpperCase(Locale.ROOT);
    String reason = row.getField("reason");
    return new CaseVerdict(
        "us-2024",
        row.getField("unit"),
        row.getField("case_type"),
        row.getField("target"),
        row.getField("reading"),
        0,
        new Judgement(
            verdict.startsWith("PENDING") ? Standing.PENDING : Standing.valueOf(verdict),
            reason.isEmpty() ? null : reason,
            dayOf(row.getField("from")),
            dayOf(row.getField("to")),
            dayOf(row.getField("deadline")),
            dayOf(row.getField("counted_on")),
            Integer.MAX_VALUE,
            NO_DAY,
            NO_DAY,
            NO_DAY));
  }

  private static int dayOf(String date) {
    return date.isEmpty() ? NO_DAY : day(date);
  }

  private static <T> List<T> shuffled(List<T> rows) {
    List<T> shuffled = new ArrayList<>(rows);
    Collections.shuffle(shuffled, new Random(1));
    return shuffled;
  }

  /** The folder of golden files beside the project, where there is one. */
  private static Path golden() {
    Path folder = Path.of("").toAbsolutePath();
    while (folder != null && !Files.isDirectory(folder.resolve("jobs"))) {
      folder = folder.getParent();
    }
    Path golden = folder == null ? Path.of("golden") : folder.resolve("../shared/golden");
    assumeThat(golden).as("golden files beside the project").isDirectory();
    return golden;
  }
}
