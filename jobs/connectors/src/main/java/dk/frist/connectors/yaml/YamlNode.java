package dk.frist.connectors.yaml;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * A part of a YAML file that knows where it stands. Line and column count from 1 and name the
 * part's first character. Scalars keep the text as it was written: {@code 1.10} stays {@code 1.10}.
 */
public sealed interface YamlNode {

  int line();

  int column();

  /** What a message calls a part of this form: {@code a text}, {@code a list}. */
  String form();

  /** Whether another part says the same, wherever it stands. */
  boolean saysAs(YamlNode other);

  /** A scalar. Without a value ({@code key:} and {@code ~}) its text is empty. */
  record Text(int line, int column, String text) implements YamlNode {
    @Override
    public String form() {
      return text.isEmpty() ? "nothing" : "'" + text + "'";
    }

    @Override
    public boolean saysAs(YamlNode other) {
      return other instanceof Text that && text.equals(that.text);
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

    @Override
    public boolean saysAs(YamlNode other) {
      if (!(other instanceof Items that) || nodes.size() != that.nodes.size()) {
        return false;
      }
      return IntStream.range(0, nodes.size()).allMatch(i -> nodes.get(i).saysAs(that.nodes.get(i)));
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

    /** A key as it stands in the file; empty when it is not there. */
    public Optional<Text> key(String key) {
      return entries.stream().map(Entry::key).filter(k -> k.text().equals(key)).findFirst();
    }

    @Override
    public String form() {
      return "a mapping";
    }

    /** The order of keys says nothing. */
    @Override
    public boolean saysAs(YamlNode other) {
      if (!(other instanceof Entries that) || entries.size() != that.entries.size()) {
        return false;
      }
      return entries.stream()
          .allMatch(
              entry -> that.value(entry.key().text()).filter(entry.value()::saysAs).isPresent());
    }
  }

  /** One key with its value. */
  record Entry(Text key, YamlNode value) {}
}
