package dk.frist.cli.replay;

import static org.assertj.core.api.Assertions.assertThat;

import dk.frist.cli.ExitStatus;
import dk.frist.cli.Screen;
import dk.frist.testkit.SmallDesk;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.FutureTask;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A replay that is interrupted while it reads, and goes on. */
class ResumedReplayIT {
  private static final LocalDate FIRST_DAY = LocalDate.of(2024, 1, 1);
  private static final int CASES = 60_000;
  private static final int ONE_BAD_IN = 20;

  @TempDir private Path folder;

  @Test
  void writesTheBytesOfOneThatWasNotInterrupted() throws Exception {
    given();
    Screen straight = replay("straight");
    Screen interrupted = Screen.piped();
    FutureTask<Integer> running =
        new FutureTask<>(
            () -> interrupted.run(arguments("resumed", "--resumable", "--snapshot-interval=PT1S")));
    Thread command = new Thread(running);
    command.start();
    awaitRejections(running);
    command.interrupt();

    assertThat(running.get()).as(interrupted.err()).isEqualTo(ExitStatus.INTERRUPTED);
    assertThat(interrupted.err())
        .contains("frist: stopped; this goes on:")
        .contains("--out " + folder.resolve("resumed"))
        .contains(" --parallelism 2 --resume\n");

    assertThat(replay("resumed").err()).contains("go on with --resume");
    assertThat(replay("resumed", "--resume", "--sample", "P1D").err())
        .contains("--resume: days: now --sample P1D, but --sample P1M when the replay was stopped");
    assertThat(replay("resumed", "--resume", "--execution", "rocksdb").err())
        .contains("--resume: --execution: now rocksdb, but heap when");
    assertThat(replay("resumed", "--resume", "--parallelism", "3").err())
        .contains("--parallelism must be 2, as it was when the replay was stopped, not 3");

    Screen resumed = replay("resumed", "--resume");

    assertThat(resumed.out().replace("resumed", "straight")).isEqualTo(straight.out());
    assertThat(files("resumed")).isEqualTo(files("straight")).isNotEmpty();
    assertThat(replay("resumed", "--resume").err()).contains("holds no replay that was stopped");
  }

  /** Two logs: when the replay is stopped, one has long ended. */
  private void given() throws IOException {
    SmallDesk desk = SmallDesk.in(folder).withPlan();
    addCases(desk, 50);
    desk.withLog("short.csv");
    addCases(desk, CASES);
    desk.withLog("long.csv");
  }

  private static void addCases(SmallDesk desk, int cases) {
    for (int i = 0; i < cases; i++) {
      LocalDate filed = FIRST_DAY.plusDays(i % 200);
      String decided = i % ONE_BAD_IN == 0 ? "soon" : filed.plusDays(i % 50).toString();
      desk.withCases(1, filed.toString(), decided);
    }
  }

  private void awaitRejections(FutureTask<Integer> running) throws IOException {
    Path work = folder.resolve("resumed").resolve(".frist-work");
    while (!running.isDone()) {
      if (Files.exists(work)) {
        try (Stream<Path> spilled = Files.list(work)) {
          if (spilled.anyMatch(ResumedReplayIT::isWritten)) {
            return;
          }
        }
      }
      Thread.onSpinWait();
    }
  }

  private static boolean isWritten(Path file) {
    return file.getFileName().toString().startsWith("rejected") && file.toFile().length() > 0;
  }

  private Screen replay(String out, String... more) {
    Screen screen = Screen.piped();
    screen.run(arguments(out, more));
    return screen;
  }

  private String[] arguments(String out, String... more) {
    Stream<String> always =
        Stream.of(
            "replay",
            "--plan=" + folder.resolve("plan.yaml"),
            "--events=" + folder.resolve("short.csv"),
            "--events=" + folder.resolve("long.csv"),
            "--mapping=" + folder.resolve("mapping.yaml"),
            "--out=" + folder.resolve(out));
    List<String> given = List.of(more);
    Stream<String> sample = given.contains("--sample") ? Stream.of() : Stream.of("--sample", "P1M");
    Stream<String> subtasks =
        given.contains("--parallelism") || given.contains("--resume")
            ? Stream.of()
            : Stream.of("--parallelism", "2");
    return Stream.of(always, sample, subtasks, given.stream())
        .flatMap(each -> each)
        .toArray(String[]::new);
  }

  private Map<String, String> files(String out) throws IOException {
    Map<String, String> files = new TreeMap<>();
    try (Stream<Path> all = Files.walk(folder.resolve(out))) {
      for (Path file : all.filter(Files::isRegularFile).toList()) {
        files.put(folder.resolve(out).relativize(file).toString(), Files.readString(file));
      }
    }
    return files;
  }
}
