package dk.frist.connectors.yaml;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import com.fasterxml.jackson.dataformat.yaml.YAMLParser;
import dk.frist.connectors.InvalidInputException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.yaml.snakeyaml.error.Mark;
import org.yaml.snakeyaml.error.MarkedYAMLException;

/**
 * Reads a YAML file into nodes that know their line and column. Takes one document that is a
 * mapping; refuses anchors' aliases, because a mistake in one would have two places.
 */
public final class YamlFile {
  private static final YAMLFactory YAML = new YAMLFactory();

  private final YAMLParser parser;
  private final Mistakes mistakes;

  private YamlFile(YAMLParser parser, Mistakes mistakes) {
    this.parser = parser;
    this.mistakes = mistakes;
  }

  /**
   * The file's top mapping. Repeated keys and aliases are noted among the mistakes and reading goes
   * on.
   *
   * @throws InvalidInputException if the file is missing, unreadable, empty, not UTF-8, not YAML or
   *     not a mapping
   */
  public static YamlNode.Entries read(Path file, Mistakes mistakes) {
    return read(bytes(file, mistakes), mistakes);
  }

  /**
   * The top mapping of a file that was read already, as {@link #read(Path, Mistakes)} has it.
   *
   * @throws InvalidInputException if the bytes are empty, not UTF-8, not YAML or not a mapping
   */
  public static YamlNode.Entries read(byte[] bytes, Mistakes mistakes) {
    String text = text(bytes, mistakes);
    try (YAMLParser parser = YAML.createParser(text)) {
      return new YamlFile(parser, mistakes).document();
    } catch (JacksonException e) {
      throw syntax(e, mistakes);
    } catch (IOException e) {
      throw whole(mistakes, "cannot be read: " + e.getMessage());
    }
  }

  /**
   * What stands in a file.
   *
   * @throws InvalidInputException if it is missing or unreadable
   */
  public static byte[] bytes(Path file, Mistakes mistakes) {
    try {
      return Files.readAllBytes(file);
    } catch (NoSuchFileException e) {
      throw whole(mistakes, "there is no such file");
    } catch (IOException e) {
      throw whole(mistakes, Files.isDirectory(file) ? "is a folder, not a file" : "cannot be read");
    }
  }

  private static String text(byte[] bytes, Mistakes mistakes) {
    try {
      return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
    } catch (CharacterCodingException e) {
      throw whole(mistakes, "is not UTF-8 text");
    }
  }

  private static InvalidInputException whole(Mistakes mistakes, String message) {
    mistakes.at(0, 0, message);
    return mistakes.exception();
  }

  private static InvalidInputException syntax(JacksonException e, Mistakes mistakes) {
    JsonLocation location = e.getLocation();
    int line = location == null ? 0 : Math.max(0, location.getLineNr());
    int column = location == null ? 0 : Math.max(0, location.getColumnNr());
    String problem = e.getOriginalMessage().lines().findFirst().orElse("");
    if (e.getCause() instanceof MarkedYAMLException marked && marked.getProblemMark() != null) {
      Mark mark = marked.getProblemMark();
      line = mark.getLine() + 1;
      column = mark.getColumn() + 1;
      problem = marked.getProblem();
    }
    mistakes.at(
        line,
        column,
        problem.contains("TAB")
            ? "a tab indents this line; indent with spaces"
            : "is not YAML: " + problem);
    return mistakes.exception();
  }

  private YamlNode.Entries document() throws IOException {
    JsonToken first = parser.nextToken();
    if (first == null || first == JsonToken.VALUE_NULL) {
      throw whole(mistakes, "the file is empty; it should be a mapping of keys to values");
    }
    YamlNode root = node(first);
    if (!(root instanceof YamlNode.Entries entries)) {
      mistakes.at(root, "expected a mapping of keys to values, found " + root.form());
      throw mistakes.exception();
    }
    if (parser.nextToken() != null) {
      mistakes.at(line(), column(), "a second document starts here; a file holds one");
    }
    return entries;
  }

  private YamlNode node(JsonToken token) throws IOException {
    int line = line();
    int column = column();
    if (parser.isCurrentAlias()) {
      mistakes.at(line, column, "aliases are not read; write the value out");
    }
    return switch (token) {
      case START_OBJECT -> new YamlNode.Entries(line, column, entries());
      case START_ARRAY -> new YamlNode.Items(line, column, items());
      case VALUE_NULL -> new YamlNode.Text(line, column, "");
      default -> new YamlNode.Text(line, column, parser.getText());
    };
  }

  private List<YamlNode.Entry> entries() throws IOException {
    List<YamlNode.Entry> entries = new ArrayList<>();
    Set<String> keys = new HashSet<>();
    while (parser.nextToken() != JsonToken.END_OBJECT) {
      YamlNode.Text key = new YamlNode.Text(line(), column(), parser.getText());
      YamlNode value = node(parser.nextToken());
      if (keys.add(key.text())) {
        entries.add(new YamlNode.Entry(key, value));
      } else {
        mistakes.at(key, "key '" + key.text() + "' is given twice; keep one");
      }
    }
    return entries;
  }

  private List<YamlNode> items() throws IOException {
    List<YamlNode> items = new ArrayList<>();
    for (JsonToken token = parser.nextToken();
        token != JsonToken.END_ARRAY;
        token = parser.nextToken()) {
      items.add(node(token));
    }
    return items;
  }

  private int line() {
    return parser.currentTokenLocation().getLineNr();
  }

  private int column() {
    return parser.currentTokenLocation().getColumnNr();
  }
}
