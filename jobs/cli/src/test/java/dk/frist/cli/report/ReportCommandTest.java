package dk.frist.cli.report;

import static org.assertj.core.api.Assertions.assertThat;

import dk.frist.cli.ExitStatus;
import dk.frist.cli.Screen;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReportCommandTest {
  @TempDir private Path folder;
  private Path replay;
  private Path out;

  @BeforeEach
  void writeReplay() throws IOException {
    replay = ReplayStory.write(folder.resolve("replay"));
    out = folder.resolve("status.html");
  }

  private static void assertMistake(String message, String... arguments) {
    Screen screen = Screen.piped();

    assertThat(screen.run(arguments)).isEqualTo(ExitStatus.WRONG_INPUT);

    assertThat(screen.err()).contains(message).doesNotContain("\tat ");
    assertThat(screen.err().lines()).hasSize(1);
  }

  @Test
  void writesTheFileAndSaysWhere() {
    Screen screen = Screen.piped();

    int status =
        screen.run("report", replay.toString(), "--out", out.toString(), "--as-of", "2024-05-31");

    assertThat(status).as(screen.err()).isEqualTo(ExitStatus.DONE);
    assertThat(screen.out()).isEqualToIgnoringNewLines("report of 2024-05-31 written to " + out);
    assertThat(out).content().contains("<html lang=\"en\"");
  }

  @Test
  void overwritesAFileOnlyWhenForced() throws IOException {
    Files.writeString(out, "mine");

    assertMistake(
        out + ": exists already; name another file, or overwrite it with --force",
        "report",
        replay.toString(),
        "--out",
        out.toString());

    assertThat(out).hasContent("mine");
  }

  @Test
  void dayThatWasNotSampledIsAMistakeThatNamesTheNearest() {
    assertMistake(
        "--as-of: the folder has no figures as of 2024-06-15; the nearest days it has are"
            + " 2024-05-31 and 2024-06-30",
        "report",
        replay.toString(),
        "--as-of",
        "2024-06-15",
        "--out",
        out.toString());
    assertThat(out).doesNotExist();
  }

  @Test
  void unknownLanguageAndFolderAreMistakes() {
    assertMistake("--lang is 'da' or 'en', not 'sv'", "report", replay.toString(), "--lang", "sv");
    assertMistake("there is no such folder", "report", folder.resolve("none").toString());
  }

  @Test
  void folderToWriteToMustExist() {
    assertMistake(
        "there is no folder missing to write it to",
        "report",
        replay.toString(),
        "--out",
        folder.resolve("missing/status.html").toString());
  }

  @Test
  void folderOfSeveralPlansAsksForOne() {
    assertMistake(
        "holds a folder for each of several plans; name one: " + replay,
        "report",
        folder.toString());
  }
}
