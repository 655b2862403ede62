package dk.frist.connectors.files;

import dk.frist.rules.casefile.Rejected;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * {@code rejected.csv}: the input rows that became no event, by source and line. Of each source and
 * reason the first {@link #MOST_LISTED} by line are listed; how many more there are stands in a row
 * without a line at the end, so that a log of bad rows does not become a second one.
 */
final class RejectedFile {
  static final String NAME = "rejected.csv";
  static final String SPILL = "rejected";
  static final String HEADER = "source,line,reason,text";

  /** Of each source and reason. */
  static final int MOST_LISTED = 10_000;

  private RejectedFile() {}

  static void spill(Rejected rejected, SpillFormat.Lines lines) throws IOException {
    lines.add(
        SpillRow.join(
            rejected.source(),
            HexFormat.of().toHexDigits(rejected.position()),
            rejected.reason().id(),
            rejected.text()));
  }

  /**
   * Writes the file.
   *
   * @param sorted the sorted spill
   * @return how many rows there were
   */
  static Rejections write(Path sorted, Path file, ProgressCounter counter) throws IOException {
    CsvLines lines = new CsvLines();
    SortedMap<String, Long> byReason = new TreeMap<>();
    SortedMap<Group, Long> groups = new TreeMap<>();
    try (BufferedReader rows = Files.newBufferedReader(sorted, StandardCharsets.UTF_8);
        TextWriter csv = TextWriter.to(file)) {
      csv.append(HEADER).append('\n');
      for (String row = rows.readLine(); row != null; row = rows.readLine()) {
        List<String> fields = SpillRow.split(row);
        String reason = fields.get(2);
        byReason.merge(reason, 1L, Long::sum);
        if (groups.merge(new Group(fields.get(0), reason), 1L, Long::sum) <= MOST_LISTED) {
          String line = Long.toString(HexFormat.fromHexDigitsToLong(fields.get(1)));
          append(csv, lines.line(List.of(fields.get(0), line, reason, fields.get(3))));
        }
        counter.row();
      }
      for (Map.Entry<Group, Long> group : groups.entrySet()) {
        if (group.getValue() > MOST_LISTED) {
          append(csv, lines.line(unlisted(group.getKey(), group.getValue() - MOST_LISTED)));
        }
      }
    }
    counter.end();
    return new Rejections(
        byReason,
        groups.values().stream().mapToLong(count -> Math.max(0, count - MOST_LISTED)).sum());
  }

  private static List<String> unlisted(Group group, long rows) {
    String text = "and " + rows + " more rows, which are counted but not listed";
    return List.of(group.source(), "", group.reason(), text);
  }

  private static void append(TextWriter csv, String line) throws IOException {
    csv.append(line).append('\n');
  }

  private record Group(String source, String reason) implements Comparable<Group> {
    private static final Comparator<Group> ORDER =
        Comparator.comparing(Group::source).thenComparing(Group::reason);

    @Override
    public int compareTo(Group other) {
      return ORDER.compare(this, other);
    }
  }
}
