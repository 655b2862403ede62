package dk.frist.connectors.logs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dk.frist.connectors.InvalidInputException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A log that was cut off is refused, or used up to the cut; either way it is said where that is.
 */
class TruncatedLogTest {
  private static final int ROWS = 3_000;

  @TempDir private Path folder;

  @Test
  void packedCsvIsRefusedWithTheByteAndTheRecordsReadBefore() throws IOException {
    Path file = cut(packedCsv(), 20_000);

    assertThatThrownBy(() -> Taken.from(LogFixtures.openCsv(file)))
        .isInstanceOf(InvalidInputException.class)
        .hasMessageMatching(
            ".*log\\.csv\\.gz:\\d+: the file ends too early, at byte 20000 of the compressed file,"
                + " after \\d+ records; fetch it again, or use what is there with --truncated use");
  }

  @Test
  void packedCsvIsUsedUpToTheCut() throws IOException {
    EventLog log = LogFixtures.openCsv(cut(packedCsv(), 20_000)).whenTruncated(Truncated.USE);

    Taken taken = Taken.from(log);

    Truncation truncation = log.truncation();
    assertThat(truncation).isNotNull();
    assertThat(truncation.place()).isEqualTo("at byte 20000 of the compressed file");
    assertThat(truncation.records()).isEqualTo(taken.total()).isBetween(100L, ROWS - 1L);
    assertThat(taken.rejected()).isEmpty();
    assertThat(taken.events().get(taken.events().size() - 1).caseId())
        .isEqualTo("c" + (taken.total() - 1));
  }

  @Test
  void wholeLogHasNoCut() throws IOException {
    EventLog log = LogFixtures.openCsv(packedCsv()).whenTruncated(Truncated.USE);

    assertThat(log.truncation()).isNull();
    assertThat(Taken.from(log).total()).isEqualTo(ROWS);
  }

  @Test
  void logCutWithinItsFirstLineIsRefusedEitherWay() throws IOException {
    Path file = cut(packedCsv(), 14);

    assertThatThrownBy(() -> LogFixtures.openCsv(file))
        .isInstanceOf(InvalidInputException.class)
        .hasMessageEndingWith(
            "the file ends too early, at byte 14 of the compressed file, after 0 records;"
                + " fetch it again");
  }

  @Test
  void xesIsUsedUpToItsLastWholeTrace() throws IOException {
    String trace =
        "<trace><string key='concept:name' value='c'/><event>"
            + "<string key='concept:name' value='received'/>"
            + "<date key='time:timestamp' value='2024-01-02T10:00:00+01:00'/></event></trace>\n";
    String text = "<log>" + trace + trace + trace.substring(0, trace.length() - 12);
    EventLog log =
        xes(Files.writeString(folder.resolve("log.xes"), text)).whenTruncated(Truncated.USE);

    assertThat(Taken.from(log).events()).hasSize(2);
    assertThat(log.truncation()).isEqualTo(new Truncation("at byte " + text.length(), 2));
  }

  @Test
  void xesThatIsWrongInItsMiddleIsNotTakenForACutOne() throws IOException {
    Path file = Files.writeString(folder.resolve("log.xes"), "<log><trace></event></log>");
    EventLog log = xes(file).whenTruncated(Truncated.USE);

    assertThatThrownBy(() -> Taken.from(log)).hasMessageContaining("is not XML: ");
  }

  @Test
  void packedFileThatIsBrokenIsRefusedEvenSo() throws IOException {
    Path file = packedCsv();
    byte[] bytes = Files.readAllBytes(file);
    Arrays.fill(bytes, bytes.length / 2, bytes.length / 2 + 40, (byte) 0xFF);
    EventLog log = LogFixtures.openCsv(Files.write(file, bytes)).whenTruncated(Truncated.USE);

    assertThatThrownBy(() -> Taken.from(log))
        .isInstanceOf(InvalidInputException.class)
        .hasMessageContaining("the compressed file is broken after line ")
        .hasMessageContaining(" bytes before byte ");
  }

  @Test
  void fileOfNoBytesIsNoLog() throws IOException {
    Path file = Files.createFile(folder.resolve("log.csv.gz"));

    assertThatThrownBy(() -> LogFixtures.openCsv(file))
        .isInstanceOf(InvalidInputException.class)
        .hasMessage(file + ": the file is empty: it has 0 bytes; fetch it again");
  }

  @Test
  void logOfAHeaderAloneIsEmptyAndWhole() throws IOException {
    EventLog log =
        LogFixtures.openCsv(Files.writeString(folder.resolve("log.csv"), LogFixtures.HEADER));

    assertThat(log.isEmpty()).isTrue();
    assertThat(log.truncation()).isNull();
  }

  private static EventLog xes(Path file) {
    return EventLog.open(file, LogFixtures.XES, LogFixtures.AGENCY, LogFixtures.STATE_ONLY);
  }

  /** Rows that do not pack well. */
  private Path packedCsv() throws IOException {
    Random random = new Random(1);
    StringBuilder text = new StringBuilder(LogFixtures.HEADER);
    for (int i = 0; i < ROWS; i++) {
      text.append('c').append(i).append(",t,received,2024-01-02,,");
      text.append(Long.toHexString(random.nextLong())).append(",\n");
    }
    return LogFixtures.packed(
        folder.resolve("log.csv.gz"), text.toString().getBytes(StandardCharsets.UTF_8));
  }

  private static Path cut(Path file, int bytes) throws IOException {
    return Files.write(file, Arrays.copyOf(Files.readAllBytes(file), bytes));
  }
}
