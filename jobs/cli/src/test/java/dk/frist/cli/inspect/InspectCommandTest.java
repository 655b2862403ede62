package dk.frist.cli.inspect;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dk.frist.cli.ExitStatus;
import dk.frist.cli.Screen;
import dk.frist.connectors.InvalidInputException;
import dk.frist.connectors.logs.MappingFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a person learns of a log that nobody knows yet, and the mapping to start from. */
class InspectCommandTest {
  private static final String HEADER =
      "case_id,case_type,activity,timestamp,observed_at,user,note\n";

  @TempDir private Path folder;

  @Test
  void csvIsDescribedByItsColumnsAndSpan() throws IOException {
    String out = inspect(csv("")).out();

    assertThat(out)
        .startsWith("log.csv: CSV, 12 rows\nfrom 2024-01-01 to 2024-01-06 by 'timestamp'\n")
        .containsPattern("case_type +permit +12 +0 % +1")
        .containsPattern("timestamp +times without an offset +12 +0 % +12")
        .containsPattern("observed_at +dates +12 +0 % +6")
        .containsPattern("note +nothing +0 +100 % +0")
        .containsPattern("Decided +6")
        .containsPattern("case-id +case_id \\(6 cases\\)")
        .containsPattern("recorded-at +observed_at")
        .doesNotContain("What is wrong");
  }

  @Test
  void valuesThatMayBeOfPersonsAreNotShown() throws IOException {
    String out = inspect(csv("")).out();

    assertThat(out)
        .containsPattern("case_id +the likely case id: not shown")
        .containsPattern("user +likely persons: not shown")
        .doesNotContain("c1")
        .doesNotContain("jane");
  }

  @Test
  void whatIsWrongIsCounted() throws IOException {
    String bad =
        """
        c9,permit,Filed,soon,2024-01-01,jane,
        c9,permit
        """;
    StringBuilder good = new StringBuilder();
    for (int i = 0; i < 30; i++) {
      good.append("c9,permit,Filed,2024-01-06T10:00,2024-01-07,jane,\n");
    }

    assertThat(inspect(csv(good + bad)).out())
        .contains(
            "What is wrong:",
            "  1 row: wrong-field-count",
            "  in 'timestamp' 1 of 43 values are no times, the first at line 44");
  }

  @Test
  void timesInAFormThatNoMappingReadsAreNamed() throws IOException {
    Path log =
        Files.writeString(folder.resolve("log.csv"), "case,activity,date\n1,Filed,31-12-2024\n");

    assertThat(inspect(log).out())
        .contains("'date' may hold times in a form that no mapping reads (day, month and year")
        .contains("occurred-at  none: say it yourself");
  }

  @Test
  void draftOfAMappingFailsAtItsToDosAlone() throws IOException {
    Path draft = folder.resolve("map.yaml");

    inspect(csv(""), "--mapping-draft", draft.toString());

    assertThatDraftLacksOnlyItsToDos(draft);
    Files.writeString(draft, Files.readString(draft).replace(": TODO", ": filed"));
    assertThat(MappingFile.read(draft))
        .satisfies(
            mapping -> {
              assertThat(mapping.caseId()).isEqualTo("case_id");
              assertThat(mapping.recordedAt()).isEqualTo("observed_at");
              assertThat(mapping.events()).containsOnlyKeys("Filed", "Decided");
            });
  }

  @Test
  void draftSaysWhatItCouldNotGuess() throws IOException {
    Path log = Files.writeString(folder.resolve("log.csv"), "a,b,c\n1,2,3\n");
    Path draft = folder.resolve("map.yaml");

    inspect(log, "--mapping-draft", draft.toString());

    assertThatDraftLacksOnlyItsToDos(draft);
    assertThat(draft).content().contains("case-id: TODO", "activity: TODO", "occurred-at: TODO");
  }

  @Test
  void draftIsPrintedAloneAndOverwritesNothingUnasked() throws IOException {
    Path log = csv("");

    assertThat(inspect(log, "--mapping-draft", "-").out()).startsWith("# A draft for log.csv.");
    Path there = Files.writeString(folder.resolve("map.yaml"), "mine");
    Screen screen = Screen.piped();
    assertThat(screen.run("inspect", log.toString(), "--mapping-draft", there.toString()))
        .isEqualTo(ExitStatus.WRONG_INPUT);
    assertThat(screen.err()).contains(there + ": exists; --force overwrites it");
    assertThat(there).hasContent("mine");
  }

  @Test
  void xesHasKeysOfEventsAndOfTraces() throws IOException {
    Path log =
        Files.writeString(
            folder.resolve("log.xes"),
            """
            <log><trace><string key='concept:name' value='c1'/><string key='channel' value='desk'/>
            <event><string key='concept:name' value='Filed'/>
            <date key='time:timestamp' value='2024-01-02T10:00:00+01:00'/></event>
            </trace></log>
            """);

    assertThat(inspect(log, "--mapping-draft", folder.resolve("map.yaml").toString()).out())
        .startsWith("log.xes: XES, 1 row\n")
        .containsPattern("case-id +case:concept:name \\(1 cases\\)")
        .containsPattern("case-type +case:channel")
        .containsPattern("activity +concept:name")
        .containsPattern("time:timestamp +times with an offset");
    assertThatDraftLacksOnlyItsToDos(folder.resolve("map.yaml"));
  }

  @Test
  void ocelIsDescribedByItsTypesOfObject() throws IOException {
    Path log =
        Files.writeString(
            folder.resolve("log.json"),
            """
            {"objectTypes": [], "eventTypes": [],
             "objects": [
               {"id": "a1", "type": "application", "attributes": [
                 {"name": "state", "time": "1970-01-01T00:00:00Z", "value": "new"}]},
               {"id": "p1", "type": "person"}],
             "events": [
               {"id": "e1", "type": "received", "time": "2024-01-02T10:00:00Z",
                "relationships": [{"objectId": "a1", "qualifier": "x"}, {"objectId": "p1"}]},
               {"id": "e2", "type": "granted", "time": "2024-01-03T10:00:00Z",
                "relationships": [{"objectId": "a1", "qualifier": "x"}]}]}
            """);
    Path draft = folder.resolve("map.yaml");

    String out = inspect(log, "--mapping-draft", draft.toString()).out();

    assertThat(out)
        .startsWith("log.json: OCEL 2.0 as JSON, 2 rows")
        .containsPattern("application \\(taken for the case\\) +1 +2\nperson +1 +1")
        .contains("case:state")
        .containsPattern("case-id +case:ocel:oid");
    assertThat(draft).content().contains("object-type: application\n");
    assertThatDraftLacksOnlyItsToDos(draft);
    assertThat(inspect(log, "--object-type", "person").out()).contains("OCEL 2.0 as JSON, 1 row\n");
  }

  @Test
  void avroNeedsNoMapping() throws IOException {
    Path log = folder.resolve("events.avro");
    assertThat(Screen.piped().run("generate", "--events", "300", "--out", log.toString())).isZero();

    assertThat(inspect(log).out())
        .startsWith("events.avro: Avro container of case events, 300 rows\nfrom 20")
        .containsPattern("agency +[a-z]+")
        .containsPattern("recorded-at +recordedAt");
    Screen screen = Screen.piped();
    assertThat(screen.run("inspect", log.toString(), "--mapping-draft", "-"))
        .isEqualTo(ExitStatus.WRONG_INPUT);
    assertThat(screen.err()).contains("an Avro log of case events needs no mapping");
  }

  private Screen inspect(Path log, String... more) {
    List<String> arguments = new ArrayList<>(List.of("inspect", log.toString()));
    arguments.addAll(List.of(more));
    Screen screen = Screen.piped();
    assertThat(screen.run(arguments.toArray(String[]::new))).as(screen.err()).isZero();
    return screen;
  }

  private Path csv(String more) throws IOException {
    StringBuilder text = new StringBuilder(HEADER);
    for (int i = 1; i <= 6; i++) {
      String day = "2024-01-0" + i;
      text.append("c%d,permit,Filed,%s 09:00,%s,jane,\n".formatted(i, day, day));
      text.append("c%d,permit,Decided,%s 15:00,%s,jane,\n".formatted(i, day, day));
    }
    return Files.writeString(folder.resolve("log.csv"), text.append(more));
  }

  static void assertThatDraftLacksOnlyItsToDos(Path draft) throws IOException {
    List<String> lines = Files.readAllLines(draft);

    InvalidInputException thrown =
        catchThrowableOfType(InvalidInputException.class, () -> MappingFile.read(draft));

    assertThat(thrown.mistakes())
        .allSatisfy(
            mistake -> {
              assertThat(mistake.message()).contains("still to be filled in");
              assertThat(lines.get(mistake.line() - 1).substring(mistake.column() - 1))
                  .startsWith("TODO");
            })
        .hasSameSizeAs(
            lines.stream()
                .filter(line -> !line.strip().startsWith("#") && line.contains(": TODO"))
                .toList());
  }
}
