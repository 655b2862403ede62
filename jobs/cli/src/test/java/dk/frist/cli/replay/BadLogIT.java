package dk.frist.cli.replay;

import static org.assertj.core.api.Assertions.assertThat;

import dk.frist.cli.ExitStatus;
import dk.frist.cli.FristProcess;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a person sees, Flink's own messages among it, when a log turns out to be none. */
class BadLogIT {
  private static final Path PLAN = Path.of("..", "plans", "udlaendingestyrelsen-2024.yaml");

  @TempDir private Path folder;

  @Test
  void mistakeFoundWhileTheJobReadsIsTheOnlyThingOnStandardError() throws Exception {
    Path log = folder.resolve("log.xes");
    Files.writeString(log, "<log><trace><event/></trace>\n<trace></event></log>");
    Path mapping = folder.resolve("mapping.yaml");
    Files.writeString(
        mapping,
        """
        zone: UTC
        case-id: case:concept:name
        case-type: case:type
        activity: concept:name
        occurred-at: time:timestamp
        events: {Received: filed}
        """);
    try (FristProcess replay =
        FristProcess.start(
            folder,
            "replay",
            "replay",
            "--plan",
            PLAN.toString(),
            "--events",
            log.toString(),
            "--mapping",
            mapping.toString(),
            "--out",
            folder.resolve("out").toString())) {
      assertThat(replay.exitStatus(Duration.ofMinutes(1))).isEqualTo(ExitStatus.WRONG_INPUT);
      assertThat(replay.err().lines().filter(line -> !line.matches("\\d records?, .*")))
          .singleElement()
          .asString()
          .startsWith(log + ":2:")
          .contains(": is not XML: ");
      assertThat(replay.out()).isEmpty();
    }
  }
}
