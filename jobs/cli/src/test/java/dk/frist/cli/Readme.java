package dk.frist.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;

/**
 * A README of this project, or a part of one.
 *
 * @param text Markdown
 */
public record Readme(String text) {
  private static final Pattern BLOCK =
      Pattern.compile("^```(\\w*)\\n(.*?)^```$", Pattern.MULTILINE | Pattern.DOTALL);

  /**
   * What stands between fences.
   *
   * @param language empty for commands
   */
  public record Block(String language, List<String> lines) {}

  /** The project's own. */
  public static Readme main() {
    return of("README.md");
  }

  /** The recipes. */
  public static Readme cookbook() {
    return of("jobs/README.md");
  }

  private static Readme of(String path) {
    try {
      return new Readme(Files.readString(root().resolve(path)));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The project's folder. */
  public static Path root() {
    Path folder = Path.of("").toAbsolutePath();
    while (!Files.exists(folder.resolve("README.md"))
        || !Files.exists(folder.resolve("jobs/cli"))) {
      folder = folder.getParent();
    }
    return folder;
  }

  /** The headings of the second level, in their order. */
  public List<String> headings() {
    return Pattern.compile("^## (.*)$", Pattern.MULTILINE)
        .matcher(text)
        .results()
        .map(heading -> heading.group(1))
        .toList();
  }

  /** The part beneath a heading of the second level. */
  public Readme section(String heading) {
    String line = "\n## " + heading + "\n";
    int start = text.indexOf(line);
    if (start < 0) {
      throw new AssertionError("the README has no heading " + heading);
    }
    int end = text.indexOf("\n## ", start + line.length());
    return new Readme(text.substring(start, end < 0 ? text.length() : end));
  }

  /** What stands between fences, in its order. */
  public List<Block> blocks() {
    return BLOCK
        .matcher(text)
        .results()
        .map(block -> new Block(block.group(1), block.group(2).lines().toList()))
        .toList();
  }

  /** The command lines of {@code frist} with a subcommand, in their order; at least one. */
  public List<String> commands(String subcommand) {
    List<String> commands =
        blocks().stream()
            .filter(block -> block.language().isEmpty())
            .flatMap(block -> block.lines().stream())
            .filter(line -> line.startsWith("./frist " + subcommand + " "))
            .toList();
    if (commands.isEmpty()) {
      throw new AssertionError("the README has no command of " + subcommand);
    }
    return commands;
  }

  /** The words of a command line behind {@code ./frist}. */
  public static List<String> words(String command) {
    return List.of(command.substring("./frist ".length()).split(" "));
  }
}
