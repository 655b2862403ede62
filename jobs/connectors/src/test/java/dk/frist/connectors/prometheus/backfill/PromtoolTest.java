package dk.frist.connectors.prometheus.backfill;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

class PromtoolTest {
  @TempDir private Path folder;

  @Test
  @Timeout(30)
  void waitForOneThatTakesLongCanBeInterruptedAndEndsIt() throws Exception {
    Promtool promtool = program("echo $$; exec sleep 60");
    CountDownLatch runs = new CountDownLatch(1);
    long[] id = new long[1];
    FutureTask<Void> dump =
        new FutureTask<>(
            () -> {
              promtool.dump(
                  folder,
                  line -> {
                    id[0] = Long.parseLong(line);
                    runs.countDown();
                  });
              return null;
            });
    Thread thread = new Thread(dump);
    thread.start();
    runs.await();

    thread.interrupt();

    assertThatThrownBy(dump::get)
        .isInstanceOf(ExecutionException.class)
        .hasCauseInstanceOf(InterruptedException.class);
    assertThat(ProcessHandle.of(id[0])).isEmpty();
  }

  /** Not by a signal, which does nothing where a build runs in the background of a shell. */
  @Test
  void oneThatCtrlCReachedFirstCountsAsInterrupted() throws Exception {
    Promtool promtool = program("exit 130");

    assertThatThrownBy(() -> promtool.createBlocks(folder, folder))
        .isInstanceOf(InterruptedException.class);
  }

  @Test
  void whatItSaysOfItsFailureIsToldOn() throws Exception {
    Promtool promtool = program("echo 'no such unit' >&2; exit 3");

    assertThatThrownBy(() -> promtool.createBlocks(folder, folder))
        .isInstanceOf(IOException.class)
        .hasMessage("promtool create-blocks-from ended with 3: no such unit");
  }

  private Promtool program(String script) throws IOException {
    Path file = folder.resolve("promtool");
    Files.writeString(file, "#!/bin/sh\n" + script + "\n");
    Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwx------"));
    return new Promtool(file);
  }
}
