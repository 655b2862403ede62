package dk.frist.connectors.yaml;

import java.util.List;
import java.util.Optional;

/**
 * A part of a YAML file that knows where it stands. Line and column count from 1 and name the
 * part's first character. Scalars keep the text as it was written: {@code 1.10} stays {@code 1.10}.
 */
public sealed interface YamlNode {

  int line();

  int column();

  /** What a message calls a part of this form: {@code a text}, {@code a list}. */
  String form();

  /** A scalar. Without a value ({@code key:} and {@code ~}) its text is empty. */
  record Text(int line, int column, String text) implements YamlNode {
    @Override
    public String form() {
      return text.isEmpty() ? "nothing" : "'" + text + "'";
    }
  }

  /** A list, in the file's order. */
  record Items(int line, int column, List<YamlNode> nodes) implements YamlNode {
    public Items {
      nodes = List.copyOf(nodes);
    }

    @Override
    public String form() {
      return "a list";
    }
  }

  /** A mapping of keys to values, in the file's order; each key once. */
  record Entries(int line, int column, List<Entry> entries) implements YamlNode {
    public Entries {
      entries = List.copyOf(entries);
    }

    /** The value of a key; empty when the key is not there. */
    public Optional<YamlNode> value(String key) {
      return entries.stream().filter(e -> e.key().text().equals(key)).map(Entry::value).findFirst();
    }

    @Override
    public String form() {
      return "a mapping";
    }
  }

  /** One key with its value. */
  record Entry(Text key, YamlNode value) {}
}
