package dk.frist.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import picocli.CommandLine;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.ParseResult;

/** A folder in which a reader of a README follows it, with the project's plans beside. */
final class ReadmeFolder {
  /** The first line of a file to write: its name, in a comment. */
  private static final Pattern NAME = Pattern.compile("(?:#|<!--) ([a-z0-9.-]+)(?: -->)?");

  private static final Pattern TO_FILE = Pattern.compile("(.*) > ([a-z0-9.-]+)");

  private final Path folder;
  private final Set<String> seen = new TreeSet<>();

  ReadmeFolder(Path folder) throws IOException {
    this.folder = folder;
    Path plans = Files.createDirectories(folder.resolve("jobs/plans"));
    try (Stream<Path> shipped = Files.list(Readme.root().resolve("jobs/plans"))) {
      for (Path plan : shipped.toList()) {
        Files.copy(plan, plans.resolve(plan.getFileName()));
      }
    }
  }

  Path resolve(String name) {
    return folder.resolve(name);
  }

  /**
   * Writes the files it shows, runs its commands and holds the lines it shows against what they
   * said, in its order.
   */
  void follow(Readme part, Predicate<String> here) throws Exception {
    seen.clear();
    for (Readme.Block block : part.blocks()) {
      switch (block.language()) {
        case "" -> run(block.lines().stream().filter(here).toList());
        case "text" -> requireSeen(block.lines());
        default -> write(block.lines());
      }
    }
  }

  void run(List<String> commands) throws Exception {
    for (String command : commands) {
      if (command.startsWith("./frist ")) {
        frist(command);
      } else {
        shell(command);
      }
    }
  }

  private void frist(String command) throws IOException {
    Matcher toFile = TO_FILE.matcher(command);
    List<String> words = Readme.words(toFile.matches() ? toFile.group(1) : command);
    Set<String> paths = paths(words);
    Screen screen = Screen.piped();
    int status =
        screen.run(
            words.stream()
                .map(word -> paths.contains(word) ? folder.resolve(word).toString() : word)
                .toArray(String[]::new));
    assertThat(status).as("%s%n%s", command, screen.err()).isZero();
    if (toFile.matches()) {
      Files.writeString(folder.resolve(toFile.group(2)), screen.out());
    } else {
      see(screen.out());
    }
    see(screen.err());
  }

  /** Those words that are files and folders to the command. */
  private static Set<String> paths(List<String> words) {
    CommandLine line = Frist.commandLine(Screen.piped().console());
    Set<String> paths = new TreeSet<>();
    ParseResult result = line.parseArgs(words.toArray(String[]::new));
    while (result != null) {
      for (ArgSpec argument : result.matchedArgs()) {
        if (List.of(argument.auxiliaryTypes()).contains(Path.class)) {
          paths.addAll(argument.originalStringValues());
        }
      }
      result = result.subcommand();
    }
    return paths;
  }

  private void shell(String command) throws Exception {
    Process process =
        new ProcessBuilder("bash", "-c", command)
            .directory(folder.toFile())
            .redirectErrorStream(true)
            .start();
    String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(process.waitFor()).as("%s%n%s", command, said).isZero();
    see(said);
  }

  private void write(List<String> lines) throws IOException {
    Matcher name = NAME.matcher(lines.get(0));
    assertThat(name.matches()).as("%s names a file", lines.get(0)).isTrue();
    Files.write(folder.resolve(name.group(1)), lines);
  }

  private void see(String said) {
    said.replace(folder + "/", "").lines().map(String::strip).forEach(seen::add);
  }

  private void requireSeen(List<String> lines) {
    Set<String> shown =
        lines.stream()
            .map(String::strip)
            .filter(line -> !line.isEmpty() && !line.equals("…"))
            .collect(Collectors.toCollection(TreeSet::new));
    assertThat(seen).containsAll(shown);
  }
}
