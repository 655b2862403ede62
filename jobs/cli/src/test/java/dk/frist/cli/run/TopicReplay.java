package dk.frist.cli.run;

import static org.assertj.core.api.Assertions.assertThat;

import dk.frist.cli.Screen;
import dk.frist.testkit.KafkaBroker;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * A replay of a log and the topic behind it, by the command that stands in the README, and what
 * came of June: of its causes, for which the events are read from there again.
 *
 * @param replayed what the replay says
 * @param june what {@code frist diff} says of its figures
 */
record TopicReplay(Replayed replayed, String june) {
  private static final Path README = Path.of("..", "..", "README.md");

  static TopicReplay of(Path folder, Path plan, Path history, KafkaBroker broker)
      throws IOException {
    Path out = folder.resolve("topic-replay");
    String command =
        Files.readAllLines(README).stream()
            .filter(line -> line.startsWith("./frist replay") && line.contains("--from-topic"))
            .findFirst()
            .orElseThrow()
            .substring("./frist ".length())
            .replace("jobs/plans/" + plan.getFileName(), plan.toString())
            .replace(String.valueOf(history.getFileName()), history.toString())
            .replace("localhost:9092", broker.bootstrapServers())
            .replace("--out figures", "--out " + out);
    return new TopicReplay(Replayed.of(out, List.of(command.split(" "))), june(out));
  }

  private static String june(Path out) {
    Screen screen = Screen.piped();
    int status = screen.run("diff", out.toString(), "--from", "2024-05-31", "--to", "2024-06-30");
    assertThat(status).as(screen.err()).isZero();
    return screen.out();
  }
}
