package dk.frist.cli.run;

import static org.assertj.core.api.Assertions.assertThat;

import dk.frist.cli.ExitStatus;
import dk.frist.cli.Readme;
import dk.frist.cli.Screen;
import dk.frist.connectors.kafka.TopicNames;
import dk.frist.testkit.KafkaBroker;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/**
 * Replays of a log and the topic behind it, by the commands that stand in the READMEs, and what
 * came of June: of its causes, for which the events are read from there again.
 *
 * @param replayed what the replay says
 * @param asOfADay what the replay of the cookbook says, which is of a day alone
 * @param june what {@code frist diff} says of its figures
 * @param juneElsewhere what it says when the topic has another name than it had
 */
record TopicReplay(Replayed replayed, Replayed asOfADay, String june, String juneElsewhere) {
  private static final String FORMER_NAME = "former-name";

  static TopicReplay of(Path folder, Path plan, Path history, KafkaBroker broker)
      throws IOException {
    Path out = folder.resolve("topic-replay");
    Path day = folder.resolve("topic-replay-of-a-day");
    List<String> command = command(Readme.main(), plan, history, broker, out);
    List<String> ofADay = command(Readme.cookbook(), plan, history, broker, day);
    return new TopicReplay(
        Replayed.of(out, command, "--no-metrics"),
        Replayed.of(day, ofADay),
        june(ExitStatus.DONE, out).out(),
        juneElsewhere(out));
  }

  private static List<String> command(
      Readme readme, Path plan, Path history, KafkaBroker broker, Path out) {
    String command =
        readme.commands("replay").stream()
            .filter(line -> line.contains("--from-topic"))
            .findFirst()
            .orElseThrow()
            .replace("jobs/plans/" + plan.getFileName(), plan.toString())
            .replace(String.valueOf(history.getFileName()), history.toString())
            .replace("localhost:9092", broker.bootstrapServers())
            .replaceFirst("--out \\S+", "--out " + out);
    return Readme.words(command);
  }

  /** As if the topic had been renamed since, by making the manifest name another. */
  private static String juneElsewhere(Path out) throws IOException {
    String topic = TopicNames.STANDARD.caseEvents();
    Path manifest = out.resolve("replay.json");
    Files.writeString(
        manifest,
        Files.readString(manifest).replace("\"" + topic + "\"", "\"" + FORMER_NAME + "\""));
    assertThat(june(ExitStatus.WRONG_INPUT, out).err())
        .contains("--topic: there is no topic '" + FORMER_NAME + "'");
    return june(ExitStatus.DONE, out, "--topic", topic).out();
  }

  private static Screen june(int expected, Path out, String... more) {
    Screen screen = Screen.piped();
    Stream<String> days =
        Stream.of("diff", out.toString(), "--from", "2024-05-31", "--to", "2024-06-30");
    int status = screen.run(Stream.concat(days, Stream.of(more)).toArray(String[]::new));
    assertThat(status).as(screen.err()).isEqualTo(expected);
    return screen;
  }
}
