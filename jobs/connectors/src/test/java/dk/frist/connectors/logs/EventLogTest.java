package dk.frist.connectors.logs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dk.frist.connectors.InvalidInputException;
import dk.frist.connectors.Mistake;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What can be known of a log before its first row is checked when it is opened. */
class EventLogTest {
  @TempDir Path folder;

  @Test
  void missingFileIsNamed() {
    assertThatThrownBy(() -> LogFixtures.openCsv(folder.resolve("log.csv")))
        .isInstanceOf(InvalidInputException.class)
        .hasMessage(folder.resolve("log.csv") + ": there is no such file");
  }

  @Test
  void folderIsNoLog() throws IOException {
    Path file = Files.createDirectory(folder.resolve("log.csv"));

    assertThatThrownBy(() -> LogFixtures.openCsv(file))
        .hasMessageEndingWith("is a folder, not a file");
  }

  @ParameterizedTest
  @CsvSource({"log.xlsx", "log.avro.gz", "log", "log.csv.zip"})
  void fileOfAnotherFormatIsAnsweredWithTheKnownOnes(String name) throws IOException {
    Path file = Files.createFile(folder.resolve(name));

    assertThatThrownBy(() -> LogFixtures.openCsv(file))
        .isInstanceOf(InvalidInputException.class)
        .hasMessageEndingWith("known: " + LogFormat.extensions());
  }

  @Test
  void foreignLogNeedsAMapping() throws IOException {
    Path file = Files.writeString(folder.resolve("log.csv"), LogFixtures.HEADER);

    assertThatThrownBy(() -> EventLog.open(file, null, "agency", LogFixtures.STATE_ONLY))
        .isInstanceOf(InvalidInputException.class)
        .hasMessageContaining("--mapping MAP.yaml");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "case,type,activity,at,sub,motive"
            + "| there is no column 'seen', which the mapping asks for;"
            + " there are: case, type, activity, at, sub, motive",
        "case,type,activity,at,seen,sub,motive,case| column 'case' is named twice; rename one",
        "case;type;activity;at;seen;sub;motive"
            + "| there is no column 'case', which the mapping asks for; columns are parted by"
            + " commas, and there are: case;type;activity;at;seen;sub;motive",
      })
  void headerLacksNothingTheMappingAsksFor(String header, String message) throws IOException {
    Path file = Files.writeString(folder.resolve("log.csv"), header + "\n");

    InvalidInputException thrown =
        catchThrowableOfType(InvalidInputException.class, () -> LogFixtures.openCsv(file));

    assertThat(thrown.mistakes()).contains(new Mistake(file.toString(), 1, 0, message));
  }

  @Test
  void everyMissingColumnIsNamed() throws IOException {
    Path file = Files.writeString(folder.resolve("log.csv"), "case,activity,at\n");

    InvalidInputException thrown =
        catchThrowableOfType(InvalidInputException.class, () -> LogFixtures.openCsv(file));

    assertThat(thrown.mistakes()).hasSize(4);
  }

  @Test
  void emptyFileHasNoHeader() throws IOException {
    Path file = Files.createFile(folder.resolve("log.csv"));

    assertThatThrownBy(() -> LogFixtures.openCsv(file))
        .isInstanceOf(InvalidInputException.class)
        .hasMessage(file + ":1: the file is empty; its first line should name the columns");
  }

  @Test
  void headerThatIsNotUtf8IsRefused() throws IOException {
    Path file =
        Files.write(folder.resolve("log.csv"), new byte[] {(byte) 0xFF, (byte) 0xFE, 'c', 0});

    assertThatThrownBy(() -> LogFixtures.openCsv(file))
        .isInstanceOf(InvalidInputException.class)
        .hasMessage(file + ":1: the line of column names is not UTF-8 text");
  }

  @Test
  void fileThatIsNotPackedAsItsNameSaysIsRefused() throws IOException {
    Path file = Files.writeString(folder.resolve("log.csv.gz"), LogFixtures.HEADER);

    assertThatThrownBy(() -> LogFixtures.openCsv(file))
        .isInstanceOf(InvalidInputException.class)
        .hasMessageContaining("the compressed file is broken before its first line");
  }
}
