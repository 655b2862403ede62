package dk.frist.cli.replay;

import static org.assertj.core.api.Assertions.assertThat;

import dk.frist.cli.ExitStatus;
import dk.frist.cli.Screen;
import dk.frist.testkit.SmallDesk;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Logs as a person gives them: in folders, empty, cut off. The command behind is forecast. */
class LogOptionsTest {
  private static final String FIRST = "1,permit,Filed,2024-01-02\n2,permit,Filed,2024-01-03\n";
  private static final String SECOND = "1,permit,Decided,2024-01-20\n2,permit,Decided,2024-03-20\n";

  @TempDir private Path folder;
  private Path logs;
  private SmallDesk desk;

  @BeforeEach
  void writeInput() throws IOException {
    logs = Files.createDirectory(folder.resolve("logs"));
    desk = SmallDesk.in(folder).withPlan();
  }

  @Test
  void aCaseMayBeginInOneLogOfAFolderAndEndInAnother() throws IOException {
    Files.writeString(logs.resolve("1.csv"), SmallDesk.HEADER + FIRST);
    Files.writeString(logs.resolve("2.csv"), SmallDesk.HEADER + SECOND);
    Path together = Files.writeString(folder.resolve("all.csv"), SmallDesk.HEADER + FIRST + SECOND);

    Screen inFolder = run(ExitStatus.DONE, logs);

    assertThat(inFolder.out())
        .contains("within-30")
        .isEqualTo(run(ExitStatus.DONE, together).out());
  }

  @Test
  void objectCentricLogGivesWhatTheSameEventsInCsvGive() throws IOException {
    Path csv =
        Files.writeString(
            folder.resolve("log.csv"),
            SmallDesk.HEADER + "1,permit,Filed,2024-01-02\n1,permit,Decided,2024-01-20\n");
    String expected = run(ExitStatus.DONE, csv).out();
    Path ocel =
        Files.writeString(
            folder.resolve("log.jsonocel"),
            """
            {"objectTypes": [{"name": "permit", "attributes": []}], "eventTypes": [],
             "objects": [{"id": "1", "type": "permit"}],
             "events": [
               {"id": "e1", "type": "Filed", "time": "2024-01-02T11:00:00Z",
                "relationships": [{"objectId": "1", "qualifier": "files"}]},
               {"id": "e2", "type": "Decided", "time": "2024-01-20T11:00:00Z",
                "relationships": [{"objectId": "1", "qualifier": "decides"}]}]}
            """);
    Files.writeString(
        desk.mapping(),
        """
        zone: Europe/Copenhagen
        object-type: permit
        case-id: case:ocel:oid
        case-type: case:ocel:type
        activity: ocel:activity
        occurred-at: ocel:timestamp
        events: {Filed: filed, Decided: {kind: decided, outcome: granted}}
        """);

    assertThat(run(ExitStatus.DONE, ocel).out()).isEqualTo(expected).contains("within-30");
  }

  @Test
  void whatIsNoLogInAFolderIsSaidAloud() throws IOException {
    Files.writeString(logs.resolve("1.csv"), SmallDesk.HEADER + FIRST);
    Files.writeString(logs.resolve("notes.txt"), "of January");

    assertThat(run(ExitStatus.DONE, logs).err())
        .contains("frist: " + logs + ": not read, as no logs by their names: notes.txt");
  }

  @Test
  void emptyFolderIsAMistake() throws IOException {
    assertThat(run(ExitStatus.WRONG_INPUT, logs).err())
        .contains(logs + ": the folder holds no log");
  }

  @Test
  void logOfAHeaderAloneIsToldBesideOthers() throws IOException {
    Path empty = Files.writeString(logs.resolve("0.csv"), SmallDesk.HEADER);
    Files.writeString(logs.resolve("1.csv"), SmallDesk.HEADER + FIRST);

    assertThat(run(ExitStatus.DONE, logs).err()).contains("frist: " + empty + ": holds no record");
  }

  @Test
  void logsWithoutAnyRecordAreAMistake() throws IOException {
    Path empty = Files.writeString(logs.resolve("0.csv"), SmallDesk.HEADER);

    assertThat(run(ExitStatus.WRONG_INPUT, empty).err())
        .contains(empty + ": the log holds no record, so there is nothing to tell");
  }

  @Test
  void logThatWasCutOffIsRefusedUnlessAskedFor() throws IOException {
    Path cut = cutOff();

    assertThat(run(ExitStatus.WRONG_INPUT, cut).err())
        .contains("the file ends too early, at byte 9000 of the compressed file, after ");
    assertThat(run(ExitStatus.DONE, cut, "--truncated", "use").err())
        .containsPattern("cut off at byte 9000 of the compressed file, after \\d+ records; what");
  }

  @Test
  void manifestSaysWhereALogWasCutOff() throws IOException {
    Path out = folder.resolve("out");

    replay(out, cutOff(), "--truncated", "use");

    assertThat(out.resolve("replay.json"))
        .content()
        .containsPattern("\"place\" : \"at byte 9000 of the compressed file\"")
        .containsPattern("\"records_read\" : \\d{3,}");
  }

  @Test
  void sameLogUnderTwoNamesIsSaidToCountTwice() throws IOException {
    Files.writeString(logs.resolve("1.csv"), SmallDesk.HEADER + FIRST);
    Files.writeString(logs.resolve("copy.csv"), SmallDesk.HEADER + FIRST);

    Screen screen = replay(folder.resolve("out"), logs);

    assertThat(screen.err())
        .contains(logs.resolve("copy.csv") + ": holds the same bytes as " + logs.resolve("1.csv"));
    assertThat(screen.out()).contains("4 records = 4 events + 0 duplicates");
    assertThat(folder.resolve("out/replay.json"))
        .content()
        .contains(logs.resolve("1.csv").toString(), logs.resolve("copy.csv").toString());
  }

  private Screen run(int expected, Path events, String... more) {
    return run("forecast", expected, events, more);
  }

  private Screen replay(Path out, Path events, String... more) {
    List<String> arguments = new ArrayList<>(List.of("--sample", "end", "--out", out.toString()));
    arguments.addAll(List.of(more));
    return run("replay", ExitStatus.DONE, events, arguments.toArray(String[]::new));
  }

  private Screen run(String command, int expected, Path events, String... more) {
    List<String> arguments = new ArrayList<>(List.of(command, "--plan", desk.plan().toString()));
    arguments.addAll(
        List.of("--events", events.toString(), "--mapping", desk.mapping().toString()));
    arguments.addAll(List.of(more));
    Screen screen = Screen.piped();
    assertThat(screen.run(arguments.toArray(String[]::new))).as(screen.err()).isEqualTo(expected);
    return screen;
  }

  /** Rows that do not pack well, cut in their midst. */
  private Path cutOff() throws IOException {
    Random random = new Random(1);
    StringBuilder text = new StringBuilder(SmallDesk.HEADER);
    for (int i = 0; i < 2_000; i++) {
      text.append(Long.toHexString(random.nextLong())).append(",permit,Filed,2024-01-02\n");
    }
    Path file = logs.resolve("log.csv.gz");
    try (OutputStream out = new GZIPOutputStream(Files.newOutputStream(file))) {
      out.write(text.toString().getBytes(StandardCharsets.UTF_8));
    }
    return Files.write(file, Arrays.copyOf(Files.readAllBytes(file), 9_000));
  }
}
