package dk.frist.connectors.logs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dk.frist.connectors.InvalidInputException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A folder stands for the logs in it. */
class GivenLogsTest {
  @TempDir private Path folder;
  private final List<String> notices = new ArrayList<>();

  @Test
  void folderStandsForItsLogsByName() throws IOException {
    Path later = Files.createFile(folder.resolve("2024-02.csv.gz"));
    Path former = Files.createFile(folder.resolve("2024-01.csv"));
    Path events = Files.createFile(folder.resolve("events.avro"));

    assertThat(GivenLogs.files(List.of(folder), notices::add))
        .containsExactly(former, later, events);
    assertThat(notices).isEmpty();
  }

  @Test
  void filesKeepTheirPlaceBesideFolders() throws IOException {
    Path inFolder =
        Files.createFile(Files.createDirectory(folder.resolve("logs")).resolve("b.xes"));
    Path alone = folder.resolve("a.csv");

    assertThat(GivenLogs.files(List.of(folder.resolve("logs"), alone), notices::add))
        .containsExactly(inFolder, alone);
  }

  @Test
  void whatIsNoLogByItsNameIsToldAndPassedOver() throws IOException {
    Path log = Files.createFile(folder.resolve("log.csv"));
    Files.createFile(folder.resolve("mapping.yaml"));
    Files.createDirectory(folder.resolve("older.csv"));

    assertThat(GivenLogs.files(List.of(folder), notices::add)).containsExactly(log);
    assertThat(notices)
        .containsExactly(folder + ": not read, as no logs by their names: mapping.yaml, older.csv");
  }

  @Test
  void ofManyOtherFilesAFewAreNamed() throws IOException {
    Files.createFile(folder.resolve("log.csv"));
    for (int i = 0; i < 8; i++) {
      Files.createFile(folder.resolve("note" + i + ".txt"));
    }

    assertThat(GivenLogs.files(List.of(folder), notices::add)).hasSize(1);
    assertThat(notices).singleElement().asString().endsWith("note4.txt and 3 more");
  }

  @Test
  void folderWithoutLogsIsAMistake() throws IOException {
    Files.createFile(folder.resolve("readme.txt"));

    assertThatThrownBy(() -> GivenLogs.files(List.of(folder), notices::add))
        .isInstanceOf(InvalidInputException.class)
        .hasMessage(
            folder
                + ": the folder holds no log; known by their names are "
                + LogFormat.extensions());
  }
}
