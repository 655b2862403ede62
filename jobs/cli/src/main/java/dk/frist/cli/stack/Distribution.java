package dk.frist.cli.stack;

import dk.frist.cli.CommandFailedException;
import java.io.File;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What travels with the command for its stack: the files of {@code docker/} and {@code grafana/},
 * the plans, the job's jar, and what Flink has in folders of its own.
 *
 * @param folder holds {@code docker}, {@code grafana} and {@code jobs/plans} as the repository
 *     does, and {@code cluster}, {@code plugins} and {@code frist-job.jar}
 */
record Distribution(Path folder) {
  /**
   * The jars that Flink's own distribution holds, of all that this command runs on: the job's
   * libraries come with its jar and nothing else may stand in for one that is missing there.
   */
  private static final Pattern OF_FLINK =
      Pattern.compile(
          "(flink-(?!connector-(base|kafka)|file-sink)|frocksdbjni|kryo|minlog|objenesis|reflectasm|javassist"
              + "|commons-(cli|collections|compress|io|lang3|math3|text)-|snakeyaml-engine|snappy-java"
              + "|lz4-java|async-profiler|jsr305|slf4j-api|log4j-).*");

  /**
   * That of this command.
   *
   * @throws CommandFailedException if it does not lie beside the command's jar
   */
  static Distribution ofThisCommand() throws CommandFailedException {
    try {
      Path code =
          Path.of(Distribution.class.getProtectionDomain().getCodeSource().getLocation().toURI());
      for (String place : List.of("stack", "lib/stack")) {
        Path folder = code.resolveSibling(place);
        if (Files.exists(folder.resolve("frist-job.jar"))) {
          return new Distribution(folder);
        }
      }
      throw new CommandFailedException(
          "the files of the stack did not travel with the command; build it with"
              + " 'mvn package' and start it with the launcher 'frist'",
          null);
    } catch (URISyntaxException e) {
      throw new IllegalStateException(e);
    }
  }

  Path jobJar() {
    return folder.resolve("frist-job.jar");
  }

  Path plugins() {
    return folder.resolve("plugins");
  }

  /** Flink's configuration, the very file of the image. */
  Path flinkConf() {
    return folder.resolve("docker/flink");
  }

  /** Everything that this command runs on, the broker among it. */
  static String ownClassPath() {
    return System.getProperty("java.class.path");
  }

  /** What Flink's own processes run on: Flink and its libraries, and none of ours. */
  String clusterClassPath() throws IOException {
    List<String> jars = new ArrayList<>();
    Arrays.stream(ownClassPath().split(File.pathSeparator, -1))
        .filter(entry -> OF_FLINK.matcher(new File(entry).getName()).matches())
        .forEach(jars::add);
    try (Stream<Path> more = Files.list(folder.resolve("cluster"))) {
      more.map(Path::toString).sorted().forEach(jars::add);
    }
    return jars.stream().collect(Collectors.joining(File.pathSeparator));
  }
}
