package dk.frist.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a user is told of a mistake: one line each, where it is, and an exit status. */
class BadInputTest {
  private static final Path PLAN = Path.of("..", "plans", "udlaendingestyrelsen-2024.yaml");
  private static final String MAPPING =
      """
      zone: UTC
      case-id: case
      case-type: type
      activity: what
      occurred-at: when
      events: {Received: filed}
      """;
  private static final String LOG = "case,type,what,when\n1,asylum,Received,2024-05-01\n";

  @TempDir private Path folder;

  private final Screen screen = Screen.piped();

  private Path file(String name, String content) throws IOException {
    Path file = folder.resolve(name);
    Files.createDirectories(file.getParent());
    return Files.writeString(file, content);
  }

  private Path out() {
    return folder.resolve("out");
  }

  private int replay(Path plan, Path log, String... more) throws IOException {
    Path mapping = file("mapping.yaml", MAPPING);
    var arguments =
        new ArrayList<>(
            List.of(
                "replay",
                "--plan",
                plan.toString(),
                "--events",
                log.toString(),
                "--mapping",
                mapping.toString(),
                "--out",
                out().toString()));
    arguments.addAll(List.of(more));
    return screen.run(arguments.toArray(String[]::new));
  }

  private Path config(String more) throws IOException {
    return file(
        "frist.yaml",
        """
        plans: %s
        kafka: {bootstrap: "127.0.0.1:1", broker-timeout: PT2S}
        %s
        """
            .formatted(PLAN.toAbsolutePath(), more));
  }

  private int run(Path config) {
    return screen.run("run", "--config", config.toString());
  }

  private void assertTold(String... lines) {
    assertThat(screen.err().lines()).containsExactly(lines);
    assertThat(screen.out()).isEmpty();
  }

  @Test
  void planThatIsNotThere() throws IOException {
    Path plan = folder.resolve("none.yaml");

    assertThat(replay(plan, file("log.csv", LOG))).isEqualTo(ExitStatus.WRONG_INPUT);
    assertTold(plan + ": there is no such file");
  }

  @Test
  void mistakeInThePlan() throws IOException {
    Path plan = file("plan.yaml", Files.readString(PLAN).replace("deadline: P35D", "deadline: 35"));

    assertThat(replay(plan, file("log.csv", LOG))).isEqualTo(ExitStatus.WRONG_INPUT);
    assertThat(screen.err().lines())
        .singleElement()
        .asString()
        .matches("\\Q" + plan + "\\E:\\d+:\\d+: .*'35'.*");
  }

  @Test
  void outputFolderThatIsNotEmpty() throws IOException {
    file("out/precious.txt", "keep");

    assertThat(replay(PLAN, file("log.csv", LOG))).isEqualTo(ExitStatus.WRONG_INPUT);
    assertTold(
        out()
            + ": is not empty; name a new or empty folder, or replace a former replay with --force");
  }

  @Test
  void csvWithoutAColumnOfTheMapping() throws IOException {
    Path log = file("log.csv", "case,type,what,wen\n1,asylum,Received,2024-05-01\n");

    assertThat(replay(PLAN, log)).isEqualTo(ExitStatus.WRONG_INPUT);
    assertThat(screen.err().lines())
        .singleElement()
        .asString()
        .startsWith(log + ":1: there is no column 'when'");
  }

  @Test
  void xesWithADocumentTypeIsFoundBeforeTheJobStarts() throws IOException {
    Path log = file("log.xes", "<?xml version='1.0'?>\n<!DOCTYPE log>\n<log/>");

    assertThat(replay(PLAN, log)).isEqualTo(ExitStatus.WRONG_INPUT);
    assertTold(log + ":2: a document type (DOCTYPE) is not read; take it out of the log");
    assertThat(out()).doesNotExist();
  }

  @Test
  void xesThatIsBrokenInItsMidstEndsTheJobThatReadsIt() throws IOException {
    Path log = file("log.xes", "<log><trace><event/></trace>\n<trace></event></log>");

    assertThat(replay(PLAN, log)).isEqualTo(ExitStatus.WRONG_INPUT);
    assertThat(screen.err().lines())
        .anyMatch(line -> line.startsWith(log + ":2:") && line.contains("is not XML: "))
        .noneMatch(line -> line.startsWith("\tat "));
    assertThat(out()).isEmptyDirectory();
  }

  @Test
  void twoLogsOfOneName() throws IOException {
    Path one = file("a/log.csv", LOG);
    Path other = file("b/log.csv", LOG);

    assertThat(replay(PLAN, one, "--events", other.toString())).isEqualTo(ExitStatus.WRONG_INPUT);
    assertTold(
        other + ": another log has the same name; events are told apart by it, so rename one");
  }

  @Test
  void samplesThatThereAreNot() throws IOException {
    assertThat(replay(PLAN, file("log.csv", LOG), "--sample", "P2D"))
        .isEqualTo(ExitStatus.WRONG_INPUT);
    assertTold(
        "frist replay: --sample must be one of P1D, P1W, P1M, end, not 'P2D'"
            + " (see 'frist replay --help')");
  }

  @Test
  void parallelismOutOfRange() throws IOException {
    assertThat(replay(PLAN, file("log.csv", LOG), "--parallelism", "0"))
        .isEqualTo(ExitStatus.WRONG_INPUT);
    assertTold("frist replay: --parallelism must be 1 to 128, not 0 (see 'frist replay --help')");
  }

  /** In words of the user's, not of Java's. */
  @ParameterizedTest
  @CsvSource({
    "replay, --parallelism, many, a whole number",
    "demo, --seed, 1.5, a whole number",
    "demo, --scale, big, 'a number, such as 0.1'",
    "generate, --broker-timeout, 15, a duration; write 15 seconds as PT15S",
    "plan show, --worked, 2023-02-30, a date; write it as 2024-04-01",
  })
  void valueOfTheWrongType(String command, String option, String value, String right) {
    List<String> arguments = new ArrayList<>(List.of(command.split(" ")));
    arguments.addAll(List.of(option, value));

    assertThat(screen.run(arguments.toArray(String[]::new))).isEqualTo(ExitStatus.WRONG_INPUT);
    assertTold(
        "frist %s: Invalid value for option '%s': '%s' is not %s (see 'frist %s --help')"
            .formatted(command, option, value, right, command));
  }

  @Test
  void optionThatIsMissing() {
    assertThat(screen.run("run")).isEqualTo(ExitStatus.WRONG_INPUT);
    assertTold(
        "frist run: Missing required argument (specify one of these):"
            + " (--config=FRIST.yaml | --print-sample) (see 'frist run --help')");
  }

  @Test
  void brokerThatDoesNotAnswerIsToldWithItsAddressAndTheTime() throws IOException {
    assertThat(run(config(""))).isEqualTo(ExitStatus.FAILED);
    assertThat(screen.err().lines().toList())
        .last()
        .asString()
        .startsWith("frist: no Kafka broker answered at 127.0.0.1:1 within 2");
  }

  /** The next run would else take for granted that this one had kept what its plans ask for. */
  @Test
  void runThatDoesNotStartLeavesNothingAmongTheCheckpoints() throws IOException {
    Path config = config("checkpoints: {folder: checkpoints}");

    assertThat(run(config)).isEqualTo(ExitStatus.FAILED);
    assertThat(folder.resolve("checkpoints")).doesNotExist();
  }

  @Test
  void interruptedStartIsNoFailure() throws IOException {
    Path config = config("");

    Thread.currentThread().interrupt();
    int status = run(config);

    Thread.interrupted();
    assertThat(status).isEqualTo(ExitStatus.INTERRUPTED);
    assertTold("frist: interrupted");
  }

  @Test
  void portOfTheMetricsThatIsInUse() throws IOException {
    try (var other = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      int port = other.getLocalPort();

      int status = run(config("prometheus: {scrape: {host: 127.0.0.1, port: %d}}".formatted(port)));

      assertThat(status).isEqualTo(ExitStatus.FAILED);
      assertThat(screen.err().lines())
          .singleElement()
          .asString()
          .startsWith("frist: the metrics cannot be served at 127.0.0.1:" + port)
          .endsWith("is another job running? Choose another port");
    }
  }

  @Test
  void demoOnAPortThatIsInUseLeavesNothingBehind() throws IOException {
    try (var other = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      String port = Integer.toString(other.getLocalPort());

      int status = screen.run("demo", "--port", port, "--out", out().toString());

      assertThat(status).isEqualTo(ExitStatus.FAILED);
      assertThat(screen.err()).contains("127.0.0.1:" + port);
      assertThat(out()).doesNotExist();
    }
  }
}
