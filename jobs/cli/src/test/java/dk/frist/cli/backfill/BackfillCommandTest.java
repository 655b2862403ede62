package dk.frist.cli.backfill;

import static org.assertj.core.api.Assertions.assertThat;

import dk.frist.cli.ExitStatus;
import dk.frist.cli.Screen;
import dk.frist.cli.report.ReplayStory;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BackfillCommandTest {
  @TempDir Path folder;

  private final Screen screen = Screen.piped();

  @Test
  void itMustBeSaidWhatGoesWhere() {
    assertThat(screen.run("backfill")).isEqualTo(ExitStatus.WRONG_INPUT);
    assertThat(screen.err()).contains("the folder of a replay is missing, or one of the commands");
    assertThat(screen.run("backfill", "figures")).isEqualTo(ExitStatus.WRONG_INPUT);
    assertThat(screen.err()).contains("either --blocks-into DATA_FOLDER or --remote-write URL");
    assertThat(screen.run("backfill", "list")).isEqualTo(ExitStatus.WRONG_INPUT);
    assertThat(screen.run("backfill", "f", "--blocks-into", "a", "--remote-write", "http://b"))
        .isEqualTo(ExitStatus.WRONG_INPUT);
    assertThat(screen.err()).contains("mutually exclusive");
  }

  @Test
  void aFolderWithoutMetricsIsRefused() throws IOException {
    Path figures = ReplayStory.write(folder.resolve("figures"));

    assertThat(blocksOf(figures)).isEqualTo(ExitStatus.WRONG_INPUT);
    assertThat(screen.err())
        .isEqualTo(figures + ": lacks metrics.om; replay again, without --no-metrics\n");
  }

  @Test
  void anIdThatCouldNameNoFileIsRefused() throws IOException {
    Path figures = BackfilledReplay.write(folder.resolve("figures"));

    assertThat(blocksOf(figures, "--replay-id", "../x")).isEqualTo(ExitStatus.WRONG_INPUT);
    assertThat(screen.err()).startsWith("--replay-id: '../x' is no id; up to 100 letters");
  }

  @Test
  void promtoolThatIsNotWhereItShouldBeIsMissed() throws IOException {
    Path figures = BackfilledReplay.write(folder.resolve("figures"));

    assertThat(blocksOf(figures, "--promtool", folder.resolve("none").toString()))
        .isEqualTo(ExitStatus.WRONG_INPUT);
    assertThat(screen.err()).endsWith("none is no program that can be run\n");
  }

  @Test
  void aFolderThatHasHadNoBackfillListsNone() throws IOException {
    assertThat(screen.run("backfill", "list", "--blocks-into", folder.toString())).isZero();
    assertThat(screen.out()).isEqualTo("no runs\n");
    assertThat(screen.run("backfill", "remove", "x", "--blocks-into", folder.toString()))
        .isEqualTo(ExitStatus.WRONG_INPUT);
    assertThat(screen.err()).endsWith("no run 'x' was moved in; there is none\n");
  }

  private int blocksOf(Path figures, String... more) throws IOException {
    Path data = Files.createDirectories(folder.resolve("data"));
    String[] command = {"backfill", figures.toString(), "--blocks-into", data.toString()};
    String[] all = java.util.Arrays.copyOf(command, command.length + more.length);
    System.arraycopy(more, 0, all, command.length, more.length);
    return screen.run(all);
  }
}
