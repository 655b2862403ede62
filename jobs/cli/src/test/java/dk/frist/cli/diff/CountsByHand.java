package dk.frist.cli.diff;

import static org.assertj.core.api.Assertions.assertThat;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import dk.frist.cli.Screen;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * Adds up what {@code frist diff --cases} printed and what figures.csv says, from the text alone.
 */
final class CountsByHand {
  private static final Map<String, String> FIGURES =
      Map.of(
          "period,met", "met",
          "period,missed", "missed",
          "now,pending_met", "pending_met",
          "now,pending_in_time", "pending_in_time",
          "now,pending_overdue", "pending_overdue",
          "now,excluded", "excluded");

  private CountsByHand() {}

  /** By target, reading and verdict, what the moves add up to. */
  static Map<String, Long> sums(Screen cases) {
    Map<String, Long> sums = new TreeMap<>();
    for (CsvRecord row : rows(cases)) {
      add(sums, row, row.getField(6), -1);
      add(sums, row, row.getField(7), 1);
    }
    sums.values().removeIf(sum -> sum == 0);
    return sums;
  }

  private static void add(Map<String, Long> sums, CsvRecord row, String verdict, long sign) {
    if (!verdict.isEmpty()) {
      sums.merge(row.getField(1) + " " + row.getField(2) + " " + verdict, sign, Long::sum);
    }
  }

  static List<CsvRecord> rows(Screen cases) {
    List<CsvRecord> rows = CsvReader.builder().ofCsvRecord(cases.out()).stream().toList();
    assertThat(rows.get(0).getFields())
        .containsExactly(
            "unit", "target", "reading", "cause", "recorded_day", "event_kind", "from", "to");
    return rows.subList(1, rows.size());
  }

  static Set<String> causes(Screen cases) {
    return rows(cases).stream().map(row -> row.getField(3)).collect(Collectors.toSet());
  }

  /** By target, reading and verdict, summed over sites: what figures.csv says. */
  static Map<String, Long> figures(Path run, String day) throws IOException {
    Map<String, Long> figures = new TreeMap<>();
    for (String line : Files.readAllLines(run.resolve("figures.csv"))) {
      String[] fields = line.split(",", -1);
      String verdict = FIGURES.get(fields[5] + "," + fields[6]);
      if (fields[0].equals(day) && !fields[3].isEmpty() && verdict != null) {
        figures.merge(
            fields[3] + " " + fields[4] + " " + verdict, Long.parseLong(fields[7]), Long::sum);
      }
    }
    assertThat(figures).isNotEmpty();
    return figures;
  }

  static Map<String, Long> difference(Map<String, Long> before, Map<String, Long> after) {
    Map<String, Long> difference = new TreeMap<>(after);
    before.forEach((key, value) -> difference.merge(key, -value, Long::sum));
    difference.values().removeIf(change -> change == 0);
    return difference;
  }
}
