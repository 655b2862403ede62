package dk.frist.connectors.logs;

import static dk.frist.connectors.logs.LogFixtures.HEADER;
import static dk.frist.connectors.logs.LogFixtures.takeCsv;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dk.frist.connectors.InvalidInputException;
import dk.frist.rules.casefile.CaseEvent;
import dk.frist.rules.casefile.EventKind;
import dk.frist.rules.casefile.RejectReason;
import dk.frist.rules.casefile.Rejected;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Arrays;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Every row of a CSV comes out once: as an event, rejected with its line, or ignored. */
class CsvLogTest {
  private static final String GOOD = "c1,desk,received,2024-01-02,2024-01-03,NY,x\n";

  @TempDir Path folder;

  @Test
  void rowBecomesAnEvent() throws IOException {
    Taken taken = takeCsv(folder, HEADER + "c1,desk,granted,2024-01-02T10:00:00,2024-01-03,NY,x\n");

    assertThat(taken.events())
        .containsExactly(
            new CaseEvent(
                "log.csv:c1:0000000001",
                "c1",
                LogFixtures.AGENCY,
                "desk",
                EventKind.DECIDED,
                Instant.parse("2024-01-02T09:00:00Z").toEpochMilli(),
                Instant.parse("2024-01-03T11:00:00Z").toEpochMilli(),
                null,
                "granted",
                null,
                null,
                null,
                null,
                null,
                null,
                Map.of("state", "NY")));
  }

  @Test
  void emptyRecordedCellMeansRecordedWhenItHappened() throws IOException {
    CaseEvent event =
        takeCsv(folder, HEADER + "c1,desk,received,2024-01-02,,NY,x\n").events().get(0);

    assertThat(event.recordedAt()).isEqualTo(event.occurredAt());
  }

  @Test
  void emptyTypeAndAttributeAreLeftUnsaid() throws IOException {
    CaseEvent event = takeCsv(folder, HEADER + "c1,,received,2024-01-02,,,\n").events().get(0);

    assertThat(event.caseType()).isNull();
    assertThat(event.attributes()).isEmpty();
  }

  @Test
  void activityThatIsNotMappedIsIgnoredWhateverElseItsRowSays() throws IOException {
    Taken taken = takeCsv(folder, HEADER + ",desk,archived,2024-02-31,,NY,x\n" + GOOD);

    assertThat(taken.ignored()).isEqualTo(1);
    assertThat(taken.events()).hasSize(1);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        ",desk,received,2024-01-02,,NY,x | MISSING_VALUE",
        "' ,desk,received,2024-01-02,,NY,x' | MISSING_VALUE",
        "c1,desk,,2024-01-02,,NY,x | MISSING_VALUE",
        "c1,desk,received,,,NY,x | MISSING_VALUE",
        "c1,desk,received,2024-02-31,,NY,x | INVALID_TIMESTAMP",
        "c1,desk,received,2024-01-02,tomorrow,NY,x | INVALID_TIMESTAMP",
        "c1,desk,received | WRONG_FIELD_COUNT",
        "c1,desk,received,2024-01-02,,NY,x,y | WRONG_FIELD_COUNT",
      })
  void badRowIsRejectedAsItStoodAndTheRestGoesOn(String row, RejectReason reason)
      throws IOException {
    Taken taken = takeCsv(folder, HEADER + GOOD + row + "\n" + GOOD);

    assertThat(taken.rejected()).containsExactly(new Rejected("log.csv", 3, reason, row));
    assertThat(taken.events()).hasSize(2);
  }

  @Test
  void rowThatIsNotUtf8IsRejectedAndItsNeighboursStay() throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    bytes.writeBytes((HEADER + GOOD).getBytes(StandardCharsets.UTF_8));
    bytes.writeBytes("c2,bås,received,2024-01-02,,NY,x\n".getBytes(StandardCharsets.ISO_8859_1));
    bytes.writeBytes("c3,bås😀,received,2024-01-02,,NY,x\n".getBytes(StandardCharsets.UTF_8));

    Taken taken = takeCsv(folder, bytes.toByteArray());

    assertThat(taken.rejected())
        .containsExactly(
            new Rejected(
                "log.csv", 3, RejectReason.NOT_UTF8, "c2,b\uFFFDs,received,2024-01-02,,NY,x"));
    assertThat(taken.events()).extracting(CaseEvent::caseType).containsExactly("desk", "bås😀");
  }

  @Test
  void fileThatEndsInsideACharacterRejectsItsLastRow() throws IOException {
    byte[] whole =
        (HEADER + GOOD + "c2,desk,received,2024-01-02,,NY,å").getBytes(StandardCharsets.UTF_8);

    Taken taken = takeCsv(folder, Arrays.copyOf(whole, whole.length - 1));

    assertThat(taken.rejected())
        .extracting(Rejected::reason)
        .containsExactly(RejectReason.NOT_UTF8);
    assertThat(taken.events()).hasSize(1);
  }

  @Test
  void byteOrderMarkIsNoPartOfTheFirstColumn() throws IOException {
    assertThat(takeCsv(folder, "\uFEFF" + HEADER + GOOD).events()).hasSize(1);
  }

  @ParameterizedTest
  @ValueSource(strings = {"\n", "\r\n", "\r"})
  void linesOfQuotedFieldsCountForThePlaceOfALaterRow(String end) throws IOException {
    String quoted = "c1,\"a\nb\"\"c\"\"\",received,2024-01-02,,\"N,Y\",x\n";
    String text = HEADER + quoted + "\n" + "c1,desk,received,2024-02-31,,NY,x\n";

    Taken taken = takeCsv(folder, text.replace("\n", end));

    assertThat(taken.events().get(0).caseType()).isEqualTo("a" + end + "b\"c\"");
    assertThat(taken.events().get(0).attributes()).containsEntry("state", "N,Y");
    assertThat(taken.rejected()).extracting(Rejected::position).containsExactly(5L);
  }

  @Test
  void rejectedRowKeepsItsQuotes() throws IOException {
    String row = "c1,\"a,\"\"b\"\"\",received,2024-02-31,,NY,x";

    assertThat(takeCsv(folder, HEADER + row + "\n").rejected())
        .extracting(Rejected::text)
        .containsExactly(row);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "c2,\"desk\"x,received,2024-01-02,,NY,x | Unexpected character after closing quote",
        "c2,\"desk,received,2024-01-02,,NY,x | Unclosed quoted field at end of input",
      })
  void quotesThatDoNotPairEndTheReadingWithTheirLine(String row, String problem) {
    assertThatThrownBy(() -> takeCsv(folder, HEADER + GOOD + "\n" + row + "\n" + GOOD + GOOD))
        .isInstanceOf(InvalidInputException.class)
        .hasMessageStartingWith(
            folder.resolve("log.csv") + ":4: this row cannot be read: " + problem);
  }

  @Test
  void eventIdsAreTheSameOnEachImportAndDifferOnEachRow() throws IOException {
    Taken first = takeCsv(folder, HEADER + GOOD + GOOD);
    Taken second = takeCsv(folder, HEADER + GOOD + GOOD);

    assertThat(first).isEqualTo(second);
    assertThat(first.events())
        .extracting(CaseEvent::eventId)
        .containsExactly("log.csv:c1:0000000001", "log.csv:c1:0000000002");
  }

  @Test
  void headerAloneIsAnEmptyLog() throws IOException {
    assertThat(takeCsv(folder, HEADER).total()).isZero();
  }

  @Test
  void packedLogReadsLikeAPlainOne() throws IOException {
    Path file =
        LogFixtures.packed(
            folder.resolve("log.csv.gz"), (HEADER + GOOD).getBytes(StandardCharsets.UTF_8));

    assertThat(Taken.from(LogFixtures.openCsv(file)).events()).hasSize(1);
  }

  @Test
  void packedLogThatEndsTooEarlyIsNotTakenForAShorterOne() throws IOException {
    Path file = folder.resolve("log.csv.gz");
    StringBuilder text = new StringBuilder(HEADER);
    for (int i = 0; i < 100_000; i++) {
      text.append("c").append(i * 7919 % 100_003).append(GOOD.substring(2));
    }
    LogFixtures.packed(file, text.toString().getBytes(StandardCharsets.UTF_8));
    byte[] whole = Files.readAllBytes(file);
    Files.write(file, Arrays.copyOf(whole, whole.length - whole.length / 4));
    EventLog log = LogFixtures.openCsv(file);

    assertThatThrownBy(() -> Taken.from(log))
        .isInstanceOf(InvalidInputException.class)
        .hasMessageMatching(".*log\\.csv\\.gz:\\d+: the file ends too early, at byte .*");
  }
}
