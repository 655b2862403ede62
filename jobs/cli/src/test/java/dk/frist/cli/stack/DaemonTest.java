package dk.frist.cli.stack;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DaemonTest {
  private static final Duration LIMIT = Duration.ofSeconds(10);

  @TempDir private Path folder;

  private Daemon start(String... command) throws Exception {
    return Daemon.start(new Launch(List.of(command)), folder.resolve("log"));
  }

  @Test
  void daemonIsFoundByItsFileUntilItIsStopped() throws Exception {
    Path file = folder.resolve("process");
    Daemon daemon = start("sleep", "60");
    daemon.write(file);

    assertThat(Daemon.running(file)).isPresent();
    assertThat(daemon.stop(LIMIT)).isTrue();
    assertThat(Daemon.running(file)).isEmpty();
  }

  @Test
  void anotherProcessWithItsNumberIsNotTakenForIt() throws Exception {
    Daemon daemon = start("sleep", "60");
    try {
      Daemon earlier = new Daemon(daemon.pid(), daemon.began().minus(Duration.ofMinutes(1)));

      assertThat(earlier.isAlive()).isFalse();
      assertThat(earlier.stop(LIMIT)).isTrue();
      assertThat(daemon.isAlive()).isTrue();
    } finally {
      daemon.stop(LIMIT);
    }
  }

  @Test
  void whoDoesNotEndWhenAskedIsKilled() throws Exception {
    Path ready = folder.resolve("ready");
    Daemon daemon =
        start("sh", "-c", "trap '' TERM; touch '" + ready + "'; while :; do sleep 1; done");
    dk.frist.testkit.Eventually.isTrue(LIMIT, "trap", () -> Files.exists(ready));

    assertThat(daemon.stop(Duration.ofMillis(300))).isFalse();
    assertThat(daemon.isAlive()).isFalse();
  }
}
