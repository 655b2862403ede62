package dk.frist.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BinaryTest {
  @TempDir Path folder;

  @Test
  void missingProgramSkipsTheTestOnADevelopersMachine() {
    assertThatThrownBy(() -> Binary.required("promtool", Map.of("PATH", folder.toString())))
        .satisfies(
            thrown ->
                assertThat(thrown.getClass().getSimpleName()).isEqualTo("TestAbortedException"))
        .hasMessageContaining("'promtool' is not on the PATH")
        .hasMessageContaining("apt-get install prometheus");
  }

  @Test
  void missingProgramFailsTheTestInCi() {
    assertThatThrownBy(
            () -> Binary.required("promtool", Map.of("PATH", folder.toString(), "CI", "true")))
        .isInstanceOf(AssertionError.class)
        .hasMessageContaining("'promtool' is not on the PATH");
  }

  @Test
  void aProgramIsFoundInAnyFolderOfThePath() throws Exception {
    Path program = Files.createFile(folder.resolve("promtool"));
    assertThat(program.toFile().setExecutable(true)).isTrue();

    assertThat(Binary.required("promtool", Map.of("PATH", "/nowhere:" + folder)))
        .isEqualTo(program);
  }
}
