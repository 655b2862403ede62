package dk.frist.connectors.yaml;

import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The fields of one mapping of a file, read by name. What is missing or of the wrong form is noted
 * among the mistakes and reads as null, so that reading goes on to the next mistake.
 */
public final class Fields {
  private final YamlNode.Entries entries;
  private final Mistakes mistakes;

  private Fields(YamlNode.Entries entries, Mistakes mistakes) {
    this.entries = entries;
    this.mistakes = mistakes;
  }

  /** The fields of a node that should be a mapping; null, and a mistake, when it is none. */
  public static @Nullable Fields of(YamlNode node, String what, Mistakes mistakes) {
    if (node instanceof YamlNode.Entries entries) {
      return new Fields(entries, mistakes);
    }
    mistakes.at(node, what + " should be a mapping of keys to values, found " + node.form());
    return null;
  }

  public YamlNode.Entries entries() {
    return entries;
  }

  public Mistakes mistakes() {
    return mistakes;
  }

  /** Notes every key that is not among the known ones. */
  public void allow(Collection<String> known) {
    for (YamlNode.Entry entry : entries.entries()) {
      String key = entry.key().text();
      if (!known.contains(key)) {
        mistakes.at(entry.key(), "unknown key '" + key + "'; " + Nearest.hint(key, known));
      }
    }
  }

  /** Notes every key that is not among the known ones. */
  public void allowKeys(List<Key> known) {
    allow(Key.names(known));
  }

  public Optional<YamlNode> optional(Key key) {
    return entries.value(key.name());
  }

  /** The value of a key that must be there. */
  public @Nullable YamlNode required(Key key) {
    return required(key.name(), key.example());
  }

  public Optional<YamlNode> optional(String key) {
    return entries.value(key);
  }

  /** The value of a key that must be there. */
  public @Nullable YamlNode required(String key, String example) {
    YamlNode value = entries.value(key).orElse(null);
    if (value == null) {
      mistakes.at(entries, "'" + key + "' is missing; write for example " + key + ": " + example);
    }
    return value;
  }

  /** The text of a key that must be there and not be empty. */
  public @Nullable String requiredText(String key, String example) {
    YamlNode value = required(key, example);
    return value == null ? null : text(value, key, mistakes);
  }

  /** The text of a key that must be there and not be empty. */
  public @Nullable String requiredText(Key key) {
    return requiredText(key.name(), key.example());
  }

  /** The text of a node that should be a scalar with a value. */
  public static @Nullable String text(YamlNode node, String what, Mistakes mistakes) {
    if (node instanceof YamlNode.Text text && !text.text().isBlank()) {
      return text.text();
    }
    mistakes.at(node, "'" + what + "' should be a text, found " + node.form());
    return null;
  }

  /** One text or a list of texts, at least one; each once. */
  public static @Nullable Set<String> texts(YamlNode node, String what, Mistakes mistakes) {
    List<YamlNode> nodes = node instanceof YamlNode.Items items ? items.nodes() : List.of(node);
    if (nodes.isEmpty()) {
      mistakes.at(node, "'" + what + "' is an empty list; name a value or leave the key out");
      return null;
    }
    Set<String> texts = new LinkedHashSet<>();
    boolean sound = true;
    for (YamlNode item : nodes) {
      String text = text(item, what, mistakes);
      if (text == null) {
        sound = false;
      } else if (!texts.add(text)) {
        mistakes.at(item, "'" + text + "' is listed twice under '" + what + "'");
      }
    }
    return sound ? texts : null;
  }

  /** A mapping that names at least one condition. */
  public static @Nullable Fields conditions(YamlNode node, String what, Mistakes mistakes) {
    Fields fields = of(node, "'" + what + "'", mistakes);
    if (fields != null && fields.entries.entries().isEmpty()) {
      mistakes.at(node, "'" + what + "' names nothing; name a condition or leave the key out");
      return null;
    }
    return fields;
  }
}
