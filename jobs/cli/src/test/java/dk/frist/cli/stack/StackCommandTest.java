package dk.frist.cli.stack;

import static org.assertj.core.api.Assertions.assertThat;

import dk.frist.cli.ExitStatus;
import dk.frist.cli.Screen;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the commands say of what a user gets wrong; {@link StackIT} runs them for real. */
class StackCommandTest {
  private final Screen screen = Screen.piped();

  @TempDir private Path folder;

  @Test
  void unknownPortIsNamedWithThoseThatThereAre() {
    assertThat(screen.run("stack", "up", "--port", "zookeeper=2181"))
        .isEqualTo(ExitStatus.WRONG_INPUT);
    assertThat(screen.err()).contains("no 'zookeeper'", "kafka-inside", "taskmanager-2-metrics");
  }

  @Test
  void portOutOfRangeIsRefused() {
    assertThat(screen.run("stack", "up", "--port", "kafka=70000"))
        .isEqualTo(ExitStatus.WRONG_INPUT);
    assertThat(screen.err()).contains("--port kafka is 1 to 65535, not 70000");
  }

  @Test
  void onePortForTwoPartsIsRefused() {
    assertThat(screen.run("stack", "up", "--port", "kafka=9000", "--port", "flink=9000"))
        .isEqualTo(ExitStatus.WRONG_INPUT);
    assertThat(screen.err()).contains("each --port is a different number");
  }

  @Test
  void helpNamesEveryPort() {
    assertThat(screen.run("stack", "up", "--help")).isZero();
    assertThat(screen.out()).contains(Port.ids());
  }

  @Test
  void statusOfNoStackFailsAndItsEndIsNoMistake() {
    String dir = folder.resolve("none").toString();

    assertThat(screen.run("stack", "status", "--dir", dir)).isEqualTo(ExitStatus.FAILED);
    assertThat(screen.err()).contains("there is no stack in " + dir, "frist stack up");
    assertThat(screen.run("stack", "down", "--dir", dir)).isZero();
    assertThat(folder.resolve("none")).doesNotExist();
  }
}
