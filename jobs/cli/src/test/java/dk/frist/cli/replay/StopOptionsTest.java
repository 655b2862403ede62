package dk.frist.cli.replay;

import static org.assertj.core.api.Assertions.assertThat;

import dk.frist.cli.ExitStatus;
import dk.frist.cli.Screen;
import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StopOptionsTest {
  @TempDir private Path out;

  @ParameterizedTest
  @CsvSource({
    "--resumable --execution=batch, cannot be resumable",
    "--resumable --to-topic-prefix=corrected-, write to --out alone",
    "--resumable --snapshot-interval=PT0.5S, --snapshot-interval must be PT1S or longer",
    "--resume, holds no replay that was stopped",
  })
  void whatDoesNotGoTogetherIsRefusedBeforeAnythingIsRead(String options, String message) {
    Screen screen = Screen.piped();

    int status =
        screen.run(
            ("replay --plan=none.yaml --events=none.csv --out=" + out + " " + options).split(" "));

    assertThat(status).isEqualTo(ExitStatus.WRONG_INPUT);
    assertThat(screen.err()).contains(message);
  }
}
