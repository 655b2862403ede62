package dk.frist.cli.stack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dk.frist.cli.CommandFailedException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ProgramsTest {
  @TempDir private Path folder;

  private Path program(String name) throws Exception {
    Path file = Files.createFile(folder.resolve(name));
    assertThat(file.toFile().setExecutable(true)).isTrue();
    return file;
  }

  @Test
  void missingProgramsAreAllNamedWithThePackagesThatBringThem() throws Exception {
    program("prometheus");

    assertThatThrownBy(() -> Programs.on(folder.toString()))
        .isInstanceOf(CommandFailedException.class)
        .hasMessage(
            "not on the PATH: prometheus-alertmanager, prometheus-pushgateway; on Debian: apt-get"
                + " install prometheus-alertmanager prometheus-pushgateway");
  }

  @Test
  void programsAreFoundUnderDebiansNamesAndTheirMakers() throws Exception {
    Path prometheus = program("prometheus");
    Path alertmanager = program("alertmanager");
    Path pushgateway = program("prometheus-pushgateway");

    assertThat(Programs.on("/nowhere:" + folder))
        .isEqualTo(new Programs(prometheus, alertmanager, pushgateway));
  }
}
