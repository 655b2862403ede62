package dk.frist.cli.backfill;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;

/** The commands of the README, word by word. */
final class ReadmeCommands {
  private ReadmeCommands() {}

  /** Those of a subcommand, in their order; at least one. */
  static List<List<String>> of(String subcommand) throws IOException {
    Path folder = Path.of("").toAbsolutePath();
    while (!Files.exists(folder.resolve("README.md")) || !Files.exists(folder.resolve("jobs"))) {
      folder = folder.getParent();
    }
    List<List<String>> commands =
        Pattern.compile("^\\./frist (" + subcommand + " .*)$", Pattern.MULTILINE)
            .matcher(Files.readString(folder.resolve("README.md")))
            .results()
            .map(command -> List.of(command.group(1).split(" ")))
            .toList();
    if (commands.isEmpty()) {
      throw new AssertionError("the README has no command of " + subcommand);
    }
    return commands;
  }
}
