package dk.frist.connectors.files;

import static org.assertj.core.api.Assertions.assertThat;

import de.siegmar.fastcsv.reader.CsvReader;
import dk.frist.connectors.files.ReplayRun.Emitted;
import dk.frist.rules.casefile.RejectReason;
import dk.frist.rules.casefile.Rejected;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The rows of {@code rejected.csv}. */
class RejectedFileTest {
  @TempDir Path parent;

  @Test
  void rejectedRowsAreInOrderOfSourceAndLineAndReadBackAsTheyStood() throws Exception {
    String odd = "a,\"b\"\tc\\n\r\nd";
    ReplayRun run = new ReplayRun(parent.resolve("out"), 2);

    ReplaySummary summary =
        run.of(
            new Emitted(
                List.of(),
                List.of(),
                List.of(
                    new Rejected("log.csv", 10, RejectReason.INVALID_TIMESTAMP, odd),
                    new Rejected("log.csv", 9, RejectReason.WRONG_FIELD_COUNT, "x"),
                    new Rejected("a log.csv", 11, RejectReason.MISSING_VALUE, ""))));

    assertThat(summary.rejected()).isEqualTo(3);
    try (var rows = CsvReader.builder().ofCsvRecord(parent.resolve("out/rejected.csv"))) {
      assertThat(rows.stream().skip(1).map(row -> row.getFields()))
          .containsExactly(
              List.of("a log.csv", "11", "missing-value", ""),
              List.of("log.csv", "9", "wrong-field-count", "x"),
              List.of("log.csv", "10", "invalid-timestamp", odd));
    }
  }

  @Test
  void logOfBadRowsIsCountedWholeAndListedInPart() throws Exception {
    List<Rejected> rejected = new ArrayList<>();
    for (int line = 1; line <= RejectedFile.MOST_LISTED + 5; line++) {
      rejected.add(new Rejected("log.csv", line, RejectReason.INVALID_TIMESTAMP, "row"));
      rejected.add(new Rejected("other.csv", line, RejectReason.MISSING_VALUE, "row"));
    }
    rejected.add(new Rejected("log.csv", 77_777, RejectReason.MISSING_VALUE, "row"));
    ReplayRun one = new ReplayRun(parent.resolve("one"), 1);
    ReplayRun three = new ReplayRun(parent.resolve("three"), 3);

    ReplaySummary summary = one.of(new Emitted(List.of(), List.of(), rejected));
    Collections.shuffle(rejected, new Random(1));
    three.of(new Emitted(List.of(), List.of(), rejected));

    assertThat(summary.rejections())
        .hasToString("10,005 invalid-timestamp, 10,006 missing-value (10 counted but not listed)");
    List<String> lines = one.lines("rejected.csv");
    assertThat(lines).hasSize(1 + 2 * RejectedFile.MOST_LISTED + 1 + 2);
    assertThat(lines)
        .contains("log.csv,10000,invalid-timestamp,row", "log.csv,77777,missing-value,row")
        .doesNotContain("log.csv,10001,invalid-timestamp,row")
        .endsWith(
            "log.csv,,invalid-timestamp,\"and 5 more rows, which are counted but not listed\"",
            "other.csv,,missing-value,\"and 5 more rows, which are counted but not listed\"");
    assertThat(three.lines("rejected.csv")).isEqualTo(lines);
  }
}
