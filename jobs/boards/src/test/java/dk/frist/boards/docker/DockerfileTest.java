package dk.frist.boards.docker;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * Rules for {@code docker/Dockerfile}, after hadolint's: no linter of Dockerfiles comes with the
 * package manager of either Java or Debian.
 */
class DockerfileTest {
  private static final Path ROOT = Path.of("../..").toAbsolutePath().normalize();
  private static final List<String> KNOWN =
      List.of("FROM", "WORKDIR", "COPY", "RUN", "USER", "ENV", "ARG", "LABEL", "EXPOSE");

  /** Instructions, one a line: comments gone, lines that go on joined. */
  private static List<String> instructions() {
    try {
      return Files.readString(ROOT.resolve("docker/Dockerfile"))
          .replaceAll("(?m)^\\s*#.*\\R", "")
          .replaceAll("\\\\\\R\\s*", " ")
          .lines()
          .filter(line -> !line.isBlank())
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Stream<String> instructions(String keyword) {
    return instructions().stream()
        .filter(line -> line.startsWith(keyword + " "))
        .map(line -> line.substring(keyword.length() + 1));
  }

  @Test
  void onlyKnownInstructionsAreUsedAndNoneThatFetches() {
    assertThat(instructions())
        .isNotEmpty()
        .allSatisfy(line -> assertThat(KNOWN).contains(line.split(" ", -1)[0]));
    assertThat(instructions("RUN"))
        .noneMatch(command -> command.matches(".*\\b(curl|wget|sudo)\\b.*"));
  }

  @Test
  void imagesToBuildFromArePinnedByTheirVersion() {
    assertThat(instructions("FROM"))
        .hasSize(2)
        .allMatch(image -> image.matches("[a-z/]+:\\d+\\.\\d+\\.\\d+-\\S+( AS \\w+)?"));
  }

  @Test
  void imageDoesNotRunAsRoot() {
    assertThat(instructions("USER")).last().isEqualTo("flink");
  }

  @Test
  void whatIsCopiedIsThereAndReachesTheEngine() throws IOException {
    List<String> allowed =
        Files.readAllLines(ROOT.resolve("docker/Dockerfile.dockerignore")).stream()
            .filter(line -> line.startsWith("!"))
            .map(line -> line.substring(1))
            .toList();

    List<String> sources =
        instructions("COPY")
            .filter(copy -> !copy.contains("--from="))
            .map(copy -> copy.replaceAll("--\\S+ ", ""))
            .flatMap(copy -> Stream.of(copy.substring(0, copy.lastIndexOf(' ')).split(" ", -1)))
            .toList();
    assertThat(sources)
        .isNotEmpty()
        .allSatisfy(source -> assertThat(ROOT.resolve(source)).exists())
        .allMatch(
            source -> allowed.stream().anyMatch(path -> (source + "/").startsWith(path + "/")));
    assertThat(allowed).allSatisfy(path -> assertThat(ROOT.resolve(path)).exists());
  }

  @Test
  void jarThatIsCopiedIsTheOneThatTheBuildMakes() throws IOException {
    String pom = Files.readString(ROOT.resolve("jobs/cli/pom.xml"));

    assertThat(pom).contains("<outputFile>${project.build.directory}/frist-job.jar</outputFile>");
    assertThat(instructions("COPY"))
        .filteredOn(copy -> copy.contains("--from=build"))
        .singleElement()
        .asString()
        .containsPattern(Pattern.quote("/src/jobs/cli/target/quick/frist-job.jar usrlib/"));
  }
}
