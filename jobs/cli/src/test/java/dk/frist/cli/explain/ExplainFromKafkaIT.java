package dk.frist.cli.explain;

import static org.assertj.core.api.Assertions.assertThat;

import dk.frist.cli.ExitStatus;
import dk.frist.cli.Screen;
import dk.frist.testkit.KafkaBroker;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The same events from a topic, with records that are none, and from a log. */
class ExplainFromKafkaIT {
  private static final String PLAN =
      Path.of("..", "plans", "udlaendingestyrelsen-2024.yaml").toString();

  @TempDir private static Path folder;

  private static KafkaBroker broker;
  private static Path log;

  @BeforeAll
  static void writeATopicAndALog() {
    broker = KafkaBroker.temporary().start();
    log = folder.resolve("events.avro");
    generate("--kafka", broker.bootstrapServers(), "--partitions", "3", "--malformed", "4");
    generate("--out", log.toString());
  }

  @AfterAll
  static void stopBroker() {
    broker.close();
  }

  private static void generate(String... more) {
    List<String> arguments = new ArrayList<>(List.of("generate", "--scale", "0.01"));
    arguments.addAll(List.of(more));
    Screen screen = Screen.piped();
    assertThat(screen.run(arguments.toArray(String[]::new))).as(screen.err()).isZero();
  }

  private static Screen explain(int status, String... arguments) {
    List<String> all = new ArrayList<>(List.of("explain", "--plan", PLAN));
    all.addAll(List.of(arguments));
    Screen screen = Screen.piped();
    assertThat(screen.run(all.toArray(String[]::new))).as(screen.err()).isEqualTo(status);
    return screen;
  }

  @Test
  void targetAndCaseAreExplainedFromTheTopicAsFromTheLog() {
    String[] target = {"--target", "1.2a", "--as-of", "2024-06-30"};
    String fromLog =
        explain(
                ExitStatus.DONE,
                target[0],
                target[1],
                target[2],
                target[3],
                "--events",
                log.toString())
            .out();

    String fromTopic =
        explain(
                ExitStatus.DONE,
                target[0],
                target[1],
                target[2],
                target[3],
                "--from-kafka",
                broker.bootstrapServers())
            .out();

    assertThat(fromTopic).isEqualTo(fromLog);
    String unit = fromLog.lines().skip(1).findFirst().orElseThrow().split(",", 2)[0];
    assertThat(explain(ExitStatus.DONE, unit, "--from-kafka", broker.bootstrapServers()).out())
        .isEqualTo(explain(ExitStatus.DONE, unit, "--events", log.toString()).out());
  }

  @Test
  void topicThatIsNotThereIsNamedAndNotMade() {
    Screen screen =
        explain(
            ExitStatus.WRONG_INPUT,
            "c1",
            "--from-kafka",
            broker.bootstrapServers(),
            "--topic",
            "nobody-made-it");

    assertThat(screen.err())
        .contains("--topic: there is no topic 'nobody-made-it' at " + broker.bootstrapServers());
  }

  @Test
  void logsAndTopicTogetherAreRefused() {
    Screen screen =
        explain(
            ExitStatus.WRONG_INPUT,
            "c1",
            "--from-kafka",
            broker.bootstrapServers(),
            "--events",
            log.toString());

    assertThat(screen.err()).contains("mutually exclusive");
  }
}
