package dk.frist.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The launcher {@code frist} as users start it: through a symbolic link, from a folder of their
 * own. It builds in a copy of the sources, so that it takes nothing from a build of this checkout.
 */
class LauncherIT {
  private static final Duration LIMIT = Duration.ofMinutes(5);
  private static final String BUILDING = "frist: building";

  /** How one call of the launcher ended. */
  private record Ended(int status, String out, String err) {}

  @TempDir private Path folder;
  private Path checkout;

  @BeforeEach
  void copySources() throws IOException {
    Path root = root();
    checkout = Files.createDirectory(folder.resolve("check out"));
    for (String part :
        List.of("pom.xml", ".mvn", "frist", "schemas", "jobs", "docker", "grafana")) {
      copy(root.resolve(part), checkout.resolve(part));
    }
    Files.createSymbolicLink(folder.resolve("link"), checkout.resolve("frist"));
  }

  /** One story and no three: each build takes a good part of a minute. */
  @Test
  void buildsWhenSourcesChangeAndTakesNothingFromWhoRunsAnEarlierBuild() throws Exception {
    // Given a first use, which builds, and a second, which does not
    Ended first = frist("--version");
    Ended second =
        frist(
            "plan",
            "check",
            checkout.resolve("jobs/plans/udlaendingestyrelsen-2024.yaml").toString());
    assertThat(first.status()).as(first.err()).isZero();
    assertThat(first.out()).startsWith("frist ");
    assertThat(first.err()).contains(BUILDING);
    assertThat(second.status()).as(second.err()).isZero();
    assertThat(second.err()).doesNotContain(BUILDING);
    Path firstBuild = newestBuild();
    // Given two builds older than that, of which one is in use
    Path abandoned = Files.createDirectory(firstBuild.resolveSibling("1-1"));
    Path inUse = Files.createDirectory(firstBuild.resolveSibling("1-2"));
    Process user = waitingOn(inUse);
    try {
      // When a source changes
      Path source = checkout.resolve("jobs/cli/src/main/java/dk/frist/cli/Version.java");
      Files.setLastModifiedTime(source, FileTime.fromMillis(System.currentTimeMillis()));
      Ended third = frist("--version");

      // Then
      assertThat(third.status()).as(third.err()).isZero();
      assertThat(third.err()).contains(BUILDING);
      assertThat(newestBuild()).isNotEqualTo(firstBuild).isNotEmptyDirectory();
      assertThat(firstBuild).isNotEmptyDirectory();
      assertThat(user.isAlive()).isTrue();
      assertThat(inUse).exists();
      if (Files.exists(Path.of("/proc/self"))) {
        assertThat(abandoned).doesNotExist();
      }
    } finally {
      user.destroyForcibly().waitFor();
    }
  }

  private Ended frist(String... arguments) throws IOException, InterruptedException {
    Path out = folder.resolve("out");
    Path err = folder.resolve("err");
    List<String> command = new ArrayList<>(List.of(folder.resolve("link").toString()));
    command.addAll(List.of(arguments));
    Process process =
        new ProcessBuilder(command)
            .directory(Files.createDirectories(folder.resolve("elsewhere")).toFile())
            .redirectOutput(out.toFile())
            .redirectError(err.toFile())
            .start();
    if (!process.waitFor(LIMIT.toMillis(), TimeUnit.MILLISECONDS)) {
      process.descendants().forEach(ProcessHandle::destroyForcibly);
      process.destroyForcibly().waitFor();
      throw new AssertionError("frist has not ended within " + LIMIT);
    }
    return new Ended(process.exitValue(), Files.readString(out), Files.readString(err));
  }

  /** A process that names a build as Java does, and waits for input that never comes. */
  private static Process waitingOn(Path build) throws IOException {
    return new ProcessBuilder("sh", "-c", "read -r line", "java", "-cp", build + "/*").start();
  }

  private Path newestBuild() throws IOException {
    Path builds = checkout.toRealPath().resolve("jobs/cli/target/quick/launch");
    return builds.resolve(Files.readString(builds.resolve("current")).strip());
  }

  private static void copy(Path from, Path to) throws IOException {
    Files.walkFileTree(
        from,
        new SimpleFileVisitor<>() {
          @Override
          public FileVisitResult preVisitDirectory(Path source, BasicFileAttributes attributes)
              throws IOException {
            if (source.endsWith("target")) {
              return FileVisitResult.SKIP_SUBTREE;
            }
            Files.createDirectories(to.resolve(from.relativize(source)));
            return FileVisitResult.CONTINUE;
          }

          @Override
          public FileVisitResult visitFile(Path source, BasicFileAttributes attributes)
              throws IOException {
            Files.copy(source, to.resolve(from.relativize(source)));
            return FileVisitResult.CONTINUE;
          }
        });
  }

  private static Path root() {
    Path folder = Path.of("").toAbsolutePath();
    while (!Files.exists(folder.resolve("frist")) || !Files.exists(folder.resolve("jobs"))) {
      folder = folder.getParent();
    }
    return folder;
  }
}
