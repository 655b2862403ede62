package dk.frist.cli.inspect;

import static org.assertj.core.api.Assertions.assertThat;

import dk.frist.cli.Screen;
import dk.frist.cli.replay.RealLogs;
import dk.frist.connectors.logs.MappingFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The guesses about real logs are those of the people who wrote their mappings. */
class InspectedRealLogsTest {
  @TempDir private Path folder;

  @ParameterizedTest
  @CsvSource({
    "us_dol_h2b_fy2000.csv.gz, h2b-fy2000.mapping.yaml, '19,556', '4,906'",
    "nl_permit_receipt_phase.csv.gz, nl-permit.csv-mapping.yaml, '8,577', '1,434'",
    "nl_permit_receipt_phase.xes.gz, nl-permit.xes-mapping.yaml, '8,577', '1,434'",
  })
  void addressesAreGuessedAsThePeopleChoseThem(
      String log, String mapping, String rows, String cases) throws IOException {
    Path draft = folder.resolve("map.yaml");
    Screen screen = Screen.piped();

    int status =
        screen.run("inspect", RealLogs.data(log).toString(), "--mapping-draft", draft.toString());

    assertThat(status).as(screen.err()).isZero();
    assertThat(screen.out()).contains(rows + " rows", "(" + cases);
    InspectCommandTest.assertThatDraftLacksOnlyItsToDos(draft);
    Files.writeString(draft, Files.readString(draft).replace(": TODO", ": filed"));
    var chosen = MappingFile.read(RealLogs.golden(mapping.substring("".length())));
    var guessed = MappingFile.read(draft);
    assertThat(guessed.caseId()).isEqualTo(chosen.caseId());
    assertThat(guessed.caseType()).isEqualTo(chosen.caseType());
    assertThat(guessed.activity()).isEqualTo(chosen.activity());
    assertThat(guessed.occurredAt()).isEqualTo(chosen.occurredAt());
    assertThat(guessed.events().keySet()).containsAnyElementsOf(chosen.events().keySet());
  }
}
