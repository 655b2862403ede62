package dk.frist.cli.imports;

import static org.assertj.core.api.Assertions.assertThat;

import dk.frist.cli.ExitStatus;
import dk.frist.cli.Screen;
import dk.frist.cli.run.RunConfig;
import dk.frist.cli.run.RunConfigFile;
import dk.frist.connectors.Passing;
import dk.frist.connectors.logs.EventLog;
import dk.frist.connectors.logs.LogReader;
import dk.frist.connectors.logs.MappingFile;
import dk.frist.rules.casefile.CaseEvent;
import dk.frist.rules.casefile.Intake;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import picocli.CommandLine.Command;

/** Logs of others become events of our own, in the order recorded. */
class ImportCommandTest {
  private static final String HEADER = "case,type,what,when,team\n";

  @TempDir private Path folder;
  private final Screen screen = Screen.piped();
  private Path logs;
  private Path mapping;
  private Path out;

  @BeforeEach
  void writeInput() throws IOException {
    logs = Files.createDirectory(folder.resolve("logs"));
    out = folder.resolve("events.avro");
    mapping =
        Files.writeString(
            folder.resolve("mapping.yaml"),
            """
            zone: Europe/Copenhagen
            agency: desk
            case-id: case
            case-type: type
            activity: what
            occurred-at: when
            events: {Filed: filed, Decided: {kind: decided, outcome: granted}}
            attributes: {group: team}
            """);
    Files.writeString(
        logs.resolve("a.csv"),
        HEADER + "1,permit,Filed,2024-01-02,red\n1,permit,Decided,2024-03-02,red\n");
    Files.writeString(
        logs.resolve("b.csv"),
        HEADER
            + "2,permit,Decided,2024-02-20,\n2,permit,Filed,2024-01-20,\n"
            + "2,permit,Archived,2024-02-21,\n2,permit,Filed,soon,\n2,permit\n");
  }

  @Test
  void severalLogsAreMergedInTheOrderRecorded() throws IOException {
    assertThat(run(logs, "--mapping", mapping.toString())).as(screen.err()).isZero();

    assertThat(events(out, null))
        .extracting(CaseEvent::eventId)
        .containsExactly(
            "a.csv:1:0000000001", "b.csv:2:0000000002", "b.csv:2:0000000001", "a.csv:1:0000000002");
  }

  @Test
  void eventsAreThoseThatAReplayOfTheLogWouldRead() throws IOException {
    Path log = logs.resolve("a.csv");

    assertThat(run(log, "--mapping", mapping.toString())).as(screen.err()).isZero();

    assertThat(events(out, null)).isEqualTo(events(log, mapping)).hasSize(2);
    assertThat(events(out, null).get(0).attributes()).containsEntry("group", "red");
  }

  @Test
  void everyRowIsAccountedFor() {
    assertThat(run(logs, "--mapping", mapping.toString())).isZero();

    assertThat(screen.out().lines())
        .containsExactly(
            "7 records = 4 events + 1 ignored + 2 rejected",
            "rejected: 1 invalid-timestamp, 1 wrong-field-count",
            "4 events, recorded from 2024-01-02 to 2024-03-02, in " + out);
  }

  @Test
  void importOfAnImportIsTheSameFile() throws IOException {
    run(logs, "--mapping", mapping.toString());
    Path again = folder.resolve("again.avro");

    assertThat(screen.run("import", out.toString(), "--out", again.toString())).isZero();

    assertThat(again).hasSameBinaryContentAs(out);
  }

  @Test
  void sameLogUnderTwoNamesIsSaidToCountTwice() throws IOException {
    Files.copy(logs.resolve("a.csv"), logs.resolve("copy.csv"));

    assertThat(run(logs, "--mapping", mapping.toString())).isZero();

    assertThat(screen.err())
        .contains(logs.resolve("copy.csv") + ": holds the same bytes as " + logs.resolve("a.csv"));
    assertThat(screen.out()).contains("6 events, recorded from ");
  }

  @Test
  void agencyThatTheMappingLeavesOutHasToBeSaid() throws IOException {
    Files.writeString(mapping, Files.readString(mapping).replace("agency: desk\n", ""));

    assertThat(run(logs, "--mapping", mapping.toString())).isEqualTo(ExitStatus.WRONG_INPUT);
    assertThat(screen.err()).contains("--agency: say whose events the logs hold");
    assertThat(run(logs, "--mapping", mapping.toString(), "--agency", "siri")).isZero();
    assertThat(events(out, null)).extracting(CaseEvent::agency).containsOnly("siri");
  }

  @Test
  void mappingThatNamesNoActivityOfTheLogLeavesNoFile() throws IOException {
    Files.writeString(
        mapping, Files.readString(mapping).replace("Filed", "x").replace("Deci", "y"));

    assertThat(run(logs, "--mapping", mapping.toString())).isEqualTo(ExitStatus.WRONG_INPUT);
    assertThat(screen.err()).contains("no record became an event");
    assertThat(folder).isDirectoryNotContaining("glob:**events.avro*");
  }

  @Test
  void fileThatIsThereIsKeptUnlessForced() throws IOException {
    Files.writeString(out, "mine");

    assertThat(run(logs, "--mapping", mapping.toString())).isEqualTo(ExitStatus.WRONG_INPUT);
    assertThat(out).hasContent("mine");
    assertThat(run(logs, "--mapping", mapping.toString(), "--force")).isZero();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "--out x.csv| --out: is an Avro container, so its name ends in .avro",
        "--out x.avro --speed 1d/s| --speed: goes with --to-topic",
        "--out x.avro --partitions 2| --out: a file has no brokers and no partitions",
        "--out x.avro --kafka-property a=b| --out: a file has no brokers and no partitions",
        "--to-topic t --bootstrap-servers h:1 --force| --force: goes with --out",
        "--to-topic t| --to-topic: say which brokers have the topic: --bootstrap-servers",
        "--to-topic t --bootstrap-servers nowhere| 'nowhere' has no port",
        "--to-topic t --bootstrap-servers h:1 --partitions 0| --partitions: is at least 1, not 0",
        "--to-topic t --bootstrap-servers h:1 --speed fast| 'fast' is not a speed; write a day",
        "--to-topic t --bootstrap-servers h:1 --speed 0d/s| '0d/s' is not a speed; write a day",
      })
  void optionsThatDoNotGoTogetherAreRefused(String options, String message) {
    List<String> arguments =
        new ArrayList<>(List.of("import", logs.toString(), "--mapping", mapping.toString()));
    arguments.addAll(List.of(options.split(" ")));

    assertThat(screen.run(arguments.toArray(String[]::new))).isEqualTo(ExitStatus.WRONG_INPUT);
    assertThat(screen.err()).contains(message);
  }

  @Test
  void topicWithoutABrokerFailsAndSaysWhereNobodyAnswered() {
    int status =
        screen.run(
            "import",
            logs.toString(),
            "--mapping",
            mapping.toString(),
            "--to-topic",
            "t",
            "--bootstrap-servers",
            "localhost:1",
            "--broker-timeout",
            "PT0.3S");

    assertThat(status).isEqualTo(ExitStatus.FAILED);
    assertThat(screen.err()).contains("no Kafka broker answered at localhost:1 within 0.3 s");
  }

  @Test
  void configurationThatTheHelpNamesForATimeLapseKeepsToTheTimeOfTheEvents() throws IOException {
    String help = String.join("\n", ImportCommand.class.getAnnotation(Command.class).description());
    String yaml = help.substring(help.indexOf("    plans:"), help.indexOf("and then:"));
    Path file = Files.writeString(folder.resolve("lapse.yaml"), yaml.stripIndent());

    RunConfig config = RunConfigFile.read(file);

    assertThat(config.time().followWallClock()).isFalse();
    assertThat(config.kafka().topics().caseEvents()).isEqualTo("lapse");
    assertThat(config.kafka().topics().figures()).isEqualTo("lapse-figures");
  }

  @ParameterizedTest
  @CsvSource({"1d/s, 1", "6h/s, 0.25", "0.5w/s, 3.5", "36m/s, 0.025"})
  void speedIsRecordedTimeInASecond(String text, double daysPerSecond) {
    assertThat(new Speed.Converter().convert(text).daysPerSecond()).isEqualTo(daysPerSecond);
  }

  private int run(Path log, String... more) {
    List<String> arguments =
        new ArrayList<>(List.of("import", log.toString(), "--out", out.toString()));
    arguments.addAll(List.of(more));
    return screen.run(arguments.toArray(String[]::new));
  }

  private static List<CaseEvent> events(Path log, Path mapping) throws IOException {
    List<CaseEvent> events = new ArrayList<>();
    EventLog opened =
        EventLog.open(
            log, mapping == null ? null : MappingFile.read(mapping), "desk", Passing.everything());
    try (LogReader reader = opened.reader()) {
      for (Intake intake = reader.next(); intake != null; intake = reader.next()) {
        events.add(intake.event());
      }
    }
    return events;
  }
}
