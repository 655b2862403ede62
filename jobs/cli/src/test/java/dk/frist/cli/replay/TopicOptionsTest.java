package dk.frist.cli.replay;

import static org.assertj.core.api.Assertions.assertThat;

import dk.frist.cli.Screen;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is told before any broker is asked. */
class TopicOptionsTest {
  private static final String PLAN =
      Path.of("..", "plans", "udlaendingestyrelsen-2024.yaml").toString();

  @TempDir private Path folder;

  private String refused(String... options) {
    Screen screen = Screen.piped();
    List<String> all =
        Stream.concat(Stream.of("replay", "--plan", PLAN), Stream.of(options)).toList();

    assertThat(screen.run(all.toArray(String[]::new))).as(screen.err()).isEqualTo(2);
    assertThat(folder.resolve("out")).doesNotExist();
    return screen.err();
  }

  private String out() {
    return folder.resolve("out").toString();
  }

  @Test
  void replayNeedsEventsFromSomewhere() {
    assertThat(refused("--out", out()))
        .contains("Missing required option: '--events=LOG' or '--from-topic=TOPIC'");
  }

  @Test
  void replayNeedsSomewhereToWriteTo() {
    assertThat(refused("--from-topic", "case-events", "--bootstrap-servers", "localhost:9092"))
        .contains("Missing required option: '--out=DIR' or '--to-topic-prefix=PREFIX'");
  }

  @Test
  void topicNeedsBrokers() {
    assertThat(refused("--from-topic", "case-events", "--out", out()))
        .contains("--from-topic needs --bootstrap-servers, such as localhost:9092");
    assertThat(refused("--events", "e.avro", "--to-topic-prefix", "corrected-"))
        .contains("--to-topic-prefix needs --bootstrap-servers");
  }

  @Test
  void addressOfBrokersIsHeldToItsForm() {
    assertThat(
            refused(
                "--from-topic", "case-events", "--bootstrap-servers", "localhost", "--out", out()))
        .contains("'localhost' has no port");
  }

  @Test
  void boundThatIsNoneSaysWhatWouldBe() {
    assertThat(
            refused(
                "--from-topic",
                "case-events",
                "--bootstrap-servers",
                "localhost:9092",
                "--until",
                "latest",
                "--out",
                out()))
        .contains("--until: 'latest' is no place in a topic; right would be a date");
  }

  @Test
  void boundsOfATopicAreRefusedWithoutOne() {
    assertThat(refused("--events", "e.avro", "--until", "2024-06-30", "--out", out()))
        .contains("--until: goes with --from-topic; event logs are read whole");
    assertThat(refused("--events", "e.avro", "--allow-gaps", "--out", out()))
        .contains("--allow-gaps: goes with --from-topic");
  }

  @Test
  void prefixMayNotBeEmpty() {
    assertThat(refusedPrefix(""))
        .contains("--to-topic-prefix: is empty, and the topics would be the live job's");
  }

  @Test
  void prefixThatKafkaRefusesIsNamedWithWhatWouldBeRight() {
    assertThat(refusedPrefix("a b"))
        .contains(
            "--to-topic-prefix: no topic's name can begin with 'a b'; right would be letters, digits,"
                + " '.', '_' and '-', at most 238 of them, such as corrected-");
    assertThat(refusedPrefix("a".repeat(239))).contains("at most 238 of them");
  }

  private String refusedPrefix(String prefix) {
    return refused(
        "--events",
        "e.avro",
        "--bootstrap-servers",
        "localhost:9092",
        "--to-topic-prefix=" + prefix);
  }
}
